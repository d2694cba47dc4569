package io.plimsoll.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for whatever is written in comments and annotations.
class NotePropertiesTest {
  private static final List<String> RULES = List.of("no-privileged", "no-sudo", "non-root-user");

  /// Pieces of which exceptions are made, and others, in any order.
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "plimsoll:ignore",
                "plimsoll:ignore-file",
                "hadolint ignore=",
                "hadolint global ignore=",
                "trivy:ignore:",
                "checkov:skip=",
                "skip=all",
                "DL3004",
                "DS-0010",
                "CKV_K8S_16",
                "no-sudo",
                "until=",
                "2027-01-31",
                ":exp:",
                " -- ",
                ",",
                "#",
                "*",
                "{",
                "}"),
            Arbitraries.strings().ofMaxLength(6));
    Arbitrary<String> separator = Arbitraries.of("", " ", "\t", ",");
    return Combinators.combine(piece, separator)
        .as(String::concat)
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<Note> notes() {
    Arbitrary<String> keys =
        Arbitraries.of(
            "",
            "check",
            "plimsoll.dev/ignore.no-sudo",
            "checkov.io/skip1",
            "ignore-check.kube-linter.io/privileged-container",
            "kube-linter.io/ignore-all",
            "kube-score/ignore",
            "polaris.fairwinds.com/exempt");
    return Combinators.combine(
            Arbitraries.of(Platform.values()), Arbitraries.of(Note.Kind.values()), keys, texts())
        .as(Noted::note);
  }

  @Property
  void whateverIsWrittenIsReadWithoutFail(@ForAll("notes") Note note) {
    Suppressions read = Noted.read(note);
    for (Suppression one : read.valid()) {
      assertTrue(!one.rules().isEmpty());
      assertTrue(one.until().map(last -> !Noted.TODAY.isAfter(last)).orElse(true));
      assertTrue(one.wholeFile() || one.covers().start() >= Noted.AROUND.start());
    }
  }

  @Property
  void onlyKnownRulesAreSilenced(@ForAll("notes") Note note) {
    Set<String> known = new TreeSet<>(Noted.NAMES.slugs());
    known.addAll(Noted.NAMES.planned());
    Noted.read(note).valid().forEach(one -> assertTrue(known.containsAll(one.rules())));
  }

  @Property
  void whoAsksForAnEndGetsOne(@ForAll("notes") Note note) {
    ExceptionSettings strict =
        SettingsFile.read(
                SourceFile.of("plimsoll.yml", "exceptions: {expiry: required, max-days: 90}\n"),
                Noted.NAMES)
            .settings()
            .exceptions();
    LocalDate farthest = Noted.TODAY.plusDays(90);
    for (Suppression one : Noted.read(note, strict).valid()) {
      assertTrue(!one.until().orElseThrow().isAfter(farthest));
    }
  }

  @Property
  void theOrderOfNotesIsNoMatter(
      @ForAll("noteLists") List<Note> notes, @ForAll("seeds") long seed) {
    List<Note> shuffled = new ArrayList<>(notes);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(silenced(notes), silenced(shuffled));
  }

  @Provide
  Arbitrary<List<Note>> noteLists() {
    return notes().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static Set<String> silenced(List<Note> notes) {
    Set<String> all = new TreeSet<>();
    Suppressions.read(notes, Noted.NAMES, ExceptionSettings.defaults(), Noted.TODAY)
        .valid()
        .forEach(one -> all.add(one.by() + " " + new TreeSet<>(one.rules()) + one.covers()));
    return all;
  }

  @Provide
  Arbitrary<List<String>> rules() {
    return Arbitraries.of(RULES).list().uniqueElements().ofMinSize(1);
  }

  @Provide
  Arbitrary<String> reasons() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars(" ,.;:-=#\u00e6\u00df")
        .ofMinLength(1)
        .ofMaxLength(40)
        .map(String::strip)
        .filter(reason -> reason.matches(".*[a-z].*"));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 4_000).map(Noted.TODAY::plusDays);
  }

  @Property
  void aCommentSaysWhatWasMeant(
      @ForAll("rules") List<String> rules,
      @ForAll("days") LocalDate until,
      @ForAll("reasons") String reason) {
    String text =
        "plimsoll:ignore " + String.join(",", rules) + " until=" + until + " -- " + reason;
    Suppression one = Noted.read(Noted.dockerfile(text)).valid().getFirst();
    assertEquals(Set.copyOf(rules), one.rules());
    assertEquals(until, one.until().orElseThrow());
    assertEquals(reason, one.reason());
    assertEquals(Noted.COVERS, one.covers());
  }

  @Property
  void anAnnotationSaysWhatWasMeant(
      @ForAll("days") LocalDate until, @ForAll("reasons") String reason) {
    Note note = Noted.annotation("plimsoll.dev/ignore.no-sudo", reason + "; until=" + until);
    Suppression one = Noted.read(note).valid().getFirst();
    assertEquals(until, one.until().orElseThrow());
    assertEquals(reason.replaceFirst("[;\\s]+$", ""), one.reason());
  }

  @Property
  void blanksAroundRulesAreNoMatter(@ForAll("rules") List<String> rules) {
    List<String> forms =
        Arrays.asList(
            String.join(",", rules),
            String.join(" , ", rules),
            String.join("  ", rules),
            String.join(",\t", rules));
    for (String form : forms) {
      Suppressions read = Noted.read(Noted.manifest("plimsoll:ignore " + form + " -- why"));
      assertEquals(Set.copyOf(rules), read.valid().getFirst().rules(), form);
    }
  }
}
