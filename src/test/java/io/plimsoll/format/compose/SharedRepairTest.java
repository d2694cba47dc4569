package io.plimsoll.format.compose;

import static io.plimsoll.format.compose.Mend.all;
import static io.plimsoll.format.compose.Mend.assertNone;
import static io.plimsoll.format.compose.Mend.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.model.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharedRepairTest {
  private static final String MERGED =
      """
      x-base: &base
        privileged: true
        security_opt: [seccomp=unconfined]
      services:
        web:
          <<: *base
          image: nginx
        api:
          <<: *base
          image: nginx
      """;

  private static final String EXTENDED =
      """
      services:
        base:
          image: nginx
          privileged: true
        web:
          extends: base
      """;

  @Test
  void aMergedMapIsChangedWhenAllWhoMergeItWishIt() {
    assertEquals(
        MERGED.replace("  privileged: true\n", ""), all(MERGED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void theOnlyKeyOfAMergedMapSaysSomethingElse() {
    for (String map : List.of("\n  privileged: true", " {privileged: true}")) {
      String text =
          """
          x-base: &base%s
          services:
            web:
              <<: *base
              image: nginx
            api: {<<: *base, image: nginx}
          """
              .formatted(map);
      assertEquals(text.replace("true", "false"), all(text, new Remedy.ForbidPrivileged()));
    }
  }

  @Test
  void oneServiceOverridesAMergedValue() {
    assertEquals(
        """
        x-base: &base
          privileged: true
          security_opt: [seccomp=unconfined]
        services:
          web:
            <<: *base
            image: nginx
            privileged: false
          api:
            <<: *base
            image: nginx
        """,
        service("web", MERGED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void aListIsOverriddenWhole() {
    assertEquals(
        """
        x-base: &base
          privileged: true
          security_opt: [seccomp=unconfined]
        services:
          web:
            <<: *base
            image: nginx
            security_opt:
              - seccomp=unconfined
              - no-new-privileges=true
          api:
            <<: *base
            image: nginx
        """,
        service("web", MERGED, new Remedy.ForbidPrivilegeEscalation()));
  }

  @Test
  void anItemOfASharedListStaysWhereOneServiceKeepsIt() {
    assertEquals(MERGED, service("web", MERGED, new Remedy.SetSeccompProfile()));
  }

  @Test
  void anItemOfASharedListGoesWhenAllWishIt() {
    assertEquals(
        MERGED.replace("  security_opt: [seccomp=unconfined]\n", ""),
        all(MERGED, new Remedy.SetSeccompProfile()));
  }

  @Test
  void theBundleNamesAllPathsOfASharedMap() {
    Document document = Read.document(MERGED);
    List<Bundle> bundles = Mend.bundles(document, List.of(), new Remedy.ForbidPrivileged());
    assertEquals(1, bundles.size());
    assertEquals(2, bundles.getFirst().repairs().size());
    assertEquals(
        Set.of("x-base/privileged", "services/web/privileged", "services/api/privileged"),
        bundles.getFirst().touched());
  }

  @Test
  void keysAreAddedToEachServiceAndNotToWhatTheyMerge() {
    String text =
        """
        x-base: &base
          restart: always
        services:
          web:
            <<: *base
            image: nginx
          api:
            <<: *base
            image: nginx
        """;
    assertEquals(
        """
        x-base: &base
          restart: always
        services:
          web:
            <<: *base
            image: nginx
            read_only: true
          api:
            <<: *base
            image: nginx
            read_only: true
        """,
        all(text, new Remedy.ReadOnlyRootFilesystem(List.of())));
  }

  @Test
  void anAliasAsAWholeValueIsChangedWhereItIsWritten() {
    String text =
        """
        x-options: &options
          - seccomp=unconfined
          - label=disable
        services:
          web: {image: nginx, security_opt: *options}
          api: {image: nginx, security_opt: *options}
        """;
    assertEquals(
        text.replace("  - seccomp=unconfined\n", ""), all(text, new Remedy.SetSeccompProfile()));
    assertEquals(text, service("web", text, new Remedy.SetSeccompProfile()));
  }

  @Test
  void aServiceThatIsAnAliasGetsNothingOfItsOwn() {
    assertNone(
        """
        x-web: &web
          image: nginx
        services:
          web: *web
        """,
        new Remedy.DropAllCapabilities());
  }

  @Test
  void whatIsExtendedIsChangedForAll() {
    assertEquals(
        EXTENDED.replace("    privileged: true\n", ""),
        all(EXTENDED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void theExtendingServiceOverrides() {
    assertEquals(
        EXTENDED + "    privileged: false\n",
        service("web", EXTENDED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void theExtendedServiceStaysWhileAnotherNeedsIt() {
    assertEquals(EXTENDED, service("base", EXTENDED, new Remedy.ForbidPrivileged()));
  }

  @Test
  void aKeyIsAddedOnceToWhatIsExtended() {
    assertEquals(
        """
        services:
          base:
            image: nginx
            privileged: true
            cap_drop:
              - ALL
          web:
            extends: base
        """,
        all(EXTENDED, new Remedy.DropAllCapabilities()));
  }

  @Test
  void aKeyIsNotAddedForAServiceThatDoesNotWishIt() {
    assertEquals(EXTENDED, service("base", EXTENDED, new Remedy.DropAllCapabilities()));
  }

  @Test
  void anotherFileIsLeftAlone() {
    String common = "services: {base: {image: nginx, privileged: true}}\n";
    String text =
        """
        services:
          web:
            extends: {file: common.yaml, service: base}
        """;
    Document document = Read.document("compose.yaml", text, Map.of("common.yaml", common));
    assertEquals(List.of(), Mend.bundles(document, List.of(), new Remedy.ForbidPrivileged()));
    assertEquals(1, Mend.bundles(document, List.of(), new Remedy.DropAllCapabilities()).size());
  }

  @Test
  void editsFarApartAreBundlesOfTheirOwn() {
    String text =
        """
        services:
          web:
            privileged: true
            image: nginx
            restart: always
            tty: true
            init: true
        """;
    List<Bundle> bundles =
        Mend.bundles(
            Read.document(text),
            List.of(),
            new Remedy.ForbidPrivileged(),
            new Remedy.DropAllCapabilities(),
            new Remedy.LimitProcesses(256));
    assertEquals(2, bundles.size());
    assertEquals(List.of(1, 2), bundles.stream().map(b -> b.repairs().size()).toList());
  }

  @Test
  void aBrokenFileIsLeftAlone() {
    Document document = Read.document("services: {web: {image: x}}\n---\na: [\n");
    assertTrue(Mend.bundles(document, List.of(), new Remedy.DropAllCapabilities()).isEmpty());
  }
}
