package io.plimsoll.app.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the pages about events, permissions and data to what they are about.
final class PagesTest {
  private static final Pattern WORD = Pattern.compile("`([a-z_]+)(?:: (?:read|write))?`");
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("docs", name));
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(found(WORD, text).toList());
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  @Test
  void thePageOfEventsTellsOfEveryEventAndActionThatAsksForWork() throws IOException {
    String table =
        page("events.md").lines().filter(line -> line.startsWith("|")).reduce("", String::concat);
    for (Map.Entry<String, Set<String>> event : Interest.all().entrySet()) {
      int from = table.indexOf("| `" + event.getKey() + "` |");
      assertTrue(from >= 0, event.getKey());
      String behind = table.substring(from + 1);
      int next = behind.indexOf("|| `", 1);
      String rows = next < 0 ? behind : behind.substring(0, next);
      assertEquals(Set.of(), without(event.getValue(), words(rows)), event.getKey());
    }
  }

  @Test
  void thePageOfEventsTellsOfEveryEventThatTheManifestLists() throws IOException {
    Set<String> told = words(page("events.md"));
    assertEquals(Set.of(), without(manifest("default_events"), told));
  }

  @Test
  void everyEventThatTheManifestListsIsReadOnPurpose() throws IOException {
    for (String event : manifest("default_events")) {
      new Sent().isDropped(expected(event), event, "\"action\": \"of_next_year\"");
    }
  }

  private static Reading.Why expected(String event) {
    return List.of("push", "pull_request_review_thread").contains(event)
        ? Reading.Why.READ_WHEN_NEEDED
        : Reading.Why.NO_WORK_FOR_ACTION;
  }

  @Test
  void thePageOfPermissionsTellsOfEach() throws IOException {
    assertEquals(Set.of(), without(manifest("default_permissions"), words(page("permissions.md"))));
  }

  @Test
  void thePageOfDataTellsOfEveryTable() throws IOException {
    Path folder = Path.of("src/main/resources/io/plimsoll/inbox/migration");
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found(TABLE, Files.readString(file)).forEach(tables::add);
      }
    }
    assertEquals(Set.of(), without(tables, words(page("data.md"))));
  }

  private static Set<String> manifest(String section) throws IOException {
    Set<String> names = new TreeSet<>();
    Files.readString(Path.of("app-manifest.yml"))
        .lines()
        .dropWhile(line -> !line.equals(section + ":"))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .map(String::strip)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("^- ", "").replaceFirst(":.*", ""))
        .forEach(names::add);
    return names;
  }
}
