package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is found does not depend on how a file is written, and nothing but change is new.
class FindingPropertyTest {
  @Provide
  Arbitrary<RandomFiles.File> trees() {
    return RandomFiles.trees();
  }

  @Provide
  Arbitrary<String> dockerfiles() {
    return RandomFiles.dockerfiles();
  }

  /// Rule, severity, subjects and part of all findings; a shared value may name its users in any
  /// order.
  private static List<String> found(String path, String text) {
    return Reviewed.added(path, text).report().findings().stream()
        .flatMap(finding ->
            finding.subjects().stream()
                .map(one ->
                    finding.rule() + " " + finding.severity() + " " + one + " " + finding.part()))
        .sorted()
        .toList();
  }

  private static void bringsNothing(String path, String before, String after) {
    Reviewed reviewed = Reviewed.modified(path, before, after);
    assertEquals("", reviewed.findings(Status.NEW), before + "\n→\n" + after);
    assertEquals("", reviewed.findings(Status.FIXED), before + "\n→\n" + after);
  }

  @Property(tries = 20)
  void keyOrderDoesNotMatter(@ForAll("trees") RandomFiles.File file, @ForAll Random random) {
    String other = file.tree().shuffled(random).block(2, true);
    assertEquals(found(file.path(), file.text()), found(file.path(), other), file.text());
    bringsNothing(file.path(), file.text(), other);
  }

  @Property(tries = 20)
  void indentationDoesNotMatter(@ForAll("trees") RandomFiles.File file) {
    String other = file.tree().block(4, false);
    assertEquals(found(file.path(), file.text()), found(file.path(), other), file.text());
    bringsNothing(file.path(), file.text(), other);
  }

  @Property(tries = 20)
  void flowStyleAndJsonDoNotMatter(@ForAll("trees") RandomFiles.File file) {
    String other = file.tree().json();
    assertEquals(found(file.path(), file.text()), found(file.path(), other), file.text());
    bringsNothing(file.path(), file.text(), other);
  }

  @Property(tries = 20)
  void commentsAndLineEndsDoNotMatter(@ForAll("trees") RandomFiles.File file) {
    List<String> found = found(file.path(), file.text());
    String commented =
        "# one\n" + file.text().replaceAll("(?m)^( *)([a-z].*)$", "$1# two\n$1$2 # x");
    assertEquals(found, found(file.path(), commented), commented);
    bringsNothing(file.path(), file.text(), commented);
    assertEquals(found, found(file.path(), file.text().replace("\n", "\r\n")));
    bringsNothing(file.path(), file.text(), file.text().replace("\n", "\r\n"));
  }

  @Property(tries = 20)
  void commentsAndLineEndsOfDockerfilesDoNotMatter(@ForAll("dockerfiles") String text) {
    List<String> found = found("Dockerfile", text);
    String commented = text.replaceAll("(?m)^(FROM|RUN (?!<<)|USER|COPY|ENV|CMD)", "# c\n\n$1");
    assertEquals(found, found("Dockerfile", commented), commented);
    bringsNothing("Dockerfile", text, commented);
    assertEquals(found, found("Dockerfile", text.replace("\n", "\r\n")));
  }

  @Property(tries = 20)
  void movingBringsNothing(@ForAll("trees") RandomFiles.File file) {
    Reviewed moved =
        Reviewed.change()
            .base("a/" + file.path(), file.text())
            .head("b/" + file.path(), file.text());
    assertEquals("", moved.findings(Status.NEW), file.text());
    assertEquals("", moved.findings(Status.FIXED), file.text());
  }

  @Property(tries = 20)
  void renamingBringsNothing(@ForAll("trees") RandomFiles.File file) {
    String renamed =
        file.text()
            .replaceAll("name: (app|web|one)\n", "name: $1-v2\n")
            .replace("\n  web:\n", "\n  shop:\n");
    bringsNothing(file.path(), file.text(), renamed);
  }
}
