package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Reads files in batches, each of them one call.
final class FileReader {
  /// How often a batch is halved: GitHub that is down answers no part of it.
  private static final int HALVINGS = 2;

  /// How many characters of files one reader reads: far more than people review.
  private static final long ROOM = 64_000_000;

  private final AtomicLong room = new AtomicLong(ROOM);
  private final Session session;
  private final InstalledRepository repository;
  private final String home;

  FileReader(Session session, InstalledRepository repository, String home) {
    this.session = session;
    this.repository = repository;
    this.home = home;
  }

  GraphQuery query() {
    return new GraphQuery(repository.owner(), repository.name());
  }

  /// The answer's part about the repository.
  JsonNode ask(GraphQuery query) {
    JsonNode data = session.query(query.document(), query.variables()).path("repository");
    if (!data.isObject()) {
      throw new RefusedException(
          new Failure.GiveUp(Failure.Reason.NOT_FOUND, 200, "no such repository"));
    }
    return data;
  }

  Map<String, FileVersion> files(String commit, List<FileAt> files) {
    return read(FileBatch.of(commit, files));
  }

  /// Reads batches at once.
  Map<String, FileVersion> read(List<FileBatch> batches) {
    List<Supplier<Map<String, FileVersion>>> readings = new ArrayList<>();
    batches.forEach(batch -> readings.add(() -> read(batch)));
    Map<String, FileVersion> found = new HashMap<>();
    if (!readings.isEmpty()) {
      Together.read(readings).forEach(found::putAll);
    }
    return found;
  }

  private Map<String, FileVersion> read(FileBatch batch) {
    return read(batch, HALVINGS);
  }

  /// What GitHub does not finish in its ten seconds is asked for in smaller parts, and so is what
  /// would be longer than an answer may be.
  private Map<String, FileVersion> read(FileBatch batch, int halvings) {
    try {
      GraphQuery query = query();
      batch.ask(query);
      return fitting(batch.read(ask(query), this::raw));
    } catch (RefusedException refused) {
      boolean isLarge = isTooLarge(refused.failure());
      if (isLarge && batch.isSingle()) {
        return batch.unread();
      }
      if (batch.isSingle() || (!isLarge && (halvings == 0 || !isSlow(refused.failure())))) {
        throw refused;
      }
      Map<String, FileVersion> found = new HashMap<>();
      batch.halves().forEach(half -> found.putAll(read(half, halvings - 1)));
      return found;
    }
  }

  /// As many files as there is room for.
  Map<String, FileVersion> fitting(Map<String, FileVersion> files) {
    Map<String, FileVersion> kept = new HashMap<>(files);
    kept.replaceAll((path, file) ->
        file instanceof SourceFile text && room.addAndGet(-text.text().length()) < 0
            ? new Unread(path, Unread.Reason.TOO_LARGE)
            : file);
    return kept;
  }

  /// Whether GitHub did not finish a query.
  static boolean isSlow(Failure failure) {
    return failure instanceof Failure.Retry(var cause, _, _) && cause == Failure.Cause.SERVER;
  }

  /// Whether an answer would be larger than what is read.
  static boolean isTooLarge(Failure failure) {
    return failure instanceof Failure.GiveUp(var reason, _, _)
        && reason == Failure.Reason.TOO_LARGE;
  }

  /// A blob's bytes as they are.
  byte[] raw(String id) {
    String path = home + "/git/blobs/" + id;
    return session.exchange(Request.raw(session.uri(path), SourceFile.MAX_BYTES)).body();
  }
}
