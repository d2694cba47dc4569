package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;

/// Which thing of the head is which thing of the base: whatever is renamed, moved or reordered
/// keeps what was broken in it.
class CorrespondenceTest {

  private static String changed(Reviewed reviewed) {
    return reviewed.findings(Status.NEW) + reviewed.findings(Status.FIXED);
  }

  private static Reviewed compose(String before, String after) {
    return Reviewed.modified("compose.yaml", before, after).only("no-privileged");
  }

  private static final String TWO =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
        api:
          image: redis:8
      """;

  @Test
  void aRenamedServiceIsTheOldOne() {
    assertEquals("", changed(compose(TWO, TWO.replace("  web:", "  front:"))));
  }

  @Test
  void aRenamedAndBumpedServiceIsTheOldOne() {
    assertEquals(
        "", changed(compose(TWO, TWO.replace("  web:", "  front:").replace("1.29", "1.30"))));
  }

  @Test
  void aServiceOfAnotherImageIsAnotherOne() {
    String other =
        TWO.replace("  web:", "  front:").replace("nginx:1.29", "traefik:3").replace("true", "yes");
    assertEquals(
        """
        new no-privileged critical compose.yaml:4 service/front
        fixed no-privileged critical compose.yaml:4 service/web
        """,
        changed(compose(TWO, other)));
  }

  @Test
  void reorderedServicesKeepTheirNames() {
    String reordered =
        """
        services:
          api:
            image: redis:8
          web:
            image: nginx:1.29
            privileged: true
        """;
    assertEquals("", changed(compose(TWO, reordered)));
  }

  @Test
  void whatANameStandsForIsJudgedByName() {
    String swapped =
        TWO.replace("  web:", "  x:").replace("  api:", "  web:").replace("  x:", "  api:");
    assertEquals(
        """
        new no-privileged critical compose.yaml:4 service/api
        fixed no-privileged critical compose.yaml:4 service/web
        """,
        changed(compose(TWO, swapped)));
  }

  @Test
  void aServiceThatIsSplitBringsTheCopyAlone() {
    String split = TWO + "  worker:\n    image: nginx:1.29\n    privileged: true\n";
    assertEquals(
        "new no-privileged critical compose.yaml:9 service/worker\n", changed(compose(TWO, split)));
  }

  private static final String BUILD =
      """
      FROM golang:1.25 AS build
      RUN curl https://a.example/x | sh
      FROM debian:13
      RUN curl https://b.example/y | sh
      USER 10001
      """;

  private static Reviewed dockerfile(String after) {
    return Reviewed.modified("Dockerfile", BUILD, after).only("no-piped-shell");
  }

  @Test
  void aStageThatGetsAnotherNameIsTheOldOne() {
    assertEquals("", changed(dockerfile(BUILD.replace("AS build", "AS compile"))));
    assertEquals("", changed(dockerfile(BUILD.replace(" AS build", ""))));
  }

  @Test
  void aStageThatIsPutInFrontMovesTheOthers() {
    assertEquals("", changed(dockerfile("FROM alpine:3.22 AS tools\nRUN true\n" + BUILD)));
  }

  @Test
  void aCommandThatIsPutInFrontMovesTheOthers() {
    String more =
        BUILD.replace(
            "RUN curl https://b", "RUN curl https://c.example/z | sh\nRUN curl https://b");
    assertEquals(
        "new no-piped-shell high Dockerfile:4 stage/1/curl [curl]\n",
        changed(dockerfile(more)).replaceAll("stage/1/\\S+( \\[.*])?", "stage/1/curl [curl]"));
  }

  @Test
  void aCommandWithinALongerRunIsTheOldOne() {
    String longer =
        BUILD.replace(
            "RUN curl https://a.example/x | sh", "RUN true && \\\n  curl https://a.example/x | sh");
    assertEquals("", changed(dockerfile(longer)));
  }

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: app
            image: nginx:1.29
            securityContext:
              privileged: true
      """;

  @Test
  void aFileThatIsRenamedInOneStepIsTheOldOne() {
    Reviewed renamed =
        Reviewed.change()
            .file(
                FileChange.modified(
                    SourceFile.of("old/web.yaml", POD), SourceFile.of("new/web.yaml", POD)))
            .only("no-privileged");
    assertEquals("", changed(renamed));
    assertEquals(
        "existing no-privileged critical new/web.yaml:1 Pod/web/app\n", renamed.findings());
  }

  @Test
  void aWorkloadThatMovesToAnotherFileKeepsWhatWasBroken() {
    String other = POD.replace("name: web", "name: api");
    Reviewed moved =
        Reviewed.change()
            .base("all.yaml", other + "---\n" + POD)
            .head("all.yaml", other)
            .head("web.yaml", POD)
            .only("no-privileged");
    assertEquals("", moved.findings(Status.NEW));
  }

  @Test
  void aWorkloadThatIsCopiedToAnotherFileIsNewThere() {
    Reviewed copied =
        Reviewed.change()
            .base("web.yaml", POD)
            .head("web.yaml", POD)
            .head("copy.yaml", POD.replace("name: web", "name: copy"))
            .only("no-privileged");
    assertEquals(
        "new no-privileged critical copy.yaml:10 Pod/copy/app\n", copied.findings(Status.NEW));
  }

  @Test
  void aKindThatChangesKeepsItsContainers() {
    String deployment =
        """
        apiVersion: apps/v1
        kind: %s
        metadata:
          name: web
        spec:
          template:
            spec:
              containers:
                - name: app
                  image: nginx:1.29
                  securityContext:
                    privileged: true
        """;
    assertEquals(
        "",
        changed(
            Reviewed.modified(
                    "web.yaml",
                    deployment.formatted("Deployment"),
                    deployment.formatted("DaemonSet"))
                .only("no-privileged")));
  }

  @Test
  void theStandardNameOfADockerfileProvesNothing() {
    Reviewed moved =
        Reviewed.change()
            .base("a/Dockerfile", "FROM debian:13\nUSER root\n")
            .head("b/Dockerfile", "FROM alpine:3.22\nRUN apk add x\nRUN apk add y\nUSER root\n")
            .only("non-root-user");
    assertEquals("new non-root-user high b/Dockerfile:4 image\n", moved.findings(Status.NEW));
  }
}
