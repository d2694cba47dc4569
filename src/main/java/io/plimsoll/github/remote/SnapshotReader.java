package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Question;
import io.plimsoll.github.RefusedException;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Snapshot;
import io.plimsoll.source.FileVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers a [Question] with one GraphQL query: state, threads, settings and the first files. The
/// other batches of files are asked for at the same time.
final class SnapshotReader {
  /// A pull request with more threads than this is not read to the end.
  private static final int MOST_THREAD_PAGES = 10;

  private final FileReader reader;

  SnapshotReader(FileReader reader) {
    this.reader = reader;
  }

  /// What the first query brings.
  private record First(
      PullRequest state,
      List<ReviewThread> threads,
      Map<String, FileVersion> settings,
      Map<String, FileVersion> files) {}

  Snapshot answer(Question question) {
    List<FileBatch> batches = FileBatch.of(question.head(), question.files());
    List<FileBatch> others = batches.subList(Math.min(1, batches.size()), batches.size());
    List<FileBatch> own = batches.subList(0, Math.min(1, batches.size()));
    if (others.isEmpty()) {
      First first = patiently(question, own);
      return new Snapshot(first.state(), first.threads(), first.settings(), first.files());
    }
    Supplier<Object> begin = () -> patiently(question, own);
    List<Object> both = Together.read(List.of(begin, () -> reader.read(others)));
    return join((First) both.getFirst(), both.getLast());
  }

  /// What GitHub does not finish in one query is asked for apart, the files in smaller parts.
  private First patiently(Question question, List<FileBatch> own) {
    try {
      return first(question, own);
    } catch (RefusedException refused) {
      if (own.isEmpty() || !FileReader.isTooMuch(refused.failure())) {
        throw refused;
      }
      First first = first(question, List.of());
      List<FileBatch> halves = own.stream().flatMap(one -> one.halves().stream()).toList();
      return new First(first.state(), first.threads(), first.settings(), reader.read(halves));
    }
  }

  private static Snapshot join(First first, Object others) {
    Map<String, FileVersion> files = new HashMap<>(first.files());
    if (others instanceof Map<?, ?> more) {
      more.forEach((path, file) -> files.put((String) path, (FileVersion) file));
    }
    return new Snapshot(first.state(), first.threads(), first.settings(), files);
  }

  private First first(Question question, List<FileBatch> batch) {
    GraphQuery query = reader.query();
    FileBatch settings = new FileBatch(question.base(), "s", settings(question));
    query.field(pullRequest(query, question.number(), Optional.empty(), PullRequestFields.STATE));
    settings.ask(query);
    batch.forEach(files -> files.ask(query));
    JsonNode repository = reader.ask(query);
    JsonNode pullRequest = demand(repository);
    Map<String, FileVersion> files = new HashMap<>();
    batch.forEach(part -> files.putAll(reader.fitting(part.read(repository, reader::raw))));
    return new First(
        PullRequestFields.state(pullRequest),
        threads(question.number(), pullRequest),
        settings.read(repository, reader::raw),
        files);
  }

  private static List<FileAt> settings(Question question) {
    return question.settings().stream().map(FileAt::path).toList();
  }

  PullRequest state(int number) {
    GraphQuery query = reader.query();
    String at = query.variable("Int!", number);
    query.field("pullRequest(number: " + at + ") {\n" + PullRequestFields.STATE + "}");
    return PullRequestFields.state(demand(reader.ask(query)));
  }

  List<ReviewThread> threads(int number) {
    return threads(number, page(number, Optional.empty()));
  }

  private List<ReviewThread> threads(int number, JsonNode first) {
    List<ReviewThread> threads = new ArrayList<>();
    JsonNode connection = first.path("reviewThreads");
    for (int page = 1; ; page++) {
      threads.addAll(PullRequestFields.ownThreads(connection));
      if (!Json.flag(connection.path("pageInfo"), "hasNextPage") || page == MOST_THREAD_PAGES) {
        return threads;
      }
      Optional<String> cursor = Json.optional(connection.path("pageInfo"), "endCursor");
      connection = page(number, cursor).path("reviewThreads");
    }
  }

  private JsonNode page(int number, Optional<String> cursor) {
    GraphQuery query = reader.query();
    query.field(pullRequest(query, number, cursor, ""));
    return demand(reader.ask(query));
  }

  private static String pullRequest(
      GraphQuery query, int number, Optional<String> cursor, String state) {
    String at = query.variable("Int!", number);
    String after = cursor.map(place -> ", after: " + query.variable("String!", place)).orElse("");
    return """
    pullRequest(number: %s) {
    %sreviewThreads(first: 100%s) {
    %s}
    }
    """
        .formatted(at, state, after, PullRequestFields.THREADS);
  }

  private static JsonNode demand(JsonNode repository) {
    JsonNode pullRequest = repository.path("pullRequest");
    if (!pullRequest.isObject()) {
      throw new RefusedException(
          new Failure.GiveUp(Failure.Reason.NOT_FOUND, 200, "no such pull request"));
    }
    return pullRequest;
  }
}
