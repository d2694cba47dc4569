package io.plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.cli.Project.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that cannot be done: exit code 2, nothing on standard output, one sentence beside it.
class RefusalTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder).file("Dockerfile", "FROM debian:13\nUSER root\n").commit();
  }

  private String refused(String words) {
    Ran ran = project.run(words.split(" "));
    assertEquals(2, ran.code(), words);
    assertEquals("", ran.out(), words);
    assertEquals(1, ran.err().lines().count(), ran.err());
    return ran.err();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scan                            | there is no command scan; there are review, fix, rules, explain, syntax and serve
          --verbose                       | there is no command --verbose; there are review, fix, rules, explain, syntax and serve
          reviw                           | there is no command reviw; did you mean review?
          serv                            | there is no command serv; did you mean serve?
          review --fail-on high           | review has no option --fail-on; did you mean --fail-at?
          review --bas=main               | review has no option --bas=main; did you mean --base?
          fix --writ                      | fix has no option --writ; did you mean --write?
          rules non-root-user             | rules takes no non-root-user; see plimsoll rules --help
          review --verbose                | review has no option --verbose; see plimsoll review --help
          review --write                  | review has no option --write; see plimsoll review --help
          fix --fail-at high              | fix has no option --fail-at; see plimsoll fix --help
          review --base                   | --base needs a value; see plimsoll review --help
          review --base nowhere           | there is no revision nowhere in this repository, and no folder of that name
          review --base HEAD~40           | there is no revision HEAD~40 in this repository, and no folder of that name
          review --base HEAD:Dockerfile   | there is no revision HEAD:Dockerfile in this repository, and no folder of that name
          review --format sarif           | --format does not know sarif; it knows text, json
          review --fail-at awful          | --fail-at does not know awful; it knows critical, high, medium, low, info, never
          review --lang fr                | --lang does not know fr; it knows en, da, nb, it, de
          review --profile cis            | --profile does not know cis; it knows pss-baseline, pss-restricted, cis-docker, cis-kubernetes, nsa, owasp-docker, all
          rules --profile cis             | --profile does not know cis; it knows pss-baseline, pss-restricted, cis-docker, cis-kubernetes, nsa, owasp-docker, all
          review --kubernetes-version 2.0 | --kubernetes-version does not know 2.0; it knows 1.24, 1.34, …
          review missing                  | there is no missing
          fix missing/Dockerfile          | there is no missing/Dockerfile
          review --config missing.yml     | missing.yml cannot be read as settings
          review --output no/report.txt   | no/report.txt cannot be written
          review --output .               | . cannot be written
          syntax                          | name a file: plimsoll syntax FILE
          syntax missing                  | there is no missing
          syntax .                        | . is a folder; name the files in it
          fix --rule nothing-like-it              | there is no rule nothing-like-it; plimsoll rules lists them
          fix --rule not-checked          | there is no rule not-checked; plimsoll rules lists them
          explain nothing-like-it                 | there is no rule nothing-like-it; plimsoll rules lists them
          explain non-root-usr            | there is no rule non-root-usr; did you mean non-root-user?
          fix --rule no-privilegd         | there is no rule no-privilegd; did you mean no-privileged?
          review --config base            | --config base needs a --base
          explain                         | name a rule: plimsoll explain RULE
          """)
  void saysWhatCannotBeDone(String words, String sentence) {
    assertEquals("plimsoll: " + sentence + "\n", refused(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | plimsoll: there is no missing
          da | plimsoll: missing findes ikke
          nb | plimsoll: missing finnes ikke
          it | plimsoll: missing non esiste
          de | plimsoll: missing gibt es nicht
          """)
  void speaksTheLanguageAskedFor(String language, String sentence) {
    assertEquals(sentence + "\n", refused("review missing --lang " + language));
    assertEquals(sentence + "\n", refused("review --lang=" + language + " missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "nb", "it", "de"})
  void refusesUnknownWordsInTheLanguageAskedFor(String language) {
    assertTrue(refused("scan --lang " + language).startsWith("plimsoll: "));
    assertTrue(
        !refused("review --verbose --lang " + language)
            .equals(refused("review --verbose --lang en")));
  }

  @Test
  void aRevisionNeedsARepository(@TempDir Path other) {
    Ran ran = new Project(other).run("review", "--base", "main");
    assertEquals(2, ran.code());
    assertEquals(
        "plimsoll: main is no folder, and there is no git repository here to find it in\n",
        ran.err());
  }

  @Test
  void allPathsLieInOneRepository(@TempDir Path other) {
    Ran ran = project.run("review", "--base", "main", ".", other.toString());
    assertEquals(2, ran.code());
    assertEquals("plimsoll: with --base main all paths must lie in one repository\n", ran.err());
  }

  @Test
  void aRepositoryWithoutCommitsHasNoHead(@TempDir Path other) {
    Project empty = new Project(other);
    empty.git().close();
    assertEquals(2, empty.run("review", "--base", "main").code());
  }

  @Test
  void aBaseFolderIsComparedWithOneFolder() {
    project.file("before/Dockerfile", "FROM debian:13\n").file("after/x", "");
    assertTrue(refused("review --base before after after").contains("name one folder"));
    assertTrue(refused("review --base before Dockerfile").contains("name one folder"));
  }

  @Test
  void settingsGivenByNameMustBeRight() {
    Ran ran =
        project.file("s.yml", "version: 1\nfail-at: hihg\n").run("review", "--config", "s.yml");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().endsWith("plimsoll: s.yml has errors, so it cannot be used\n"), ran.err());
    assertTrue(ran.err().startsWith("plimsoll: s.yml:2: "), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "version"})
  void theVersionIsTold(String word) {
    Ran ran = project.run(word);
    assertEquals("plimsoll development\n", ran.out());
    assertEquals(0, ran.code());
  }

  @Test
  void helpIsNoRefusal() {
    for (String words : new String[] {"--help", "-h", "help", "review --help", "fix -h"}) {
      Ran ran = project.run(words.split(" "));
      assertEquals(0, ran.code(), words);
      assertTrue(ran.out().startsWith("Usage: plimsoll"), ran.out());
    }
    assertTrue(project.run().out().startsWith("Usage: plimsoll COMMAND"));
  }
}
