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
  /// How much of the threads is asked for at once. A pull request with more pages than these is not
  /// read to the end.
  private record Amount(int threads, int comments, int pages) {
    static final Amount USUAL = new Amount(100, 50, 10);

    /// For conversations so long that an answer would be larger than what is read.
    static final Amount LITTLE = new Amount(10, 5, 100);
  }

  private final FileReader reader;

  SnapshotReader(FileReader reader) {
    this.reader = reader;
  }

  /// What the first query brings.
  private record First(
      String repository,
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
      return snapshot(first, first.files());
    }
    Supplier<Object> begin = () -> patiently(question, own);
    List<Object> both = Together.read(List.of(begin, () -> reader.read(others)));
    return join((First) both.getFirst(), both.getLast());
  }

  /// What GitHub does not finish in one query is asked for apart, the files in smaller parts.
  private First patiently(Question question, List<FileBatch> own) {
    try {
      return first(question, own, Amount.USUAL);
    } catch (RefusedException refused) {
      boolean isLarge = FileReader.isTooLarge(refused.failure());
      if (!isLarge && (own.isEmpty() || !FileReader.isSlow(refused.failure()))) {
        throw refused;
      }
      First first = first(question, List.of(), isLarge ? Amount.LITTLE : Amount.USUAL);
      List<FileBatch> halves = own.stream().flatMap(one -> one.halves().stream()).toList();
      return new First(
          first.repository(),
          first.state(),
          first.threads(),
          first.settings(),
          reader.read(halves));
    }
  }

  private static Snapshot join(First first, Object others) {
    Map<String, FileVersion> files = new HashMap<>(first.files());
    if (others instanceof Map<?, ?> more) {
      more.forEach((path, file) -> files.put((String) path, (FileVersion) file));
    }
    return snapshot(first, files);
  }

  private static Snapshot snapshot(First first, Map<String, FileVersion> files) {
    return new Snapshot(
        first.repository(), first.state(), first.threads(), first.settings(), files);
  }

  private First first(Question question, List<FileBatch> batch, Amount amount) {
    GraphQuery query = reader.query();
    FileBatch settings = new FileBatch(question.base(), "s", settings(question));
    Page page = new Page(Optional.empty(), amount);
    query.field("id");
    query.field(pullRequest(query, question.number(), page, PullRequestFields.STATE));
    settings.ask(query);
    batch.forEach(files -> files.ask(query));
    JsonNode repository = reader.ask(query);
    JsonNode pullRequest = demand(repository);
    Map<String, FileVersion> files = new HashMap<>();
    batch.forEach(part -> files.putAll(reader.fitting(part.read(repository, reader::raw))));
    return new First(
        Json.text(repository, "id"),
        PullRequestFields.state(pullRequest),
        threads(question.number(), pullRequest, amount),
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
    try {
      return threads(number, Amount.USUAL);
    } catch (RefusedException refused) {
      if (!FileReader.isTooLarge(refused.failure())) {
        throw refused;
      }
      return threads(number, Amount.LITTLE);
    }
  }

  private List<ReviewThread> threads(int number, Amount amount) {
    return threads(number, page(number, new Page(Optional.empty(), amount)), amount);
  }

  /// A part of the threads.
  ///
  /// @param after where the part before ended
  private record Page(Optional<String> after, Amount amount) {}

  private List<ReviewThread> threads(int number, JsonNode first, Amount amount) {
    List<ReviewThread> threads = new ArrayList<>();
    JsonNode connection = first.path("reviewThreads");
    for (int page = 1; ; page++) {
      threads.addAll(PullRequestFields.ownThreads(connection));
      if (!Json.flag(connection.path("pageInfo"), "hasNextPage") || page == amount.pages()) {
        return threads;
      }
      Optional<String> cursor = Json.optional(connection.path("pageInfo"), "endCursor");
      connection = page(number, new Page(cursor, amount)).path("reviewThreads");
    }
  }

  private JsonNode page(int number, Page page) {
    GraphQuery query = reader.query();
    query.field(pullRequest(query, number, page, ""));
    return demand(reader.ask(query));
  }

  private static String pullRequest(GraphQuery query, int number, Page page, String state) {
    String at = query.variable("Int!", number);
    String after =
        page.after.map(place -> ", after: " + query.variable("String!", place)).orElse("");
    return """
    pullRequest(number: %s) {
    %sreviewThreads(first: %d%s) {
    %s}
    }
    """
        .formatted(
            at,
            state,
            page.amount.threads(),
            after,
            PullRequestFields.THREADS.formatted(page.amount.comments()));
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
