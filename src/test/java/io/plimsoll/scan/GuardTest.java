package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.compose.ComposeFormat;
import io.plimsoll.rules.runtime.NoPrivileged;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A fault of one rule or one format takes nothing else along.
class GuardTest {
  private static final String SERVICE =
      """
      services:
        web:
          image: nginx:1.29
          privileged: true
          environment:
            faulty: %s
      """;

  private static Reviewed reviewed(String script) {
    return Reviewed.added("compose.yaml", SERVICE.formatted(script))
        .rules(List.of(Scripted.of("faulty"), new NoPrivileged()));
  }

  @Test
  void aRuleThatThrowsIsNamed() {
    assertEquals(
        """
        new not-checked high compose.yaml:1 compose.yaml [rule-failed faulty]
        new no-privileged critical compose.yaml:4 service/web
        """,
        reviewed("throws").findings());
  }

  @Test
  void aRuleThatOverflowsTheStackIsNamed() {
    assertEquals(
        """
        new not-checked high compose.yaml:1 compose.yaml [rule-failed faulty]
        new no-privileged critical compose.yaml:4 service/web
        """,
        reviewed("overflows").findings());
  }

  @Test
  void whatTheRuleSaidOfOtherThingsStays() {
    String text =
        SERVICE.formatted("throws")
            + "  api:\n    image: redis:8\n    environment:\n      faulty: broken\n";
    assertEquals(
        """
        new not-checked high compose.yaml:1 compose.yaml [rule-failed faulty]
        new faulty medium compose.yaml:10 service/api
        """,
        Reviewed.added("compose.yaml", text).rules(List.of(Scripted.of("faulty"))).findings());
  }

  @Test
  void anotherErrorIsNotSwallowed() {
    assertThrows(
        AssertionError.class,
        () ->
            Guard.attempt(() -> {
              throw new AssertionError("a broken machine");
            }));
  }

  @Test
  void aResultIsGivenOn() {
    assertEquals(Optional.of(7), Guard.attempt(() -> 7));
    assertEquals(
        Optional.empty(),
        Guard.attempt(() -> {
          throw new IllegalArgumentException("a fault");
        }));
  }

  /// Claims every file and fails on each.
  private record Failing(Error overflow) implements Format {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public boolean recognisesPath(String path) {
      return true;
    }

    @Override
    public boolean recognises(SourceFile file) {
      return file.path().startsWith("bad");
    }

    @Override
    public Document read(SourceFile file, Surroundings surroundings) {
      throw overflow;
    }
  }

  @Test
  void aFormatThatFailsLosesItsFileAlone() {
    Reviewed reviewed =
        Reviewed.change()
            .head("bad.yaml", "anything\n")
            .head("compose.yaml", SERVICE.formatted("holds"))
            .formats(List.of(new Failing(new StackOverflowError()), new ComposeFormat()))
            .only("no-privileged");
    assertEquals(
        """
        new not-checked high bad.yaml:1 bad.yaml [reading-failed]
        new no-privileged critical compose.yaml:4 service/web
        """,
        reviewed.findings());
    assertEquals(
        List.of(new NotChecked("bad.yaml", "reading-failed")), reviewed.report().notChecked());
  }

  /// Reads Compose files and fails when it is to mend them, or to say where something is written.
  private record Unwilling(ComposeFormat compose) implements Format {
    @Override
    public String name() {
      return "compose";
    }

    @Override
    public boolean recognisesPath(String path) {
      return compose.recognisesPath(path);
    }

    @Override
    public boolean recognises(SourceFile file) {
      return compose.recognises(file);
    }

    @Override
    public Document read(SourceFile file, Surroundings surroundings) {
      return new UnwillingDocument(compose.read(file, surroundings));
    }
  }

  private record UnwillingDocument(Document read) implements ReadDocument {
    @Override
    public Optional<io.plimsoll.model.SubjectPath> writtenIn(Span at) {
      throw new IllegalStateException("cannot say");
    }

    @Override
    public List<Bundle> repair(List<Repair> repairs) {
      throw new IllegalStateException("cannot write");
    }
  }

  @Test
  void aFormatThatCannotMendStillFinds() {
    Reviewed reviewed =
        Reviewed.added("compose.yaml", SERVICE.formatted("holds"))
            .formats(List.of(new Unwilling(new ComposeFormat())))
            .only("no-privileged");
    assertEquals("new no-privileged critical compose.yaml:4 service/web\n", reviewed.findings());
    assertEquals(List.of(), reviewed.report().fixes());
  }
}
