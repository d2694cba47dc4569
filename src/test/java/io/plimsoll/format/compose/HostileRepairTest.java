package io.plimsoll.format.compose;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.Namespace;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.source.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HostileRepairTest {
  private static final Remedy[] ALL = {
    new Remedy.RequireNonRoot(new NonRootUser.Numeric(10001, 10001)),
    new Remedy.ForbidPrivileged(),
    new Remedy.ForbidPrivilegeEscalation(),
    new Remedy.DropAllCapabilities(),
    new Remedy.RemoveCapability("SYS_ADMIN"),
    new Remedy.SetSeccompProfile(),
    new Remedy.SetAppArmorProfile(),
    new Remedy.RemoveSelinuxOptions(),
    new Remedy.MaskProc(),
    new Remedy.RemoveSysctl("kernel.msgmax"),
    new Remedy.LeaveHostNamespace(Namespace.NETWORK),
    new Remedy.LeaveHostNamespace(Namespace.PID),
    new Remedy.MountReadOnly("/etc"),
    new Remedy.ReadOnlyRootFilesystem(List.of("/tmp")),
    new Remedy.BindLoopback("80"),
    new Remedy.LimitProcesses(256),
    new Remedy.PinImage(Optional.of("1"), Optional.empty()),
  };

  private static final List<String> KEYS =
      List.of(
          "user: root",
          "privileged: true # why",
          "security_opt: [seccomp=unconfined, 'label:disable']",
          "security_opt:\n  - apparmor:unconfined\n  # why\n  - no-new-privileges:false",
          "cap_add: [SYS_ADMIN]",
          "cap_add:\n- SYS_ADMIN\n- NET_ADMIN",
          "cap_drop: []",
          "cap_drop:",
          "network_mode: host",
          "pid: 'host'",
          "sysctls: {kernel.msgmax: 1}",
          "sysctls:\n  - kernel.msgmax=1",
          "volumes:\n  - /etc:/etc # all\n  - type: bind\n    source: /x\n    target: /x",
          "read_only: false",
          "tmpfs: /run",
          "ports: ['80:80', \"81:81\"]",
          "ports:\n  - target: 80\n    published: 8080",
          "pids_limit: 0",
          "deploy:\n  resources:\n    limits:\n      memory: 1g",
          "environment: [A=b]",
          "<<: *base",
          "extends: other");

  @Property(tries = 600)
  void mendingKeepsAllElseAndIsDoneOnce(@ForAll("alone") String text) {
    String once = Mend.all(text, ALL);
    Document mended = Read.document(once);
    assertEquals(List.of(), mended.problems());
    assertEquals(Read.document(text).conflicts().size(), mended.conflicts().size());
    assertEquals(once, Mend.all(once, ALL));
  }

  @Property(tries = 200)
  void eachBundleCanBeWrittenAlone(@ForAll("files") String text) {
    for (Bundle bundle : Mend.bundles(Read.document(text), List.of(), ALL)) {
      Document mended = Read.document(Edit.apply(text, bundle.edits()));
      assertEquals(List.of(), mended.problems());
      assertTrue(!bundle.repairs().isEmpty());
    }
  }

  /// Files without `extends`: what two services must write together may take two turns.
  @Provide
  Arbitrary<String> alone() {
    return files().filter(text -> !text.contains("extends"));
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<List<String>> keys =
        Arbitraries.of(KEYS).list().uniqueElements(key -> key.split(":", 2)[0]).ofMaxSize(9);
    return keys.list().ofMinSize(1).ofMaxSize(3).map(HostileRepairTest::file);
  }

  private static String file(List<List<String>> services) {
    StringBuilder text =
        new StringBuilder("x-base: &base\n  restart: always\nservices:\n  other: {image: x}\n");
    for (int i = 0; i < services.size(); i++) {
      text.append("  s").append(i).append(":\n    image: nginx\n");
      services.get(i).forEach(key -> text.append(key.indent(4)));
    }
    return text.toString();
  }

  @Test
  void manyServicesEndSoon() {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < 2000; i++) {
      text.append("  s%d:\n    image: nginx\n    privileged: true\n".formatted(i));
    }
    Document document = Read.document(text.toString());
    assertTimeoutPreemptively(
        ofSeconds(20), () -> assertTrue(!Mend.bundles(document, List.of(), ALL).isEmpty()));
  }

  @Test
  void everyMountOfALongListIsMendedInTime() {
    StringBuilder text = new StringBuilder("services:\n  web:\n    image: a:1\n    volumes:\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("      - /srv/x").append(i).append(":/x").append(i).append('\n');
    }
    Document document = Read.document(text.toString());
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      Container web = Read.named(document, "web");
      repairs.add(new Repair(web, new Remedy.MountReadOnly("/x" + i)));
    }
    assertTimeoutPreemptively(
        ofSeconds(60),
        () ->
            assertTrue(
                document.repair(repairs).stream().mapToInt(b -> b.repairs().size()).sum() > 100));
  }
}
