package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.DropAllCapabilities;
import io.plimsoll.model.Remedy.ForbidPrivilegeEscalation;
import io.plimsoll.model.Remedy.ForbidPrivileged;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.model.Remedy.ReadOnlyRootFilesystem;
import io.plimsoll.model.Remedy.RemoveCapability;
import io.plimsoll.model.Remedy.RequireNonRoot;
import io.plimsoll.model.Remedy.SetSeccompProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final Remedy[] HARDEN = {
    new SetSeccompProfile(),
    new DropAllCapabilities(),
    new ReadOnlyRootFilesystem(List.of("/tmp")),
    new ForbidPrivilegeEscalation(),
    new RequireNonRoot(new NonRootUser.OfImage())
  };

  @Test
  void everythingForOneContainerIsWrittenInOnePass() {
    String text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              containers:
                - name: web
                  image: nginx:1.27 # pinned
                  ports:
                    - containerPort: 8080
        """;
    assertEquals(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              containers:
                - name: web
                  image: nginx:1.27 # pinned
                  ports:
                    - containerPort: 8080
                  securityContext:
                    runAsNonRoot: true
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities:
                      drop: [ALL]
                    seccompProfile:
                      type: RuntimeDefault
                  volumeMounts:
                    - name: tmp
                      mountPath: /tmp
              volumes:
                - name: tmp
                  emptyDir: {}
        """,
        Mended.all(text, HARDEN));
    assertEquals(Mended.all(text, HARDEN), Mended.all(Mended.all(text, HARDEN), HARDEN));
  }

  @Test
  void carriageReturnsAndAMissingLastLineEndStay() {
    assertEquals(
        "apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  containers:\r\n  - name: web\r\n    image: i\r\n"
            + "    securityContext:\r\n      allowPrivilegeEscalation: false",
        Mended.all(
            "apiVersion: v1\r\n"
                + "kind: Pod\r\n"
                + "spec:\r\n"
                + "  containers:\r\n"
                + "  - name: web\r\n"
                + "    image: i",
            new ForbidPrivilegeEscalation()));
  }

  @Test
  void flowStyleStaysFlowStyle() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        spec: {containers: [{name: web, image: i, securityContext: {allowPrivilegeEscalation: false}}]}
        """,
        Mended.all(
            """
            apiVersion: v1
            kind: Pod
            spec: {containers: [{name: web, image: i}]}
            """,
            new ForbidPrivilegeEscalation()));
  }

  @Test
  void jsonStaysJson() {
    assertEquals(
        """
        {
          "apiVersion": "v1",
          "kind": "Pod",
          "spec": {
            "containers": [
              {
                "name": "web",
                "image": "i",
                "securityContext": {
                  "capabilities": {
                    "drop": ["ALL"]
                  }
                }
              }
            ]
          }
        }
        """,
        Mended.all(
            """
            {
              "apiVersion": "v1",
              "kind": "Pod",
              "spec": {
                "containers": [
                  {
                    "name": "web",
                    "image": "i"
                  }
                ]
              }
            }
            """,
            new DropAllCapabilities()));
  }

  @Test
  void containersOfAPodGetVolumesOfTheirOwn() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: a
              image: i
              securityContext:
                readOnlyRootFilesystem: true
              volumeMounts:
                - name: a-tmp
                  mountPath: /tmp
            - name: b
              image: i
              securityContext:
                readOnlyRootFilesystem: true
              volumeMounts:
                - name: b-tmp
                  mountPath: /tmp
          volumes:
            - name: a-tmp
              emptyDir: {}
            - name: b-tmp
              emptyDir: {}
        """,
        Mended.all(
            """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
                - name: a
                  image: i
                - name: b
                  image: i
            """,
            new ReadOnlyRootFilesystem(List.of("/tmp"))));
  }

  @Test
  void aMountedPathNeedsNoOtherVolume() {
    assertEquals(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: a
              image: i
              volumeMounts:
                - name: tmp
                  mountPath: /tmp/
                - name: tmp-2
                  mountPath: /var/tmp
              securityContext:
                readOnlyRootFilesystem: true
          volumes:
            - name: tmp
              emptyDir: {}
            - name: var-tmp
              emptyDir: {}
        """
            .replace("tmp-2", "var-tmp-2")
            .concat("    - name: var-tmp-2\n      emptyDir: {}\n"),
        Mended.all(
            """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
                - name: a
                  image: i
                  volumeMounts:
                    - name: tmp
                      mountPath: /tmp/
              volumes:
                - name: tmp
                  emptyDir: {}
                - name: var-tmp
                  emptyDir: {}
            """,
            new ReadOnlyRootFilesystem(List.of("/tmp", "/var/tmp"))));
  }

  @Test
  void escalationIsNotForbiddenBesideWhatNeedsIt() {
    String privileged =
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: a
              image: i
              securityContext:
                privileged: true
        """;
    assertEquals(privileged, Mended.all(privileged, new ForbidPrivilegeEscalation()));
    assertEquals(
        privileged.replace("privileged: true", "privileged: false")
            + "        allowPrivilegeEscalation: false\n",
        Mended.all(privileged, new ForbidPrivilegeEscalation(), new ForbidPrivileged()));
    String admin = privileged.replace("privileged: true", "capabilities: {add: [SYS_ADMIN]}");
    assertEquals(admin, Mended.all(admin, new ForbidPrivilegeEscalation()));
    assertEquals(
        privileged.replace("privileged: true", "allowPrivilegeEscalation: false"),
        Mended.all(admin, new ForbidPrivilegeEscalation(), new RemoveCapability("SYS_ADMIN")));
  }
}
