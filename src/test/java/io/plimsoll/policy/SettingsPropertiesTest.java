package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws of settings files: what they say is independent of what is wrong beside it, of order, and
/// of what stands behind.
class SettingsPropertiesTest {
  /// One line for each key, and what it becomes.
  private static final Map<String, String> LINES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("language: de", "language: de"),
              Map.entry("profiles: [nsa]", "profiles: [nsa]"),
              Map.entry("review: {post: none}", "review.post: none"),
              Map.entry("exceptions: {who: admin}", "exceptions.who: admin"),
              Map.entry("paths: {exclude: [a]}", "paths.exclude: [a]"),
              Map.entry("images: {pin: off}", "images.pin: off"),
              Map.entry(
                  "workloads: {allowed-capabilities: [KILL]}",
                  "workloads.allowed-capabilities: [KILL]"),
              Map.entry("rules: {no-sudo: off}", "rules.no-sudo.enabled: false")));

  private static final List<String> WRONG =
      List.of(
          "langauge: de",
          "version: 7",
          "labels: 3",
          "extends: moon",
          "ignore: [{rule: zebra, reason: why}]",
          "a: {b: {c: [d]}}",
          "'': 1");

  private static LayeredSettings read(List<String> lines) {
    return LayeredSettings.read(List.of(file(lines)), Noted.NAMES);
  }

  private static SourceFile file(List<String> lines) {
    return SourceFile.of("plimsoll.yml", String.join("\n", lines) + "\n");
  }

  private static String written(LayeredSettings settings) {
    return settings.rows().stream()
        .filter(row -> row.file().isPresent())
        .map(row -> row.key() + ": " + row.value())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(LINES.keySet()).list().uniqueElements();
  }

  @Provide
  Arbitrary<List<String>> wrong() {
    return Arbitraries.of(WRONG).list().uniqueElements();
  }

  @Property
  void eachLineSaysWhatItSaysAlone(@ForAll("lines") List<String> lines) {
    String expected = lines.stream().map(LINES::get).sorted().collect(Collectors.joining("\n"));
    assertEquals(expected, written(read(lines)));
  }

  @Property
  void whatIsWrongTakesNothingFromTheRest(
      @ForAll("lines") List<String> lines, @ForAll("wrong") List<String> wrong) {
    List<String> all = new ArrayList<>(wrong);
    all.addAll(lines);
    LayeredSettings settings = read(all);
    assertEquals(read(lines).settings(), settings.settings());
    assertTrue(settings.files().getFirst().errors().size() >= wrong.size());
  }

  @Property
  void orderIsNoMatter(@ForAll("lines") List<String> lines) {
    assertEquals(read(lines).settings(), read(lines.reversed()).settings());
  }

  @Property
  void aFileBehindItselfAddsNothing(@ForAll("lines") List<String> lines) {
    LayeredSettings twice = LayeredSettings.read(List.of(file(lines), file(lines)), Noted.NAMES);
    assertEquals(read(lines).settings(), twice.settings());
  }

  @Property
  void layersJoinLikeOneFile(
      @ForAll("lines") List<String> front, @ForAll("lines") List<String> back) {
    List<String> behind = back.stream().filter(line -> !front.contains(line)).toList();
    List<String> all = new ArrayList<>(front);
    all.addAll(behind);
    LayeredSettings layered = LayeredSettings.read(List.of(file(front), file(behind)), Noted.NAMES);
    assertEquals(read(all).settings(), layered.settings());
  }

  @Property
  void everyRowNamesTheLineItIsWrittenOn(@ForAll("lines") List<String> lines) {
    for (LayeredSettings.Row row : read(lines).rows()) {
      if (row.file().isPresent()) {
        String line = lines.get(row.line() - 1);
        assertEquals(LINES.get(line), row.key() + ": " + row.value());
      } else {
        assertEquals(0, row.line());
      }
    }
  }

  @Property
  void anyTextIsReadWithoutFail(@ForAll("texts") String text) {
    SettingsFile file = SettingsFile.read(SourceFile.of("plimsoll.yml", text), Noted.NAMES);
    file.errors().forEach(error -> assertTrue(error.at().end() <= text.length()));
    file.keys().values().forEach(at -> assertTrue(at.end() <= text.length()));
    new LayeredSettings(file.settings(), List.of(file)).rows();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "review:",
                "rules:",
                "ignore:",
                "profiles:",
                "no-sudo:",
                "fail-at:",
                "[",
                "]",
                "{",
                "}",
                "- ",
                "\n",
                "  ",
                ": ",
                "&a ",
                "*a",
                "<<: ",
                "high",
                "|"),
            Arbitraries.strings().ofMaxLength(5));
    return piece.list().ofMaxSize(15).map(pieces -> String.join("", pieces));
  }

  @Property
  void aNumberOutsideItsBoundsIsRefused(@ForAll("numbers") int number) {
    LayeredSettings settings = read(List.of("review: {max-comments: " + number + "}"));
    boolean fits = number >= 0 && number <= 50;
    assertEquals(fits ? number : 10, settings.settings().review().maxComments());
    assertEquals(fits ? 0 : 1, settings.files().getFirst().errors().size());
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(-100, 200);
  }

  @Property
  void aSlipIsNamedWithTheKeyThatWasMeant(@ForAll("slips") String slip) {
    SettingsFile file = read(List.of(slip + ": de")).files().getFirst();
    assertEquals("settings-key-near", file.errors().getFirst().code());
    assertEquals("language", file.errors().getFirst().facts().get("nearest"));
  }

  /// The word with one letter left out or doubled.
  @Provide
  Arbitrary<String> slips() {
    String word = "language";
    Arbitrary<Integer> at = Arbitraries.integers().between(0, word.length() - 1);
    return Combinators.combine(at, Arbitraries.of(true, false))
        .as((i, out) ->
            word.substring(0, i) + (out ? "" : word.substring(i, i + 1)) + word.substring(i))
        .map(text -> text.equals(word) ? "langage" : text);
  }
}
