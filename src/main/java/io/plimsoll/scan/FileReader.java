package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.policy.Globs;
import io.plimsoll.policy.Settings;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.source.Unread;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the files of one side of a change with the formats that claim them.
final class FileReader {
  private final List<Format> formats;
  private final Settings settings;
  private final Known known;
  private final Map<String, SourceFile> files;
  private final Shipments shipments;

  /// @param files of the side, by path
  FileReader(List<Format> formats, Settings settings, Known known, Map<String, SourceFile> files) {
    this.formats = formats;
    this.settings = settings;
    this.known = known;
    this.files = files;
    this.shipments = new Shipments(formats, files.values());
  }

  /// Reads one version of a file.
  Reading read(FileVersion version) {
    if (!settings.paths().admits(version.path())) {
      return Reading.ignored(version.path());
    }
    return switch (version) {
      case SourceFile file when file.mode() == FileMode.SYMLINK ->
          unread(new Unread(file.path(), Unread.Reason.SYMLINK));
      case SourceFile file ->
          formatOf(file)
              .map(format -> read(file, around -> format.read(file, around)))
              .orElseGet(() -> Reading.ignored(file.path()));
      case Unread unread ->
          isReviewedElsewhere(unread) ? Reading.ignored(unread.path()) : unread(unread);
    };
  }

  /// Whether it is a link to a file that is reviewed beside it, by the format that its own name
  /// asks for.
  private boolean isReviewedElsewhere(Unread link) {
    return link.target()
        .filter(settings.paths()::admits)
        .flatMap(target -> Optional.ofNullable(files.get(target)))
        .flatMap(this::formatOf)
        .filter(format -> isClaimed(link.path(), format))
        .isPresent();
  }

  private boolean isClaimed(String path, Format format) {
    return isNamedDockerfile(path)
        ? format.name().equals("dockerfile")
        : format.recognisesPath(path);
  }

  /// Reads a file again with its own surroundings, as a fix leaves it.
  ///
  /// @param earlier without the fix
  Optional<Reading> readAgain(SourceFile file, Document earlier) {
    return formatOf(file)
        .map(format -> read(file, around -> format.readAgain(file, around, earlier)));
  }

  private Reading read(SourceFile file, Function<Surroundings, Document> read) {
    Neighbours neighbours = new Neighbours(files, known, shipments, settings.kubernetesMinor());
    Optional<Document> document = Guard.attempt(() -> read.apply(neighbours));
    List<Problem> problems =
        document
            .map(Document::problems)
            .orElseGet(() -> List.of(Problem.of("reading-failed", Span.at(0))));
    return new Reading(file.path(), document, problems, neighbours.missing());
  }

  private Reading unread(Unread file) {
    boolean ours =
        isNamedDockerfile(file.path())
            || formats.stream().anyMatch(format -> format.recognisesPath(file.path()));
    String code = file.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ours
        ? Reading.failed(file.path(), Problem.of(code, Span.at(0)))
        : Reading.ignored(file.path());
  }

  private Optional<Format> formatOf(SourceFile file) {
    boolean named = isNamedDockerfile(file.path());
    return formats.stream()
        .filter(format -> named ? format.name().equals("dockerfile") : format.recognises(file))
        .findFirst();
  }

  private boolean isNamedDockerfile(String path) {
    return Globs.anyMatches(settings.paths().dockerfiles(), path);
  }
}
