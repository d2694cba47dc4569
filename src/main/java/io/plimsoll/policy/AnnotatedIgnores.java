package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the annotations by which tools for Kubernetes make exceptions; all hold for the object.
///
/// - kube-linter: `ignore-check.kube-linter.io/CHECK` and `kube-linter.io/ignore-all`, on the
///   object itself and not on its pods, whatever their value, which is the reason
/// - kube-score: `kube-score/ignore: CHECK,CHECK`
/// - Polaris: `polaris.fairwinds.com/CHECK-exempt` and `polaris.fairwinds.com/exempt`, both `true`
final class AnnotatedIgnores {
  private static final String KUBE_LINTER = "ignore-check.kube-linter.io/";
  private static final String POLARIS = "polaris.fairwinds.com/";
  private static final String EXEMPT = "-exempt";

  private AnnotatedIgnores() {}

  static Optional<ForeignIgnore> read(Note note) {
    return switch (note.stand().kind()) {
      case ANNOTATION -> kubeLinter(note).or(() -> ofObjectOrPods(note));
      case POD_ANNOTATION -> ofObjectOrPods(note);
      case COMMENT, INNER_COMMENT, DIRECTIVE -> Optional.empty();
    };
  }

  private static Optional<ForeignIgnore> kubeLinter(Note note) {
    if (note.key().equals("kube-linter.io/ignore-all")) {
      return found(Tool.KUBE_LINTER, List.of(ForeignIgnore.ANY), note.text().strip(), note);
    }
    return note.key().startsWith(KUBE_LINTER)
        ? found(
            Tool.KUBE_LINTER,
            List.of(note.key().substring(KUBE_LINTER.length())),
            note.text().strip(),
            note)
        : Optional.empty();
  }

  private static Optional<ForeignIgnore> ofObjectOrPods(Note note) {
    if (note.key().equals("kube-score/ignore")) {
      List<String> ids = Arrays.asList(note.text().strip().split("\\s*,\\s*", -1));
      return found(Tool.KUBE_SCORE, ids, "", note);
    }
    boolean exempts =
        note.key().startsWith(POLARIS) && note.text().strip().equalsIgnoreCase("true");
    return exempts ? polaris(note.key().substring(POLARIS.length()), note) : Optional.empty();
  }

  private static Optional<ForeignIgnore> polaris(String name, Note note) {
    if (name.equals("exempt")) {
      return found(Tool.POLARIS, List.of(ForeignIgnore.ANY), "", note);
    }
    return name.endsWith(EXEMPT)
        ? found(Tool.POLARIS, List.of(name.substring(0, name.length() - EXEMPT.length())), "", note)
        : Optional.empty();
  }

  private static Optional<ForeignIgnore> found(
      Tool tool, List<String> ids, String reason, Note note) {
    return Optional.of(ForeignIgnore.in(tool, ids, reason, note.covers()));
  }
}
