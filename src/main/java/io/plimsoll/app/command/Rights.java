package io.plimsoll.app.command;

import io.plimsoll.inbox.Inbox;
import io.plimsoll.policy.ExceptionSettings;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Who may do what.
final class Rights {
  private final Inbox inbox;

  Rights(Inbox inbox) {
    this.inbox = inbox;
  }

  /// The answer to somebody who may not give a command.
  Optional<Answer> refusal(Command command, Occasion occasion) {
    return lacking(command, occasion).map(code -> denied(code, occasion));
  }

  private static Optional<String> lacking(Command command, Occasion occasion) {
    Person person = occasion.person();
    return switch (command) {
      case Command.Fix _ -> unless(person.isAuthor() || person.mayWrite(), "author-or-write");
      case Command.Pause _, Command.Resume _ -> unless(person.mayWrite(), "write");
      case Command.Ignore _ -> lacking(person, occasion.pull().settings().exceptions());
      case Command.Review _,
          Command.Explain _,
          Command.Status _,
          Command.Config _,
          Command.Help _,
          Command.Wrong _ ->
          Optional.empty();
    };
  }

  private static Optional<String> lacking(Person person, ExceptionSettings exceptions) {
    if (!person.has(exceptions.who())) {
      return Optional.of(exceptions.who().name().toLowerCase(Locale.ROOT));
    }
    return unless(!exceptions.fourEyes() || !person.isAuthor(), "four-eyes");
  }

  private static Optional<String> unless(boolean isAllowed, String code) {
    return isAllowed ? Optional.empty() : Optional.of(code);
  }

  /// The reason is told once to each person on a pull request.
  private Answer denied(String code, Occasion occasion) {
    String topic = "denied " + occasion.person().login().toLowerCase(Locale.ROOT);
    boolean isFirst =
        inbox
            .allowances()
            .take(
                occasion.allowance(topic),
                occasion.comment(),
                occasion.now(),
                ChronoUnit.FOREVER.getDuration());
    Optional<String> reply =
        isFirst ? Optional.of(occasion.voice().say("denied." + code)) : Optional.empty();
    return new Answer(Answer.Mood.DENIED, reply, Answer.Effect.NONE);
  }
}
