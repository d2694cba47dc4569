package io.plimsoll.app.job;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.ChangedFile;
import io.plimsoll.policy.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which files the list of a pull request shows to be ours by their patches.
final class PatchSignTest {
  private static final Selection USUAL = new Selection(Settings.defaults());

  private static boolean isOurs(String path, ChangedFile.Status status, String patch) {
    return USUAL.isCertain(
        List.of(
            new ChangedFile(
                path, Optional.empty(), status, "b", 1, 1, Optional.of(patch.stripTrailing()))));
  }

  private static boolean isOurs(String patch) {
    return isOurs("k8s/web.yaml", ChangedFile.Status.MODIFIED, patch);
  }

  private static final String POD =
      """
      @@ -0,0 +1,6 @@
      +apiVersion: v1
      +kind: Pod
      +metadata:
      +  name: web
      +spec:
      +  containers: []
      """;

  @Test
  void anAddedManifestIsShownAsAWhole() {
    assertTrue(isOurs("k8s/web.yaml", ChangedFile.Status.ADDED, POD));
    assertFalse(isOurs("k8s/web.txt", ChangedFile.Status.ADDED, POD));
    assertFalse(isOurs("vendor/a/web.txt", ChangedFile.Status.ADDED, POD));
  }

  @Test
  void soIsOneThatIsDeleted() {
    String patch = POD.replace("\n+", "\n-").replace("-0,0 +1,6", "-1,6 +0,0");
    assertTrue(isOurs("k8s/web.yaml", ChangedFile.Status.REMOVED, patch));
  }

  @Test
  void anAddedComposeFileOfAnyName() {
    assertTrue(
        isOurs(
            "deploy/stack.yml",
            ChangedFile.Status.ADDED,
            """
            @@ -0,0 +1,3 @@
            +services:
            +  web:
            +    image: nginx
            """));
  }

  @Test
  void aChangeNearTheStart() {
    assertTrue(
        isOurs(
            """
            @@ -1,5 +1,5 @@
             apiVersion: apps/v1
             kind: Deployment
             metadata:
            -  name: web
            +  name: site
             spec:
            """));
  }

  @Test
  void aChangeBelowSpec() {
    assertTrue(
        isOurs(
            """
            @@ -20,7 +20,7 @@ spec:
                   containers:
                     - name: web
            -          image: nginx:1.28
            +          image: nginx:1.29
            """));
  }

  @Test
  void otherYamlIsNotOurs() {
    assertFalse(
        isOurs(
            ".github/workflows/build.yml",
            ChangedFile.Status.ADDED,
            """
            @@ -0,0 +1,6 @@
            +on: push
            +jobs:
            +  build:
            +    services:
            +      db:
            +        image: postgres
            """));
    assertFalse(isOurs("@@ -7,1 +7,1 @@ jobs:\n-  spec: 1\n+  spec: 2\n"));
    assertFalse(isOurs("@@ -7,1 +7,1 @@ values:\n-  apiVersion: v1\n+  apiVersion: v2\n"));
    assertFalse(isOurs("@@ -7,1 +7,2 @@\n+@@ spec:\n x: 1\n"));
  }

  @Test
  void whatIsNoPatchTellsNothing() {
    assertFalse(isOurs("apiVersion: v1\nkind: Pod\n"));
    assertFalse(isOurs("@@ -1,9 +1,9 @@\n apiVersion"));
  }
}
