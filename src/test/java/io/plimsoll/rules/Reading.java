package io.plimsoll.rules;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.compose.ComposeFormat;
import io.plimsoll.format.dockerfile.DockerfileFormat;
import io.plimsoll.format.kubernetes.KubernetesFormat;
import io.plimsoll.model.Subject;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Verdict;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/// Reads and mends whole files, each rule by itself.
final class Reading {
  static final int NEWEST_MINOR = 37;

  static final List<Format> FORMATS =
      List.of(new DockerfileFormat(_ -> false), new ComposeFormat(), new KubernetesFormat());

  private Reading() {}

  /// Reads a file in the format that knows it.
  static Document read(String path, String text) {
    return read(path, text, NEWEST_MINOR);
  }

  static Document read(String path, String text, int kubernetesMinor) {
    SourceFile file = SourceFile.of(path, text);
    return FORMATS.stream()
        .filter(format -> format.recognises(file))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no format for " + path))
        .read(file, Surroundings.none(kubernetesMinor));
  }

  /// What a rule says of a document.
  static List<Verdict> judge(Rule<?> rule, Document document) {
    return Verdicts.of(rule, document.subjects(), Options.defaults(NEWEST_MINOR));
  }

  /// The text with all that a rule can mend mended.
  static String fix(Rule<?> rule, Document document) {
    List<Repair> repairs =
        document.subjects().stream().flatMap(subject -> repairs(rule, subject)).toList();
    List<Edit> edits =
        document.repair(repairs).stream().map(Bundle::edits).flatMap(List::stream).toList();
    return Edit.apply(document.file().text(), edits);
  }

  private static Stream<Repair> repairs(Rule<?> rule, Subject subject) {
    return Verdicts.of(rule, List.of(subject), Options.defaults(NEWEST_MINOR)).stream()
        .filter(Verdict.Broken.class::isInstance)
        .map(Verdict.Broken.class::cast)
        .flatMap(broken -> broken.remedies().stream())
        .map(remedy -> new Repair(subject, remedy));
  }
}
