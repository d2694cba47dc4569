package io.plimsoll.policy;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Comments and annotations for tests, and what is read from them on 22 November 2026. A note
/// stands at 100 to 140, covers 140 to 180, and belongs to a thing from 50 to 500.
final class Noted {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Span COVERS = new Span(140, 180);
  static final Span AROUND = new Span(50, 500);

  /// Two rules, a planned one, and some of what peers call them.
  static final RuleNames NAMES =
      new RuleNames(
          new TreeSet<>(List.of("no-privileged", "no-sudo", "non-root-user", "pinned-remote-add")),
          new TreeSet<>(List.of("copy-not-add", "sound-shell")),
          new TreeMap<>(
              Map.of(
                  "hadolint:DL3004", Set.of("no-sudo"),
                  "hadolint:DL3020", Set.of("pinned-remote-add", "copy-not-add"),
                  "hadolint:SC*", Set.of("sound-shell"),
                  "trivy:DS-0002", Set.of("non-root-user"),
                  "trivy:DS-0010", Set.of("no-sudo"),
                  "checkov:CKV_K8S_16", Set.of("no-privileged"),
                  "kube_linter:privileged-container", Set.of("no-privileged"),
                  "kube_score:privileged", Set.of("no-privileged"),
                  "polaris:runAsPrivileged", Set.of("no-privileged"),
                  "buildkit:JSONArgsRecommended", Set.of("copy-not-add"))));

  private Noted() {}

  static Note note(Platform platform, Note.Kind kind, String key, String text) {
    Location at = new Location("a", new Span(100, 140));
    return new Note(text, key, at, COVERS, new Note.Stand(platform, kind, AROUND), false);
  }

  static Note dockerfile(String text) {
    return note(Platform.DOCKERFILE, Note.Kind.COMMENT, "", text);
  }

  static Note inner(String text) {
    return note(Platform.DOCKERFILE, Note.Kind.INNER_COMMENT, "", text);
  }

  static Note directive(String name, String value) {
    return note(Platform.DOCKERFILE, Note.Kind.DIRECTIVE, name, value);
  }

  static Note manifest(String text) {
    return note(Platform.KUBERNETES, Note.Kind.COMMENT, "", text);
  }

  static Note compose(String text) {
    return note(Platform.COMPOSE, Note.Kind.COMMENT, "", text);
  }

  static Note annotation(String key, String text) {
    return note(Platform.KUBERNETES, Note.Kind.ANNOTATION, key, text);
  }

  static Note podAnnotation(String key, String text) {
    return note(Platform.KUBERNETES, Note.Kind.POD_ANNOTATION, key, text);
  }

  /// What a foreign exception says: `hadolint DL3004,DL3020 140-180: reason until 2027-01-01`.
  static String said(ForeignIgnore one) {
    String where = one.covers().map(span -> span.start() + "-" + span.end()).orElse("file");
    String reason = one.reason().isEmpty() ? "" : ": " + one.reason();
    String until = one.until().map(day -> " until " + day).orElse("");
    return one.tool().word() + " " + String.join(",", one.ids()) + " " + where + reason + until;
  }

  /// What a list of them says, one a line.
  static String said(Iterable<ForeignIgnore> all) {
    StringBuilder said = new StringBuilder();
    all.forEach(one -> said.append(said(one)).append('\n'));
    return said.toString().strip();
  }

  static Suppressions read(Note note) {
    return read(note, ExceptionSettings.defaults());
  }

  static Suppressions read(Note note, ExceptionSettings exceptions) {
    return Suppressions.read(List.of(note), NAMES, exceptions, TODAY);
  }

  /// The rules that a note silences, and the codes of what is wrong with it.
  static String outcome(Suppressions read) {
    String valid =
        read.valid().stream()
            .map(one -> one.by() + "=" + String.join(",", new TreeSet<>(one.rules())))
            .collect(Collectors.joining(" "));
    String rejected =
        read.rejected().stream().map(one -> one.why().code()).collect(Collectors.joining(" "));
    return (valid + " " + rejected).strip();
  }
}
