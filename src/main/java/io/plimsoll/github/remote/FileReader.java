package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Reads files in batches, each of them one call.
final class FileReader {
  /// How often a batch is halved: GitHub that is down answers no part of it.
  private static final int HALVINGS = 2;

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

  /// What GitHub does not finish in its ten seconds is asked for in smaller parts.
  private Map<String, FileVersion> read(FileBatch batch, int halvings) {
    try {
      GraphQuery query = query();
      batch.ask(query);
      return batch.read(ask(query), this::raw);
    } catch (RefusedException refused) {
      if (halvings == 0 || batch.halves().size() == 1 || !isTooMuch(refused.failure())) {
        throw refused;
      }
      Map<String, FileVersion> found = new HashMap<>();
      batch.halves().forEach(half -> found.putAll(read(half, halvings - 1)));
      return found;
    }
  }

  /// Whether this is how GitHub says that a query takes it too long.
  static boolean isTooMuch(Failure failure) {
    return failure instanceof Failure.Retry(var cause, _, _) && cause == Failure.Cause.SERVER;
  }

  /// A blob's bytes as they are.
  byte[] raw(String id) {
    String path = home + "/git/blobs/" + id;
    return session.exchange(Request.raw(session.uri(path), SourceFile.MAX_BYTES)).body();
  }
}
