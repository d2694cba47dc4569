package io.plimsoll.github;

import io.plimsoll.source.FileVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the repository of a [FakeGitHub] holds; a test reads and changes it as it likes.
public final class FakeState {
  /// The calls made, oldest first, such as `createReview 1`.
  public final List<String> calls = new ArrayList<>();

  public final Map<Integer, PullRequest> pullRequests = new HashMap<>();

  /// The rows of a pull request's list of files, or of a comparison under `BASE...HEAD`.
  public final Map<String, ChangedFiles> changedFiles = new HashMap<>();

  /// Files by commit and path.
  public final Map<String, Map<String, FileVersion>> files = new HashMap<>();

  public final Map<Integer, List<ReviewThread>> threads = new HashMap<>();
  public final Map<Long, CheckRun> checkRuns = new LinkedHashMap<>();
  public final Map<Long, CheckReport> reports = new LinkedHashMap<>();

  /// The notes of check runs, of which GitHub takes back none.
  public final Map<Long, List<Annotation>> annotations = new HashMap<>();

  public final Map<Integer, List<Review>> reviews = new HashMap<>();

  /// Comments below pull requests and in threads, by id.
  public final Map<Long, Comment> comments = new LinkedHashMap<>();

  /// Which comments stand below which pull request.
  public final Map<Integer, List<Long>> below = new HashMap<>();

  /// Reactions by comment.
  public final Map<Long, List<Reaction>> reactions = new HashMap<>();

  /// Paths of files on whose lines no comment is taken; one refuses a whole review.
  public final Set<String> closedLines = new HashSet<>();

  /// What cannot be changed by a sweep, by its id in GraphQL.
  public final Map<String, Failure> unsweepable = new HashMap<>();

  public final Map<String, Permission> permissions = new HashMap<>();
  public final Map<Long, Installation> installations = new LinkedHashMap<>();

  /// What GitHub tried to deliver, newest first.
  public final List<Delivery> deliveries = new ArrayList<>();

  public int deliveriesOnAPage = 100;

  /// Payloads of deliveries, by the delivery's id.
  public final Map<Long, String> payloads = new HashMap<>();

  public final List<Long> redelivered = new CopyOnWriteArrayList<>();

  private long lastId = 3_000_000_000L;

  /// An id that no 32 bits hold.
  public long nextId() {
    return ++lastId;
  }
}
