package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.Optional;

/// What two versions of a file share at their start, up to the end of a document: reading it again
/// would give the same.
///
/// @param earlier the version that was read
/// @param count how many documents they share, at least one
record Beginning(YamlFile earlier, int count) {
  private static final String MARKER = "---";

  /// Characters of a file that cannot hold more nodes than one may have: in `[:,:]` two characters
  /// make three.
  private static final int LONGEST = Limits.NODES / 2;

  /// The beginning that a file shares with one that was read; empty when it has no document, or
  /// when one document may depend on another.
  static Optional<Beginning> shared(YamlFile earlier, SourceFile changed) {
    return Excerpt.isPossible(earlier) && changed.text().length() <= LONGEST
        ? Optional.of(new Beginning(earlier, count(earlier, earlier.source().sharedStart(changed))))
            .filter(beginning -> beginning.count > 0)
        : Optional.empty();
  }

  /// How many documents end in some first characters. The marker of the next one and the character
  /// after it belong to them, because no document goes on behind that.
  private static int count(YamlFile earlier, int same) {
    List<YamlDocument> documents = earlier.documents();
    int count = 0;
    while (count + 1 < documents.size()
        && documents.get(count + 1).span().start() + MARKER.length() < same) {
      count++;
    }
    while (count > 0 && !isMarked(earlier, documents.get(count))) {
      count--;
    }
    return count;
  }

  private static boolean isMarked(YamlFile file, YamlDocument document) {
    return file.source().text().startsWith(MARKER, document.span().start());
  }

  /// Where the first document begins that is not shared.
  int end() {
    return earlier.documents().get(count).span().start();
  }

  List<YamlDocument> documents() {
    return earlier.documents().subList(0, count);
  }

  List<Comment> comments() {
    int end = end();
    return earlier.comments().all().stream()
        .filter(comment -> comment.span().start() < end)
        .toList();
  }

  List<Problem> remarks() {
    int end = end();
    return earlier.remarks().stream().filter(remark -> remark.at().start() < end).toList();
  }
}
