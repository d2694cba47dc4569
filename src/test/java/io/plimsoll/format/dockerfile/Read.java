package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Edit;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads and mends Dockerfiles in tests.
final class Read {
  private Read() {}

  static Document document(String text) {
    SourceFile file = SourceFile.of("Dockerfile", text);
    return new DockerfileFormat(_ -> false).read(file, Surroundings.none(34));
  }

  static <S extends Subject> Stream<S> all(Class<S> kind, Document document) {
    return document.subjects().stream().filter(kind::isInstance).map(kind::cast);
  }

  static Container image(String text) {
    return all(Container.class, document(text)).findFirst().orElseThrow();
  }

  /// Stages: path, `final` or `inside` the final image or a `builder`, and its line.
  static String stages(String text) {
    Document document = document(text);
    return all(BuildStage.class, document)
        .map(stage ->
            stage.path()
                + (stage.isFinal() ? " final" : stage.inFinalImage() ? " inside" : " builder")
                + " line "
                + line(document, stage.at())
                + "\n")
        .collect(Collectors.joining());
  }

  /// Uses of images: role, reference, stage and the text at their place.
  static String images(String text) {
    Document document = document(text);
    return all(ImageUse.class, document)
        .map(use ->
            use.role().name().toLowerCase(Locale.ROOT)
                + " "
                + setting(use.image())
                + " in "
                + use.path()
                + " at "
                + use.at().span().of(text)
                + "\n")
        .collect(Collectors.joining());
  }

  /// Commands: path, phase and the text at their place.
  static String commands(String text) {
    return commands(document(text));
  }

  static String commands(Document document) {
    return all(ShellCommand.class, document)
        .map(command ->
            command.path()
                + " "
                + command.phase().name().toLowerCase(Locale.ROOT)
                + ": "
                + command.at().span().of(document.file().text())
                + "\n")
        .collect(Collectors.joining());
  }

  static String setting(Setting<?> setting) {
    return switch (setting) {
      case Setting.Declared<?>(Object value, _, _) -> value.toString();
      case Setting.Inherited<?>(Object value, _, String from, _) -> value + " from " + from;
      case Setting.Absent<?> _ -> "absent";
      case Setting.Unresolved<?>(String expression, _) -> "open " + expression;
      case Setting.Unstated<?> _ -> "unstated";
      case Setting.Removed<?> _ -> "removed";
      case Setting.Invalid<?>(String written, _) -> "invalid " + written;
    };
  }

  static int line(Document document, Location at) {
    return document.file().lines().lineAt(at.span().start());
  }

  /// The file after a remedy, or `none` when the format cannot write it. What is mended reads
  /// without new problems, and differs in nothing that the bundle does not name.
  static String mended(String text, Subject subject, Remedy remedy) {
    Document before = document(text);
    List<Bundle> bundles = before.repair(List.of(new Repair(subject, remedy)));
    if (bundles.isEmpty()) {
      return "none";
    }
    List<Edit> edits = bundles.stream().flatMap(bundle -> bundle.edits().stream()).toList();
    String after = Edit.apply(text, edits);
    Document reread = document(after);
    assertEquals(before.problems().size(), reread.problems().size(), after);
    assertEquals(untouched(before, bundles), untouched(reread, bundles), after);
    return after;
  }

  private static List<String> untouched(Document document, List<Bundle> bundles) {
    return document.outline().entrySet().stream()
        .filter(entry ->
            bundles.stream()
                .flatMap(bundle -> bundle.touched().stream())
                .noneMatch(path -> entry.getKey().startsWith(path + "/")))
        .map(Object::toString)
        .toList();
  }

  /// The file after a remedy for its final image.
  static String mended(String text, Remedy remedy) {
    return mended(text, image(text), remedy);
  }

  /// The file after a remedy for its first use of an image that is written so.
  static String pinned(String text, String written, Remedy.PinImage pin) {
    ImageUse use =
        all(ImageUse.class, document(text))
            .filter(found -> found.at().span().of(text).equals(written))
            .findFirst()
            .orElseThrow();
    return mended(text, use, pin);
  }

  /// The place of a word, the first one that is written so.
  static Span span(String text, String word) {
    int start = text.indexOf(word);
    return new Span(start, start + word.length());
  }
}
