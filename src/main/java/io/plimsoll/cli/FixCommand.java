package io.plimsoll.cli;

import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.LineEdits;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.UnifiedDiff;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// `plimsoll fix`: prints verified fixes as a diff, or writes them.
final class FixCommand {
  /// How many lines of a patch name the file.
  private static final int HEADER = 2;

  /// The last character that ISO 8859-1 has; a mask has others.
  private static final char LAST_BYTE = 0xFF;

  /// How many places are named for what may break.
  private static final int MOST_PLACES = 3;

  private final Console console;
  private final Request request;

  FixCommand(Console console, Request request) {
    this.console = console;
    this.request = request;
  }

  int run() throws IOException {
    Set<String> rules = wantedRules();
    try (Session session = Session.open(console, request)) {
      Review review = session.review(finding -> wants(rules, finding));
      SortedMap<String, List<LineEdit>> edits = edits(review);
      if (request.write()) {
        write(review, edits);
      } else {
        print(review, edits);
      }
      summarise(session, review, edits.size());
      return 0;
    }
  }

  private Set<String> wantedRules() {
    Set<String> slugs = new TreeSet<>();
    for (String typed : request.rules()) {
      Set<String> meant = Session.names().resolve(typed);
      if (meant.stream().noneMatch(slugs()::contains)) {
        throw Refusal.near("unknown-rule", Map.of("rule", typed), typed, slugs());
      }
      slugs.addAll(meant);
    }
    return slugs;
  }

  /// Rules whose findings may have fixes: those of the catalogue, and the one over exceptions.
  private static Set<String> slugs() {
    Set<String> slugs = new TreeSet<>(Session.names().slugs());
    slugs.remove("not-checked");
    return slugs;
  }

  private boolean wants(Set<String> rules, Finding finding) {
    return (rules.isEmpty() || rules.contains(finding.rule()))
        && (request.base().isEmpty() || finding.status() == Status.NEW)
        && (!request.safe() || finding.grade() == Grade.SAFE);
  }

  private static SortedMap<String, List<LineEdit>> edits(Review review) {
    SortedMap<String, List<LineEdit>> edits = new TreeMap<>();
    for (Fix fix : review.report().fixes()) {
      for (LineEdit edit : fix.edits()) {
        edits.computeIfAbsent(edit.path(), _ -> new ArrayList<>()).add(edit);
      }
    }
    return edits;
  }

  private static SourceFile head(Review review, String path) {
    return review.change().files().stream()
        .map(FileChange::head)
        .flatMap(Optional::stream)
        .filter(version -> version.path().equals(path))
        .map(SourceFile.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void print(Review review, SortedMap<String, List<LineEdit>> edits) {
    UnifiedDiff diff = new UnifiedDiff(review.sources());
    edits.forEach((path, list) -> print(head(review, path), diff.of(head(review, path), list)));
  }

  /// A patch names its file in UTF-8, and its lines apply only in the encoding that the file has.
  private void print(SourceFile file, List<String> patch) {
    for (int i = 0; i < patch.size(); i++) {
      String line = patch.get(i) + "\n";
      boolean isContent = i >= HEADER && line.chars().allMatch(letter -> letter <= LAST_BYTE);
      byte[] bytes =
          isContent ? file.withText(line).bytes() : line.getBytes(StandardCharsets.UTF_8);
      console.out().writeBytes(bytes);
    }
  }

  private static void write(Review review, SortedMap<String, List<LineEdit>> edits)
      throws IOException {
    for (Map.Entry<String, List<LineEdit>> entry : edits.entrySet()) {
      SourceFile file = head(review, entry.getKey());
      SourceFile fixed = file.withText(LineEdits.apply(file, entry.getValue()));
      replace(review.input().root().resolve(entry.getKey()), fixed.bytes());
    }
  }

  private static void replace(Path path, byte[] bytes) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(folder, ".plimsoll", ".tmp");
    try {
      Files.copy(
          path, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(beside, bytes);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void summarise(Session session, Review review, int files) {
    placesByNote(review)
        .forEach((note, places) -> session.notes().print(some(places) + ": " + note));
    int fixes = review.report().fixes().size();
    String key = request.write() ? "cli.fixed" : "cli.fixable";
    session
        .notes()
        .print(
            session.phrases().count(key, fixes)
                + " "
                + session.phrases().count("cli.in-files", files));
  }

  /// What may break, each once, and where.
  private static Map<String, List<String>> placesByNote(Review review) {
    Map<String, List<Finding>> mended = review.report().findingsByFix();
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Fix fix : review.report().fixes()) {
      String note = review.sentences().note(fix, mended.getOrDefault(fix.id(), List.of()));
      if (!note.isEmpty()) {
        LineEdit first = fix.edits().getFirst();
        String place = first.path() + ":" + first.startLine();
        places.computeIfAbsent(note, _ -> new ArrayList<>()).add(place);
      }
    }
    return places;
  }

  private static String some(List<String> places) {
    String more = places.size() > MOST_PLACES ? ", … +" + (places.size() - MOST_PLACES) : "";
    return String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES))) + more;
  }
}
