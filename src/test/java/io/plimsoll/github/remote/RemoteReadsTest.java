package io.plimsoll.github.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.plimsoll.github.remote.GitHubStub.WEB;
import static io.plimsoll.github.remote.GitHubStub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Answer;
import io.plimsoll.github.ChangedFile;
import io.plimsoll.github.ChangedFiles;
import io.plimsoll.github.FileAt;
import io.plimsoll.github.Permission;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.Question;
import io.plimsoll.github.Review;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.github.Snapshot;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemoteReadsTest {
  private static final String HEAD = "1234567890123456789012345678901234567890";
  private static final String BASE = "abcdefabcdefabcdefabcdefabcdefabcdefabcd";

  /// What git calls the text `FROM a` and a line end.
  private static final String BLOB = BlobId.of(new byte[] {'F', 'R', 'O', 'M', ' ', 'a', '\n'});

  private static final String TOO_MUCH =
      """
      {"data": null,
       "errors": [{"type": "RESOURCE_LIMITS_EXCEEDED", "message": "This is too much."}]}
      """;

  private final GitHubStub stub = new GitHubStub();

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void filesOfAPullRequest() {
    stub.on(
        "GET",
        "/repos/acme/web/pulls/3/files",
        json(
            200,
            """
            [{"sha": "%s", "filename": "new", "previous_filename": "old", "status": "renamed",
              "additions": 1, "deletions": 2, "changes": 3, "patch": "@@ -1 +1 @@",
              "contents_url": "https://h/repos/acme/web/contents/new?ref=%s"}]
            """
                .formatted(BLOB, HEAD)));
    ChangedFiles files = stub.connect().reads(WEB).changedFiles(3).orThrow();
    assertEquals(
        new ChangedFiles(
            Optional.of(HEAD),
            Optional.empty(),
            List.of(
                new ChangedFile(
                    "new",
                    Optional.of("old"),
                    ChangedFile.Status.RENAMED,
                    BLOB,
                    1,
                    2,
                    Optional.of("@@ -1 +1 @@"))),
            true),
        files);
  }

  @Test
  void allPagesOfFilesAndNoMore() {
    String link =
        "<https://h/x?per_page=100&page=2>; rel=\"next\", <https://h/x?per_page=100&page=40>;"
            + " rel=\"last\"";
    stub.on("GET", "/repos/acme/web/pulls/3/files", json(200, rows(100)).withHeader("link", link));
    ChangedFiles files = stub.connect().reads(WEB).changedFiles(3).orThrow();
    assertEquals(3_000, files.files().size());
    assertFalse(files.complete());
    assertEquals(30, stub.log.counts().get("GET /repos/{owner}/{repo}/pulls/{}/files 200"));
  }

  @Test
  void aComparisonOf300FilesIsCutAndTreesAreCompared() {
    String range = "/repos/acme/web/compare/" + BASE + "..." + HEAD;
    stub.on("GET", range, json(200, comparison(300)));
    stub.on("GET", "/repos/acme/web/git/trees/" + BASE, json(200, tree("a", "b")));
    stub.on("GET", "/repos/acme/web/git/trees/" + HEAD, json(200, tree("b", "c")));
    ChangedFiles files = stub.connect().reads(WEB).changesBetween(BASE, HEAD).orThrow();
    assertEquals(
        List.of("c ADDED", "a REMOVED"),
        files.files().stream().map(file -> file.path() + " " + file.status()).toList());
    assertTrue(files.complete());
  }

  @Test
  void aSmallComparisonIsEnough() {
    stub.on("GET", "/repos/acme/web/compare/" + BASE + "..." + HEAD, json(200, comparison(2)));
    ChangedFiles files = stub.connect().reads(WEB).changesBetween(BASE, HEAD).orThrow();
    assertEquals(Optional.of(BASE), files.mergeBase());
    assertEquals(2, stub.log.size());
  }

  @Test
  void oneQuestionForStateThreadsSettingsAndFiles() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    Snapshot answer = ask(file("k8s/Dockerfile"));
    PullRequest state = answer.pullRequest();
    assertEquals(PullRequest.State.OPEN, state.state());
    assertEquals(3_000_000_001L, state.id());
    assertTrue(state.fork() && state.authorIsBot() && !state.draft());
    assertEquals(
        Map.of("k8s/Dockerfile", SourceFile.of("k8s/Dockerfile", "FROM a\n")), answer.files());
    ReviewThread thread = answer.threads().getFirst();
    assertEquals(1, answer.threads().size());
    assertEquals(9_000_000_001L, thread.comments().getFirst().id());
    assertTrue(thread.resolved() && thread.hasReply());
    assertEquals(Map.of(), answer.settings());
    assertEquals(2, stub.log.size());
  }

  @Test
  void aTextThatIsNotTheBlobIsReadRaw() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM b\\n")));
    stub.on(
        "GET",
        "/repos/acme/web/git/blobs/" + BLOB,
        aResponse().withBody("FROM a\n").withHeader("Content-Type", "application/octet-stream"));
    assertEquals(
        Map.of("k8s/Dockerfile", SourceFile.of("k8s/Dockerfile", "FROM a\n")),
        ask(file("k8s/Dockerfile")).files());
  }

  @Test
  void aTextThatGitHubCutsIsReadRaw() {
    String cut =
        snapshot(BLOB, "FROM a\\n").replace("\"isTruncated\": false", "\"isTruncated\": true");
    stub.onGraphQl(json(200, cut));
    stub.on(
        "GET",
        "/repos/acme/web/git/blobs/" + BLOB,
        aResponse().withBody("FROM a\n").withHeader("Content-Type", "application/octet-stream"));
    assertEquals(
        Map.of("k8s/Dockerfile", SourceFile.of("k8s/Dockerfile", "FROM a\n")),
        ask(file("k8s/Dockerfile")).files());
    assertEquals(1, stub.log.counts().get("GET /repos/{owner}/{repo}/git/blobs/{} 200"));
  }

  /// The folder tells what a file is, in git's modes; what it holds is then not looked at.
  @ParameterizedTest
  @CsvSource({
    "mode, 33188, 40960, SYMLINK",
    "mode, 33188, 57344, SUBMODULE",
    "mode, 33188, 16384, UNREADABLE",
    "isBinary, false, true, BINARY",
    "byteSize, 7, 1000001, TOO_LARGE"
  })
  void whatIsNoTextIsNotRead(String field, String usual, String value, Unread.Reason reason) {
    String told = "\"" + field + "\": ";
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n").replace(told + usual, told + value)));
    assertEquals(
        Map.of("k8s/Dockerfile", new Unread("k8s/Dockerfile", reason)),
        ask(file("k8s/Dockerfile")).files());
    assertEquals(2, stub.log.size());
  }

  @Test
  void whatMayBeRunIsATextToo() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n").replace("33188", "33261")));
    SourceFile file =
        (SourceFile)
            Optional.ofNullable(ask(file("k8s/Dockerfile")).files().get("k8s/Dockerfile"))
                .orElseThrow();
    assertEquals(FileMode.EXECUTABLE, file.mode());
  }

  @Test
  void aBlobThatTheFolderDoesNotHaveIsNotBelieved() {
    stub.onGraphQl(json(200, snapshot("0".repeat(40), "FROM a\\n")));
    assertEquals(
        Map.of("k8s/Dockerfile", new Unread("k8s/Dockerfile", Unread.Reason.UNREADABLE)),
        ask(file("k8s/Dockerfile")).files());
  }

  /// GitHub counts a request for each list that a query may open, and takes a point of the hour's
  /// 5,000 for a hundred of them: one list more in each comment would make it 51 points.
  @Test
  void aQueryOpensNoListInEachComment() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    ask(file("k8s/Dockerfile"));
    String query = stub.sent("POST", "/graphql").getFirst();
    List<String> lists =
        Pattern.compile("(\\w+)\\(first: (\\d+)")
            .matcher(query)
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .toList();
    assertEquals(List.of("labels 100", "reviewThreads 100", "comments 50"), lists);
  }

  @Test
  void callsGrowWithBatchesOnly() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    ask(files(101));
    assertEquals(
        Map.of("POST /graphql 200", 3, "POST /app/installations/{}/access_tokens 201", 1),
        stub.log.counts());
  }

  @Test
  void aBatchThatIsTooMuchIsHalved() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    stub.onGraphQlWith("f12:", json(502, "{}"));
    ask(files(20));
    assertEquals(
        Map.of(
            "POST /graphql 200", 3,
            "POST /graphql 502", 1,
            "POST /app/installations/{}/access_tokens 201", 1),
        stub.log.counts());
  }

  @Test
  void aConversationThatIsTooLongIsReadInSmallerParts() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    stub.onGraphQlWith("reviewThreads(first: 100", json(200, TOO_MUCH));
    assertEquals(1, ask(file("k8s/Dockerfile")).threads().size());
    assertEquals(1, stub.connect().reads(WEB).threads(3).orThrow().size());
    assertEquals(5, stub.log.counts().get("POST /graphql 200"));
  }

  @Test
  void threadsAreReadPageByPage() {
    String first =
        snapshot(BLOB, "FROM a\\n")
            .replace("\"hasNextPage\": false", "\"hasNextPage\": true, \"endCursor\": \"Y3Vy\"");
    stub.onGraphQl(json(200, first));
    stub.onGraphQlWith(
        "\"Y3Vy\"", json(200, snapshot(BLOB, "FROM a\\n").replace("\"T1\"", "\"T3\"")));
    assertEquals(
        List.of("T1", "T3"),
        ask(file("k8s/Dockerfile")).threads().stream().map(ReviewThread::nodeId).toList());
    assertEquals(2, stub.log.counts().get("POST /graphql 200"));
  }

  /// A list without an end is GitHub's fault, and not to be read for ever.
  @Test
  void noMoreThanTenPagesOfThreadsAreRead() {
    String endless =
        snapshot(BLOB, "FROM a\\n")
            .replace("\"hasNextPage\": false", "\"hasNextPage\": true, \"endCursor\": \"Y3Vy\"");
    stub.onGraphQl(json(200, endless));
    assertEquals(10, stub.connect().reads(WEB).threads(3).orThrow().size());
    assertEquals(10, stub.log.counts().get("POST /graphql 200"));
  }

  @Test
  void aGitHubThatIsDownIsNotAskedForEveryFile() {
    stub.onGraphQl(json(502, "{}"));
    assertInstanceOf(
        Answer.Failed.class, stub.connect().reads(WEB).files(HEAD, List.of(files(40))));
    assertEquals(3, stub.log.counts().get("POST /graphql 502"));
  }

  private static FileAt[] files(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new FileAt("k8s/" + i, Optional.of(BLOB)))
        .toArray(FileAt[]::new);
  }

  @Test
  void whatComesFromOutsideIsNeverPartOfTheQuery() {
    stub.onGraphQl(json(200, snapshot(BLOB, "FROM a\\n")));
    ask(file("a\") { x } #/Dockerfile"));
    assertFalse(stub.sent("POST", "/graphql").getFirst().split("variables", 2)[0].contains("#"));
  }

  @Test
  void reviewsAndPermissions() {
    stub.on(
        "GET",
        "/repos/acme/web/pulls/3/reviews",
        json(
            200,
            "[{\"id\":9000000001,\"state\":\"PENDING\",\"body\":\"\",\"commit_id\":\"c\",\"user\":{\"login\":\"p[bot]\"}}]"));
    stub.on(
        "GET",
        "/repos/acme/web/collaborators/max/permission",
        json(200, "{\"permission\":\"write\",\"role_name\":\"maintain\"}"));
    var reads = stub.connect().reads(WEB);
    assertEquals(
        List.of(new Review(9_000_000_001L, "c", "p[bot]", "", true)), reads.reviews(3).orThrow());
    assertEquals(
        new Permission(Permission.Level.WRITE, "maintain"), reads.permission("max").orThrow());
  }

  private Snapshot ask(FileAt... files) {
    return stub.connect()
        .reads(WEB)
        .snapshot(new Question(3, BASE, HEAD, List.of(".github/plimsoll.yml"), List.of(files)))
        .orThrow();
  }

  private static FileAt file(String path) {
    return new FileAt(path, Optional.of(BLOB));
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"filename\":\"f" + i + "\",\"status\":\"added\",\"sha\":\"a\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String comparison(int files) {
    return "{\"merge_base_commit\":{\"sha\":\"%s\"},\"files\":%s}".formatted(BASE, rows(files));
  }

  private static String tree(String... paths) {
    return List.of(paths).stream()
        .map(p -> "{\"path\":\"" + p + "\",\"mode\":\"100644\",\"type\":\"blob\",\"sha\":\"1\"}")
        .collect(Collectors.joining(",", "{\"truncated\":false,\"tree\":[", "]}"));
  }

  /// The answer about a pull request that adds `k8s/Dockerfile`.
  private static String snapshot(String entry, String text) {
    return """
    {"data": {"repository": {
      "pullRequest": {"id": "PR_1", "fullDatabaseId": "3000000001", "number": 3, "state": "OPEN",
        "isDraft": false, "isCrossRepository": true, "headRefOid": "%s", "baseRefName": "main",
        "author": {"__typename": "Bot", "login": "renovate"},
        "reviewThreads": {"pageInfo": {"hasNextPage": false}, "nodes": [
          {"id": "T1", "isResolved": true, "path": "a", "subjectType": "LINE",
           "comments": {"totalCount": 2, "nodes": [
             {"fullDatabaseId": "9000000001", "viewerDidAuthor": true},
             {"viewerDidAuthor": false}]}},
          {"id": "T2", "comments": {"totalCount": 1, "nodes": [{"viewerDidAuthor": false}]}}]}},
      "f0": {"oid": "%s", "byteSize": 7, "isBinary": false, "isTruncated": false, "text": "%s"},
      "ft0": {"entries": [{"name": "Dockerfile", "mode": 33188, "oid": "%s"}]}}}}
    """
        .formatted(HEAD, BLOB, text, entry);
  }
}
