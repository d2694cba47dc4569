package io.plimsoll.model;

import static io.plimsoll.model.Subjects.AT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What subjects are made of, and when two are one.
class SubjectsTest {
  private static final SubjectPath WEB = SubjectPath.of("Pod", "web", "nginx");
  private static final PortBinding PORT =
      new PortBinding(
          Setting.declared("80", AT), Setting.absent(AT), Setting.absent(AT), "tcp", AT);
  private static final Mount MOUNT =
      new Mount(
          Mount.Kind.HOST,
          Setting.declared("/", AT),
          Setting.declared("/host", AT),
          Setting.absent(false, AT),
          Setting.absent("None", AT),
          AT);

  @Test
  void containersKeepTheirParts() {
    List<Mount> mounts = new ArrayList<>(List.of(MOUNT));
    List<PortBinding> ports = new ArrayList<>(List.of(PORT));
    Container container = Subjects.container(WEB, AT, mounts, ports);
    mounts.clear();
    ports.add(PORT);
    assertEquals(List.of(MOUNT), container.mounts());
    assertEquals(List.of(PORT), container.ports());
    assertThrows(UnsupportedOperationException.class, () -> container.mounts().clear());
    assertThrows(UnsupportedOperationException.class, () -> container.probes().clear());
  }

  @Test
  void workloadsKeepTheirContainers() {
    List<Container> containers =
        new ArrayList<>(List.of(Subjects.container(WEB, AT, List.of(), List.of())));
    Workload workload = Subjects.workload(SubjectPath.of("Pod", "web"), AT, containers);
    containers.clear();
    assertEquals(1, workload.containers().size());
    assertThrows(UnsupportedOperationException.class, () -> workload.containers().clear());
    assertThrows(UnsupportedOperationException.class, () -> workload.ineffectiveFields().clear());
  }

  @Test
  void equalContainersHaveEqualCodes() {
    Container one = Subjects.container(WEB, AT, List.of(MOUNT), List.of());
    Container same =
        Subjects.container(SubjectPath.of("Pod", "web", "nginx"), AT, List.of(MOUNT), List.of());
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, Subjects.container(WEB, AT, List.of(), List.of()));
    Location elsewhere = new Location("pod.yaml", Span.at(9));
    assertNotEquals(one, Subjects.container(WEB, elsewhere, List.of(MOUNT), List.of()));
    assertNotEquals(
        one.hashCode(), Subjects.container(WEB, elsewhere, List.of(MOUNT), List.of()).hashCode());
  }

  @Test
  void equalWorkloadsHaveEqualCodes() {
    SubjectPath path = SubjectPath.of("Pod", "web");
    Workload one = Subjects.workload(path, AT, List.of());
    assertEquals(one, Subjects.workload(path, AT, List.of()));
    assertEquals(one.hashCode(), Subjects.workload(path, AT, List.of()).hashCode());
    Workload other = Subjects.workload(SubjectPath.of("Pod", "api"), AT, List.of());
    assertNotEquals(one, other);
    assertNotEquals(one.hashCode(), other.hashCode());
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void thePlatformIsThatOfTheDocument(Platform platform) {
    Subject use =
        new ImageUse(
            WEB, AT, new Subjects.Somewhere(platform, "a"), ImageUse.Role.RUN, Setting.absent(AT));
    assertEquals(platform, use.platform());
  }

  @Test
  void aBuildKeepsItsStagesAndTheirCommands() {
    SourceFile file = SourceFile.of("Dockerfile", "FROM node\n");
    Build build = Build.of(Dockerfile.parse(file));
    Origin origin = new Subjects.Somewhere(Platform.DOCKERFILE, "Dockerfile");
    List<ShellCommand> commands = new ArrayList<>();
    BuildStage stage =
        new BuildStage(
            SubjectPath.of("stage", "0"),
            AT,
            origin,
            build.target().orElseThrow(),
            true,
            true,
            List.of(),
            commands);
    List<BuildStage> stages = new ArrayList<>(List.of(stage));
    ImageBuild image = new ImageBuild(SubjectPath.of("build"), AT, origin, build, stages);
    stages.clear();
    assertEquals(List.of(stage), image.stages());
    assertEquals(Platform.DOCKERFILE, image.platform());
    assertThrows(UnsupportedOperationException.class, () -> image.stages().clear());
    assertThrows(UnsupportedOperationException.class, () -> stage.commands().clear());
  }
}
