package io.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Unread;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every code of a problem that the source can give has its sentence, and no sentence is left of a
/// code that is gone. Codes are found where problems are made: the first argument of the calls that
/// make them.
class ProblemPhrasesTest {
  private static final Path MAIN = Path.of("src/main/java/io/plimsoll");
  private static final Pattern MAKING =
      Pattern.compile(
          "(?:\\b(?:Problem\\.of|new Problem|new"
              + " Malformed|refuse|problem|exceeded|fail|error|note|add)\\s*\\(|String"
              + " (?:code|exact) =)(?=([^;]{0,160}))");
  private static final Pattern PREFIXED =
      Pattern.compile("\"((?:settings|yaml|shell)(?:-[a-z]+)+)\"");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  /// Codes that are put together of parts, by the class that does.
  private static final List<String> COMPOSED =
      List.of("invalid-network", "invalid-security", "missing-brace", "missing-slash");

  /// Words that look like codes and stand in such calls as something else.
  private static final Set<String> NO_CODES =
      Set.of("comment-at", "fail-at", "max-comments", "not-checked");

  private static final Phrases ENGLISH = Phrases.in(Language.EN);

  @Test
  void everyCodeHasItsSentence() throws IOException {
    List<String> silent =
        codes().stream().filter(code -> !ENGLISH.keys().contains("problem." + code)).toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void everySentenceBelongsToACode() throws IOException {
    Set<String> codes = codes();
    List<String> idle =
        ENGLISH.keys().stream()
            .filter(key -> key.startsWith("problem."))
            .filter(key -> !codes.contains(key.substring("problem.".length())))
            .toList();
    assertEquals(List.of(), idle);
  }

  @Test
  void theSearchFindsWhatItIsFor() throws IOException {
    Set<String> codes = codes();
    assertTrue(
        codes.containsAll(
            List.of(
                "unknown-instruction",
                "unsupported-modifier",
                "yaml-tab",
                "yaml-recursive-alias",
                "shell-unclosed",
                "kubernetes-host-users",
                "compose-duplicate-mount",
                "settings-key-near")),
        codes::toString);
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>(COMPOSED);
    Arrays.stream(Unread.Reason.values())
        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .forEach(codes::add);
    for (String room : List.of("syntax", "format", "policy", "scan")) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(room))) {
        for (Path file : files.filter(ProblemPhrasesTest::mayMakeProblems).toList()) {
          codes.addAll(codes(Files.readString(file)));
        }
      }
    }
    codes.addAll(codes(Files.readString(MAIN.resolve("cli/Configuration.java"))));
    codes.removeAll(NO_CODES);
    return codes;
  }

  /// Exceptions that do not count have sentences of their own rule.
  private static boolean mayMakeProblems(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("NoteReader.java");
  }

  private static Set<String> codes(String source) {
    Stream<MatchResult> made =
        MAKING
            .matcher(source)
            .results()
            .flatMap((MatchResult call) -> CODE.matcher(first(call.group(1))).results());
    return Stream.concat(made, PREFIXED.matcher(source).results())
        .map((MatchResult code) -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String first(String arguments) {
    int comma = arguments.indexOf(',');
    return comma < 0 ? arguments : arguments.substring(0, comma);
  }
}
