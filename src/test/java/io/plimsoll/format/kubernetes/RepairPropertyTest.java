package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.Profile;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Setting;
import io.plimsoll.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every manifest that is mended, in whatever style it is written.
class RepairPropertyTest {
  private static final List<Remedy> REMEDIES =
      List.of(
          new Remedy.RequireNonRoot(new Remedy.NonRootUser.Numeric(10001, 10001)),
          new Remedy.ForbidPrivileged(),
          new Remedy.RemoveCapability("SYS_ADMIN"),
          new Remedy.ForbidPrivilegeEscalation(),
          new Remedy.ReadOnlyRootFilesystem(List.of("/tmp")),
          new Remedy.DropAllCapabilities(),
          new Remedy.SetSeccompProfile(),
          new Remedy.MaskProc());

  private static List<Repair> repairs(Manifested read, List<Remedy> remedies) {
    List<Repair> repairs = new ArrayList<>();
    for (Container container : read.containers()) {
      remedies.forEach(remedy -> repairs.add(new Repair(container, remedy)));
    }
    return repairs;
  }

  private static String mended(String text, List<Remedy> remedies) {
    Manifested read = Manifested.of(text);
    return Mended.apply(read, repairs(read, remedies));
  }

  @Property(tries = 300)
  void mendingTwiceIsMendingOnce(@ForAll("manifests") String text) {
    String once = mended(text, REMEDIES);
    assertEquals(once, mended(once, REMEDIES));
  }

  @Property(tries = 300)
  void everythingThatIsMendedHolds(@ForAll("manifests") String text) {
    Manifested read = Manifested.of(mended(text, REMEDIES));
    assertEquals(List.of(), read.document().problems());
    assertEquals(List.of(), read.document().conflicts());
    for (Container container : read.containers()) {
      var walls = container.isolation();
      assertEquals(Optional.of(false), walls.privileged().effective());
      assertEquals(Optional.of(false), walls.allowPrivilegeEscalation().effective());
      assertEquals(Optional.of(true), walls.readOnlyRoot().effective());
      assertEquals(Optional.of(true), container.identity().runAsNonRoot().effective());
      assertTrue(Set.of("RuntimeDefault", "Localhost").contains(type(walls.seccomp())));
      assertEquals(
          1, walls.capabilities().dropped().stream().filter(e -> e.text().equals("ALL")).count());
    }
  }

  private static String type(Setting<Profile> profile) {
    return profile.effective().map(Profile::type).orElse("");
  }

  @Property(tries = 200)
  void everySubsetOfBundlesLeavesAValidFile(
      @ForAll("manifests") String text, @ForAll("choices") List<Boolean> choices) {
    Manifested read = Manifested.of(text);
    List<Edit> edits = new ArrayList<>();
    List<Bundle> bundles = read.document().repair(repairs(read, REMEDIES));
    for (int i = 0; i < bundles.size(); i++) {
      if (choices.get(i % choices.size())) {
        edits.addAll(bundles.get(i).edits());
      }
    }
    Manifested after = Manifested.of(Edit.apply(text, edits));
    assertEquals(List.of(), after.document().problems());
    assertEquals(read.paths(), after.paths());
  }

  @Property(tries = 200)
  void lineEndsAreKept(@ForAll("manifests") String text) {
    String windows = text.replace("\n", "\r\n");
    assertEquals(mended(text, REMEDIES).replace("\n", "\r\n"), mended(windows, REMEDIES));
  }

  @Property(tries = 200)
  void eachRemedyAloneIsAFixedPoint(
      @ForAll("manifests") String text, @ForAll("remedies") Remedy remedy) {
    String once = mended(text, List.of(remedy));
    assertEquals(once, mended(once, List.of(remedy)));
  }

  @Provide
  Arbitrary<Remedy> remedies() {
    return Arbitraries.of(REMEDIES);
  }

  @Provide
  Arbitrary<List<Boolean>> choices() {
    return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> manifests() {
    Arbitrary<List<String>> containers = containers().list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<String> pod =
        Arbitraries.of(
            "",
            "  # for all\n  securityContext:\n    runAsNonRoot: false\n",
            "  securityContext: {runAsUser: 0, seccompProfile: {type: Unconfined}}\n",
            "  volumes:\n  - name: tmp\n    emptyDir: {}\n",
            "  volumes: []\n",
            "  securityContext:\n");
    return Combinators.combine(pod, containers).as(RepairPropertyTest::manifest);
  }

  private static String manifest(String pod, List<String> containers) {
    StringBuilder text =
        new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n");
    text.append(pod).append("  containers:\n");
    for (int i = 0; i < containers.size(); i++) {
      text.append("  - name: c").append(i).append("\n    image: nginx # web\n");
      text.append(containers.get(i));
    }
    return text.append("  restartPolicy: Never\n").toString();
  }

  private static Arbitrary<String> containers() {
    return Arbitraries.of(
        "",
        "    securityContext:\n",
        "    securityContext: {}\n",
        "    securityContext: {privileged: true, runAsUser: 0} # why\n",
        "    securityContext:\n"
            + "      privileged: true\n"
            + "      capabilities:\n"
            + "        add: [SYS_ADMIN]\n",
        "    securityContext:\n      capabilities:\n        drop:\n        - all\n        add:\n"
            + "        - SYS_ADMIN\n        - CHOWN\n",
        "    securityContext:\n"
            + "      capabilities: {add: [SYS_ADMIN, CHOWN]}\n"
            + "      procMount: Unmasked\n",
        "    env: []\n    args:\n    - a\n",
        "    securityContext:\n"
            + "      # keep\n"
            + "      runAsNonRoot: true\n\n"
            + "      readOnlyRootFilesystem: false\n",
        "    ports: [{containerPort: 80}]\n    securityContext:\n      seccompProfile:\n"
            + "        type: Localhost\n        localhostProfile: p\n");
  }
}
