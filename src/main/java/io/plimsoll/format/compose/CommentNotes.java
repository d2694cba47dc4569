package io.plimsoll.format.compose;

import io.plimsoll.format.Note;
import io.plimsoll.model.Platform;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Comment;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The comments of a file with what they stand on: a comment beside a key or an item covers it, one
/// on a line of its own the next key or item, those of the first block the whole file.
final class CommentNotes {
  private final YamlFile yaml;

  /// Entries and items by the line on which they begin, the outermost first.
  private final TreeMap<Integer, Span> byLine = new TreeMap<>();

  private CommentNotes(YamlFile yaml) {
    this.yaml = yaml;
    for (YamlDocument document : yaml.documents()) {
      index(document.root());
    }
  }

  static List<Note> of(YamlFile yaml) {
    CommentNotes notes = new CommentNotes(yaml);
    Set<Comment> header = new HashSet<>(yaml.comments().header());
    return yaml.comments().all().stream()
        .map(comment -> notes.note(comment, header.contains(comment)))
        .toList();
  }

  private Note note(Comment comment, boolean opensFile) {
    Span covers = opensFile ? whole() : covered(comment);
    Note.Stand stand = new Note.Stand(Platform.COMPOSE, Note.Kind.COMMENT, whole());
    return new Note(comment.text(), "", yaml.source().at(comment.span()), covers, stand, opensFile);
  }

  private Span whole() {
    return new Span(0, yaml.source().text().length());
  }

  private Span covered(Comment comment) {
    var next =
        comment.ownLine() ? byLine.higherEntry(comment.line()) : byLine.floorEntry(comment.line());
    return next == null ? comment.span() : next.getValue();
  }

  private void index(YamlNode node) {
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(this::index);
      case Sequence sequence -> sequence.items().forEach(this::indexItem);
      case Scalar _, Alias _ -> {}
    }
  }

  private void index(Mapping.Entry entry) {
    put(entry.span());
    index(entry.value());
  }

  private void indexItem(YamlNode item) {
    put(item.whole());
    index(item);
  }

  private void put(Span span) {
    byLine.putIfAbsent(yaml.source().lines().lineAt(span.start()), span);
  }
}
