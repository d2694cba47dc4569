package io.plimsoll.app.standin;

/// Somebody with an account.
///
/// @param login as GraphQL spells it, without `[bot]`
record Person(String login, boolean bot) {
  /// The App itself.
  static final Person APP = new Person("plimsoll", true);

  static Person named(String login) {
    return login.endsWith("[bot]")
        ? new Person(login.substring(0, login.length() - 5), true)
        : new Person(login, false);
  }

  /// The login as REST spells it.
  String restLogin() {
    return bot ? login + "[bot]" : login;
  }

  String type() {
    return bot ? "Bot" : "User";
  }

  long id() {
    return 1_000L + Math.abs(login.hashCode() % 1_000_000);
  }
}
