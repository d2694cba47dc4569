package io.plimsoll.format.kubernetes;

import io.plimsoll.source.LineMap;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The patches that a kustomization holds as texts after `|`. Everything around them is blanked, so
/// that each is a document of its own at the very place where it is written.
final class InlinePatches {
  private static final String MARKER = "---";

  private final SourceFile file;
  private final LineMap lines;
  private final char[] text;

  private InlinePatches(SourceFile file) {
    this.file = file;
    this.lines = file.lines();
    this.text = file.text().toCharArray();
  }

  /// Whether a path is that of a kustomization.
  static boolean isKustomization(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.equals("kustomization.yaml")
        || name.equals("kustomization.yml")
        || name.equals("kustomization");
  }

  /// The patches of a file as documents; empty when it holds none.
  static Optional<YamlFile> in(YamlFile yaml) {
    List<Span> patches =
        yaml.documents().stream()
            .map(YamlDocument::place)
            .filter(root -> isKustomization(root, yaml.source().path()))
            .flatMap(InlinePatches::scalars)
            .filter(scalar -> scalar.style() == Scalar.Style.LITERAL)
            .map(Scalar::span)
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    return patches.isEmpty()
        ? Optional.empty()
        : Optional.of(YamlFile.parse(new InlinePatches(yaml.source()).apart(patches)));
  }

  private static boolean isKustomization(Place root, String path) {
    String kind = Slots.text(root, "kind");
    return kind.equals("Kustomization")
        || kind.equals("Component")
        || (kind.isEmpty() && isKustomization(path));
  }

  private static Stream<Scalar> scalars(Place root) {
    List<Place> found = new ArrayList<>();
    items(root, "patches").forEach(item -> item.get("patch").ifPresent(found::add));
    found.addAll(items(root, "patchesStrategicMerge"));
    return found.stream().filter(Place::isOwn).flatMap(place -> place.scalar().stream());
  }

  private static List<Place> items(Place root, String key) {
    return root.get(key).map(Place::items).orElse(List.of());
  }

  private SourceFile apart(List<Span> patches) {
    int done = 0;
    for (Span patch : patches) {
      int header = lines.lineAt(patch.start());
      blank(done, lines.fullLine(header).end());
      mark(lines.line(header).start());
      done = patch.end();
    }
    blank(done, text.length);
    return file.withText(new String(text));
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = text[i] == '\n' || text[i] == '\r' ? text[i] : ' ';
    }
  }

  /// A line that opens a text has room for the marker: at least a dash, a blank and a bar.
  private void mark(int start) {
    MARKER.getChars(0, MARKER.length(), text, start);
  }
}
