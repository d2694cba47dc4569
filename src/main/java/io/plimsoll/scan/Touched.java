package io.plimsoll.scan;

import io.plimsoll.format.Document;
import io.plimsoll.source.LineMap;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Which things of a file a change touches: those in which it changes, adds or deletes a line.
final class Touched {
  private final Optional<Document> head;
  private final BitSet lines;
  private final List<Span> resources;

  Touched(FilePair file, Comparison comparison) {
    this.head = file.head().reading().document();
    this.lines = comparison.touched(file.head().reading().path());
    this.resources = head.map(Document::resources).orElse(List.of());
  }

  /// Whether a place lies in such a thing, or on such a line.
  boolean has(Location at) {
    return head.filter(document -> document.file().path().equals(at.path()))
        .filter(document -> has(at.span(), document.file().lines()))
        .isPresent();
  }

  private boolean has(Span at, LineMap map) {
    Span around =
        resources.stream()
            .filter(resource -> resource.start() <= at.start() && at.start() <= resource.end())
            .reduce((one, other) -> other.length() < one.length() ? other : one)
            .orElse(at);
    int touched = lines.nextSetBit(map.lineAt(around.start()));
    return touched >= 0 && touched <= map.lineAt(Math.max(around.start(), around.end() - 1));
  }
}
