package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.github.Reaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `/plimsoll config`.
final class ConfigStoryTest {
  private static final String OWN =
      "repository · [`.github/plimsoll.yml:%d`](https://github.com/acme/shop/blob/"
          + "b".repeat(40)
          + "/.github/plimsoll.yml#L%d)";
  private static final String ORGANISATION =
      OWN.replace("repository ·", "organisation ·").replace("acme/shop", "acme/.github");

  private final Talk talk = new Talk();

  @AfterEach
  void close() {
    talk.close();
  }

  private static String at(String place, int line) {
    return place.formatted(line, line);
  }

  private String row(String key) {
    return talk.reply().lines().filter(l -> l.startsWith("| `" + key + "`")).findFirst().orElse("");
  }

  @Test
  void withoutFilesEverythingIsDefault() {
    talk.says("guest", "/plimsoll config");
    assertEquals(List.of(Reaction.EYES), talk.reactions());
    assertEquals(
        """
        | setting | value | from |
        |---|---|---|
        | `profiles` | `[]` | default |
        | `language` | `en` | default |
        | `review.post` | `comments` | default |
        | `review.scope` | `new` | default |
        | `review.comment-at` | `medium` | default |
        | `review.fail-at` | `high` | default |
        | `review.max-comments` | `10` | default |
        | `review.suggestions` | `all` | default |
        | `review.drafts` | `false` | default |
        | `review.bot-authors` | `true` | default |
        | `review.base-branches` | `[]` | default |
        | `review.skip-label` | `plimsoll: skip` | default |
        | `review.clean-up-fixed` | `true` | default |
        | `review.praise` | `false` | default |
        | `paths.include` | `[]` | default |
        | `paths.exclude` | `[]` | default |
        | `paths.dockerfiles` | `[]` | default |
        | `images.pin` | `tag` | default |
        | `workloads.allowed-capabilities` | `[]` | default |
        | `workloads.allowed-host-paths` | `[]` | default |
        | `workloads.writable-paths` | `[/tmp]` | default |
        | `workloads.kubernetes-version` | `1.37` | default |
        | `exceptions.reason` | `required` | default |
        | `exceptions.expiry` | `optional` | default |
        | `exceptions.inline` | `true` | default |
        | `exceptions.foreign` | `true` | default |
        | `exceptions.who` | `write` | default |
        | `exceptions.four-eyes` | `false` | default |\
        """,
        talk.reply());
  }

  @Test
  void eachSettingTellsWhereItComesFrom() {
    talk.settings(
        """
        version: 1
        review:
          fail-at: never
          skip-label: "@team | <b>"
        rules:
          image-digest: off
          memory-limit: { severity: low, paths: ["deploy/**"] }
        workloads: { kubernetes-version: "1.34" }
        """);
    talk.organisation("review: { fail-at: low, max-comments: 3 }");
    talk.says("guest", "/plimsoll config");
    assertEquals("| `review.fail-at` | `never` | " + at(OWN, 3) + " |", row("review.fail-at"));
    assertEquals(
        "| `review.skip-label` | `@team \\| <b>` | " + at(OWN, 4) + " |", row("review.skip-label"));
    assertEquals(
        "| `rules.image-digest.enabled` | `false` | " + at(OWN, 6) + " |",
        row("rules.image-digest.enabled"));
    assertEquals(
        "| `rules.memory-limit.paths` | `[deploy/**]` | " + at(OWN, 7) + " |",
        row("rules.memory-limit.paths"));
    assertEquals(
        "| `review.max-comments` | `3` | " + at(ORGANISATION, 1) + " |",
        row("review.max-comments"));
    assertEquals("| `language` | `en` | default |", row("language"));
  }

  @Test
  void whatIsWrongIsListedWithItsLine() {
    talk.settings(
        """
        review:
          fail-on: high
        languag: da
        ignore:
          - { rule: non-root-user, reason: x, expires: 2026-11-21 }
        """);
    talk.says("guest", "/plimsoll config");
    assertTrue(
        talk.reply()
            .endsWith(
                "\n\nWhat these files say and does not count, or not yet:\n\n- "
                    + at(OWN, 2)
                    + ": `review.fail-on` is not a setting; did you mean `fail-at`?\n- "
                    + at(OWN, 3)
                    + ": `languag` is not a setting; did you mean `language`?\n- "
                    + at(OWN, 5)
                    + ": This exception ended on `2026-11-21`, so it does not count."),
        talk.reply());
  }

  @Test
  void aFileThatIsNoYamlIsAnsweredToo() {
    talk.settings("review: [\n  {");
    talk.says("guest", "/plimsoll config");
    assertTrue(talk.reply().contains("does not count, or not yet:"), talk.reply());
  }
}
