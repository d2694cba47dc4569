package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Makes documents of the engine's events, without recursion and within [Limits].
final class Composer {
  private final Leaves leaves;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Sized> anchors = new HashMap<>();
  private Optional<Problem> fault = Optional.empty();
  private Optional<Sized> root = Optional.empty();
  private int documentStart;
  private int documentRemarks;
  private int nodes;

  Composer(String text, CommentScanner comments) {
    this.leaves = new Leaves(text, comments);
  }

  /// Forgets an unfinished document; the next events begin another one.
  void begin(int from) {
    fault = Optional.empty();
    startDocument(from);
  }

  private void startDocument(int offset) {
    remarks.subList(documentRemarks, remarks.size()).clear();
    open.clear();
    anchors.clear();
    root = Optional.empty();
    documentStart = offset;
  }

  List<YamlDocument> documents() {
    return documents;
  }

  List<Problem> remarks() {
    return remarks;
  }

  int documentStart() {
    return documentStart;
  }

  /// Why the present document cannot be read.
  Optional<Problem> fault() {
    return fault;
  }

  void accept(Event event, Marks marks) {
    switch (event.getEventId()) {
      case DocumentStart -> startDocument(start((DocumentStartEvent) event, marks));
      case DocumentEnd -> endDocument((DocumentEndEvent) event, marks);
      case Scalar -> scalar((ScalarEvent) event, marks);
      case Alias -> alias((AliasEvent) event, marks);
      case SequenceStart, MappingStart -> open((CollectionStartEvent) event, marks);
      case SequenceEnd, MappingEnd -> close(marks.end(event));
      case StreamStart, StreamEnd, Comment -> {}
    }
  }

  private static int start(DocumentStartEvent event, Marks marks) {
    return event.isExplicit() ? marks.start(event) : marks.last();
  }

  private void endDocument(DocumentEndEvent event, Marks marks) {
    int end = Math.max(documentStart, marks.start(event));
    root.ifPresent(
        sized -> documents.add(new YamlDocument(sized.node(), new Span(documentStart, end))));
    documentRemarks = remarks.size();
  }

  private void scalar(ScalarEvent event, Marks marks) {
    Scalar scalar = leaves.scalar(event, marks);
    add(new Sized(scalar, 1, 1), scalar.properties().anchor());
  }

  private void alias(AliasEvent event, Marks marks) {
    String name = event.getAlias().getValue();
    Span span = new Span(marks.start(event), marks.end(event));
    leaves.alias(span);
    Optional<Sized> target = Optional.ofNullable(anchors.get(name));
    if (target.isPresent()) {
      add(target.get().at(new Alias(name, target.get().node(), span)), Optional.empty());
    } else {
      boolean recursive = open.stream().anyMatch(frame -> frame.isAnchored(name));
      fail(recursive ? "yaml-recursive-alias" : "yaml-unknown-alias", span, "anchor", name);
    }
  }

  private void open(CollectionStartEvent event, Marks marks) {
    Frame frame = leaves.frame(event, marks);
    Optional<String> anchor = frame.properties().anchor();
    if (anchor.isPresent()) {
      anchors.remove(anchor.get());
    }
    open.push(frame);
    if (open.size() > Limits.DEPTH) {
      fault = Optional.of(tooDeep(Span.at(frame.start())));
    }
  }

  private void close(int endMark) {
    Frame frame = open.pop();
    add(frame.finish(endMark, remarks), frame.properties().anchor());
  }

  private void add(Sized sized, Optional<String> anchor) {
    if (anchor.isPresent()) {
      anchors.put(anchor.get(), sized);
    }
    if (open.isEmpty()) {
      root = Optional.of(sized);
    } else {
      open.peek().add(sized);
    }
    check(sized);
  }

  private void check(Sized sized) {
    Span at = Span.at(sized.node().start());
    nodes++;
    if (nodes > Limits.NODES) {
      fault = Optional.of(Limits.exceeded("yaml-too-many-nodes", at, Limits.NODES));
    } else if (open.size() + sized.depth() > Limits.DEPTH) {
      fault = Optional.of(tooDeep(at));
    } else if (!open.isEmpty() && open.peek().size() > Limits.EXPANDED) {
      fault = Optional.of(Limits.exceeded("yaml-alias-expansion", at, Limits.EXPANDED));
    }
  }

  private static Problem tooDeep(Span at) {
    return Limits.exceeded("yaml-too-deep", at, Limits.DEPTH);
  }

  private void fail(String code, Span at, String fact, String value) {
    fault = Optional.of(new Problem(code, at, Map.of(fact, value)));
  }
}
