package io.plimsoll.policy;

import io.plimsoll.format.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the comments and annotations of other tools. Where they are malformed, name checks that
/// nobody knows, or have ended, they silence nothing, and nothing is said of them: they are not
/// ours to police.
final class ForeignNotes {
  /// The longest note that is read, in characters.
  private static final int LONGEST = 2_000;

  /// How many different patterns are compared in a file.
  private static final int MOST_PATTERNS = 100;

  private final RuleNames names;
  private final ExceptionSettings exceptions;
  private final LocalDate today;
  private final Map<String, Set<String>> patterns = new HashMap<>();

  ForeignNotes(RuleNames names, ExceptionSettings exceptions, LocalDate today) {
    this.names = names;
    this.exceptions = exceptions;
    this.today = today;
  }

  /// Patterns are compared with all ids of a tool: each once, and no more than some.
  private Set<String> meant(Tool tool, String id) {
    boolean isPattern = id.equals(ForeignIgnore.ANY) || (tool == Tool.TRIVY && isPattern(id));
    if (!isPattern) {
      return names.ofPeer(tool.table(), id);
    }
    String key = tool.table() + ":" + id;
    if (!patterns.containsKey(key) && patterns.size() < MOST_PATTERNS) {
      patterns.put(key, names.ofPeerLike(tool.table(), id));
    }
    return patterns.getOrDefault(key, Set.of());
  }

  private static boolean isPattern(String id) {
    return id.indexOf('*') >= 0 || id.indexOf('?') >= 0;
  }

  /// The exceptions that a note makes and that count.
  List<Suppression> read(Note note) {
    if (!exceptions.inline() || !exceptions.foreign() || note.text().length() > LONGEST) {
      return List.of();
    }
    return written(note).stream()
        .filter(this::counts)
        .map(one -> suppression(one, note))
        .filter(one -> !one.rules().isEmpty())
        .toList();
  }

  private static List<ForeignIgnore> written(Note note) {
    List<ForeignIgnore> all = new ArrayList<>();
    switch (note.stand().platform()) {
      case DOCKERFILE -> {
        HadolintNotes.read(note).ifPresent(all::add);
        BuildChecks.read(note).ifPresent(all::add);
        all.addAll(TrivyNotes.read(note));
        all.addAll(CheckovNotes.read(note));
      }
      case KUBERNETES -> {
        all.addAll(CheckovNotes.read(note));
        AnnotatedIgnores.read(note).ifPresent(all::add);
      }
      case COMPOSE -> {}
    }
    return all;
  }

  /// Where the settings ask for an end, one that never ends does not count.
  private boolean counts(ForeignIgnore one) {
    Optional<LocalDate> until = one.until();
    return until
        .map(last -> !today.isAfter(last) && !exceptions.isTooFar(last, today))
        .orElse(!exceptions.asksForEnd());
  }

  private Suppression suppression(ForeignIgnore one, Note note) {
    return new Suppression(
        one.ids().stream()
            .flatMap(id -> meant(one.tool(), id).stream())
            .collect(Collectors.toUnmodifiableSet()),
        one.reason(),
        one.until(),
        one.covers().orElse(note.covers()),
        one.covers().isEmpty(),
        Optional.of(one.tool()),
        note);
  }
}
