package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// The lines of one document of a file, which can be read by themselves. In a file of many
/// documents an edit of one is checked without reading the others.
///
/// @param document the document
/// @param span whole lines, up to the next document or the end of the file
record Excerpt(YamlFile file, YamlDocument document, Span span) {

  /// The excerpt that all targets and edits lie in, where the rest of the file cannot change its
  /// meaning: no directive, and nothing that could not be read. A single document is none.
  static Optional<Excerpt> of(YamlFile file, List<YamlEditor.Target> targets, List<Edit> edits) {
    if (file.documents().size() < 2 || !isPossible(file)) {
      return Optional.empty();
    }
    return file.documents().stream()
        .map(document -> of(file, document))
        .filter(excerpt -> targets.stream().allMatch(t -> excerpt.holds(t.node().span())))
        .filter(excerpt -> edits.stream().allMatch(edit -> excerpt.holds(edit.span())))
        .findFirst();
  }

  /// Whether the documents of a file can be read one by one.
  static boolean isPossible(YamlFile file) {
    String text = file.source().text();
    boolean tied = text.startsWith("%") || text.contains("\n%") || text.contains("\r%");
    return !file.json() && !file.isBroken() && !tied;
  }

  private static Excerpt of(YamlFile file, YamlDocument document) {
    int start = file.source().text().lastIndexOf('\n', document.span().start() - 1) + 1;
    return new Excerpt(file, document, new Span(start, document.span().end()));
  }

  private boolean holds(Span inner) {
    return span.start() <= inner.start() && inner.end() <= span.end();
  }

  /// Whether the edits give the document the meaning that the patches ask for, and leave the next
  /// document at the start of a line.
  ///
  /// @param checked where to keep what is read
  boolean means(IdentityHashMap<YamlNode, Patch> patches, List<Edit> edits, Checked checked) {
    String text = file.source().text();
    String changed = Edit.apply(text.substring(span.start(), span.end()), moved(edits));
    boolean ends = span.end() == text.length() || changed.endsWith("\n");
    YamlFile read = YamlFile.parse(file.source().withText(changed), false);
    checked.keep(read);
    return ends
        && !read.isBroken()
        && Meaning.of(read.documents(), new IdentityHashMap<>())
            .equals(Meaning.of(List.of(document), patches));
  }

  private List<Edit> moved(List<Edit> edits) {
    return edits.stream().map(this::moved).toList();
  }

  private Edit moved(Edit edit) {
    Span at = edit.span();
    return new Edit(
        new Span(at.start() - span.start(), at.end() - span.start()), edit.replacement());
  }
}
