package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The documents that two versions of a file share: those before the first change and those behind
/// the last. Reading them again would give the same, at other places behind the change.
///
/// @param earlier the version that was read
/// @param changed the other one
/// @param before how many documents they share at the start
/// @param after how many documents they share at the end
record Unchanged(YamlFile earlier, SourceFile changed, int before, int after) {
  /// What begins a document, whatever stands before it. Behind a byte order mark it would not.
  private static final String MARKER = "\n---";

  /// Characters of a file that cannot hold more nodes than one may have: in `[:,:]` two characters
  /// make three.
  private static final int LONGEST = Limits.NODES / 2;

  /// What a changed version shares with one that was read; empty when that is no document, or when
  /// one document may depend on another.
  static Optional<Unchanged> of(YamlFile earlier, SourceFile changed) {
    boolean isPossible = Excerpt.isPossible(earlier) && ReadableText.isWhole(earlier);
    if (!isPossible || changed.text().length() > LONGEST) {
      return Optional.empty();
    }
    SourceFile source = earlier.source();
    int start = source.sharedStart(changed);
    int end = source.sharedEnd(changed, start);
    return Optional.of(
            new Unchanged(
                earlier,
                changed,
                before(earlier, start),
                after(earlier, source.text().length() - end)))
        .filter(shared -> shared.before > 0 || shared.after > 0);
  }

  /// How many documents end in some first characters. The marker of the next one and the character
  /// after it belong to them, because no document goes on behind that.
  private static int before(YamlFile earlier, int same) {
    List<YamlDocument> documents = earlier.documents();
    int count = 0;
    for (int i = 1;
        i < documents.size() && start(documents.get(i)) + MARKER.length() <= same;
        i++) {
      count = isMarked(earlier, documents.get(i)) ? i : count;
    }
    return count;
  }

  /// How many documents begin behind an offset, the first of them with a marker. The line end
  /// before the marker belongs to it.
  private static int after(YamlFile earlier, int from) {
    List<YamlDocument> documents = earlier.documents();
    int count = 0;
    for (int i = documents.size() - 1; i >= 0 && start(documents.get(i)) > from; i--) {
      count = isMarked(earlier, documents.get(i)) ? documents.size() - i : count;
    }
    return count;
  }

  private static int start(YamlDocument document) {
    return document.span().start();
  }

  private static boolean isMarked(YamlFile file, YamlDocument document) {
    return file.source().text().startsWith(MARKER, start(document) - 1);
  }

  /// By how many characters the text behind the change moved.
  private int by() {
    return changed.text().length() - earlier.source().text().length();
  }

  /// Where the documents begin that are not shared.
  int start() {
    return before == 0 ? 0 : start(earlier.documents().get(before));
  }

  /// Where the documents end that are not shared, in the changed version.
  int end() {
    return after == 0 ? changed.text().length() : behind() + by();
  }

  /// Where the documents begin that are shared at the end, in the earlier version.
  private int behind() {
    List<YamlDocument> documents = earlier.documents();
    return after == 0
        ? earlier.source().text().length()
        : start(documents.get(documents.size() - after));
  }

  /// The changed version, when what is not shared was read before, by itself.
  Optional<YamlFile> known(Checked checked) {
    return checked
        .find(changed.text().substring(start(), end()))
        .filter(part -> !part.isBroken() && ReadableText.isWhole(part))
        .map(part -> with(new Shift(start(), changed.lines()).file(part, changed)));
  }

  /// The changed version.
  ///
  /// @param read what stands between the documents that are shared
  YamlFile with(YamlFile read) {
    int size = earlier.documents().size();
    Shift shift = new Shift(by(), changed.lines());
    return new YamlFile(
        changed,
        false,
        joined(
            earlier.documents().subList(0, before),
            read.documents(),
            earlier.documents().subList(size - after, size).stream().map(shift::document)),
        new Comments(changed, comments(read, shift)),
        List.of(),
        remarks(read, shift));
  }

  private List<Comment> comments(YamlFile read, Shift shift) {
    List<Comment> all = earlier.comments().all();
    return joined(
        all.stream().filter(comment -> comment.span().start() < start()).toList(),
        read.comments().all(),
        all.stream().filter(comment -> comment.span().start() >= behind()).map(shift::comment));
  }

  private List<Problem> remarks(YamlFile read, Shift shift) {
    List<Problem> all = earlier.remarks();
    return joined(
        all.stream().filter(remark -> remark.at().start() < start()).toList(),
        read.remarks(),
        all.stream().filter(remark -> remark.at().start() >= behind()).map(shift::problem));
  }

  private static <T> List<T> joined(List<T> before, List<T> between, Stream<T> after) {
    List<T> all = new ArrayList<>(before);
    all.addAll(between);
    after.forEach(all::add);
    return all;
  }
}
