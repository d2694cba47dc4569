package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.model.Capabilities;
import io.plimsoll.model.Container;
import io.plimsoll.model.Entry;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.OperatingSystem;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Subject;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.model.Workload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {

  @Test
  void aServiceIsAWorkloadAContainerAndAnImageUse() {
    String text =
        """
        services:
          web:
            image: nginx:1.29
          db:
            build: .
        """;
    List<Subject> subjects = Read.document(text).subjects();
    assertEquals(
        List.of("service/web", "service/web", "service/web/image", "service/db", "service/db"),
        subjects.stream().map(subject -> subject.path().toString()).toList());
    assertTrue(subjects.get(0) instanceof Workload);
    assertTrue(subjects.get(1) instanceof Container);
    assertTrue(subjects.get(2) instanceof ImageUse);
    assertEquals("web", subjects.get(0).at().span().of(text));
    assertEquals(Platform.COMPOSE, subjects.get(0).platform());
    assertEquals("compose.yaml", subjects.get(0).origin().file());
  }

  @Test
  void theImageIsStarted() {
    ImageUse use =
        (ImageUse)
            Read.document("services: {web: {image: 'ghcr.io/acme/web:${TAG:-1.2}'}}")
                .subjects()
                .get(2);
    assertEquals(ImageUse.Role.RUN, use.role());
    assertEquals("= ghcr.io/acme/web:1.2", Read.say(use.image()));
  }

  @Test
  void anImageThatIsBuiltHereIsNotUsed() {
    List<Subject> subjects =
        Read.document("services: {web: {image: acme/web, build: .}}").subjects();
    assertTrue(subjects.stream().noneMatch(ImageUse.class::isInstance));
  }

  @ParameterizedTest
  @CsvSource({
    "nginx:${TAG},'open nginx:${TAG}'",
    "NGINX,invalid NGINX",
    "nginx:$$x,invalid nginx:$x",
    "nginx:${,'invalid nginx:${'",
  })
  void imagesThatAreNotKnown(String image, String expected) {
    assertEquals(
        expected, Read.say(Read.container("services: {web: {image: '" + image + "'}}").image()));
  }

  @ParameterizedTest
  @CsvSource({
    "1000,= 1000",
    "'\"1000:1000\"',= 1000:1000",
    "1000:1000,= 1000:1000",
    "node,= node",
    "root,= root",
    "0,= 0",
    "'\"${UID:-1000}:${GID:-1000}\"',= 1000:1000",
    "'\"${UID}:${GID}\"',open ${UID}:${GID}",
    "'',absent",
    "'~',absent",
    "[1],'invalid '",
  })
  void user(String user, String expected) {
    assertEquals(expected, Read.say(Read.web("user: " + user).identity().user()));
  }

  @Test
  void theUserIsTheImagesWhereNoneIsWritten() {
    Container container = Read.web("tty: true");
    assertEquals("absent", Read.say(container.identity().user()));
    assertEquals("unstated", Read.say(container.identity().imageUser()));
    assertEquals("unstated", Read.say(container.identity().runAsNonRoot()));
  }

  @ParameterizedTest
  @CsvSource({
    "true,= true",
    "false,= false",
    "yes,= true",
    "'\"on\"',= true",
    "'\"${P:-false}\"',= false",
    "'${P:-true}',= true",
    "'${P}',open ${P}",
    "1,invalid 1",
    "maybe,invalid maybe",
    "'',absent false",
  })
  void switches(String value, String expected) {
    Container container = Read.web("privileged: " + value + "\nread_only: " + value);
    assertEquals(expected, Read.say(container.isolation().privileged()));
    assertEquals(expected, Read.say(container.isolation().readOnlyRoot()));
  }

  @Test
  void capabilities() {
    String text =
        """
        services:
          web:
            image: nginx
            cap_drop: [all]
            cap_add:
              - CAP_NET_ADMIN
              - ${MORE}
        """;
    Capabilities capabilities = Read.container(text).isolation().capabilities();
    assertEquals(List.of("all"), capabilities.dropped().stream().map(Entry::text).toList());
    assertEquals(
        List.of("CAP_NET_ADMIN", "${MORE}"),
        capabilities.added().stream().map(Entry::text).toList());
    assertTrue(capabilities.added().get(0).resolved());
    assertFalse(capabilities.added().get(1).resolved());
    assertEquals("[all]", capabilities.at().span().of(text));
  }

  @Test
  void withoutCapabilitiesTheServiceIsThePlace() {
    String text = "services: {web: {image: nginx}}";
    assertEquals("web", Read.container(text).isolation().capabilities().at().span().of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pids_limit: 100 | = 100",
        "pids_limit: -1 | = -1",
        "pids_limit: '100' | = 100",
        "pids_limit: ${P:-64} | = 64",
        "deploy: {resources: {limits: {pids: 5}}} | = 5",
        "tty: true | absent",
        "pids_limit: many | invalid many",
      })
  void processLimit(String keys, String expected) {
    assertEquals(expected, Read.say(Read.web(keys).resources().processLimit()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mem_limit: 512m | = 512m",
        "deploy: {resources: {limits: {memory: 1g}}} | = 1g",
        "deploy: {resources: {reservations: {memory: 1g}}} | absent",
      })
  void memoryLimit(String keys, String expected) {
    assertEquals(expected, Read.say(Read.web(keys).resources().memoryLimit()));
  }

  @ParameterizedTest
  @CsvSource({"linux/amd64,LINUX", "windows/amd64,WINDOWS", "windows,WINDOWS"})
  void operatingSystem(String platform, OperatingSystem expected) {
    assertEquals(expected, Read.web("platform: " + platform).operatingSystem());
    assertEquals(OperatingSystem.UNSTATED, Read.web("tty: true").operatingSystem());
  }

  @Test
  void theContainerBelongsToItsWorkload() {
    Workload workload = Read.workload("tty: true");
    assertEquals(SubjectPath.of("service", "web"), workload.path());
    assertEquals(Optional.of(workload.path()), workload.containers().getFirst().workload());
    assertEquals("service", workload.kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "' '", "${NOBODY:-}", "\"${A-}${B-}\""})
  void anEmptyUserLeavesItToTheImage(String user) {
    assertEquals("absent", Read.say(Read.web("user: " + user).identity().user()));
  }
}
