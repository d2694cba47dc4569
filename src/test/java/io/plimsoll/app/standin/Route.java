package io.plimsoll.app.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path of GitHub's API and what is done there.
///
/// @param template as GitHub's documents spell it, which is also what calls are counted by
/// @param needs the permission of the token, such as `checks:write`; empty for the App itself
record Route(String method, String template, Pattern pattern, String needs, Handler handler) {

  /// Answers a call.
  @FunctionalInterface
  interface Handler {
    /// Answers it.
    ///
    /// @param parts what stands in the holes of the path behind the repository
    Reply answer(Call call, Repository repository, List<String> parts);
  }

  static Route of(String method, String template, String needs, Handler handler) {
    String pattern = template.replaceAll("\\{[a-z_]+}", "([^/]+)").replace("...", "\\.\\.\\.");
    return new Route(method, template, Pattern.compile(pattern), needs, handler);
  }

  /// How calls of it are counted.
  String kind() {
    return method + " " + template;
  }

  /// What stands in the holes, when the call is for this route.
  Optional<List<String>> parts(Call call) {
    Matcher match = pattern.matcher(call.path());
    if (!method.equals(call.method()) || !match.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= match.groupCount(); i++) {
      parts.add(match.group(i));
    }
    return Optional.of(parts);
  }
}
