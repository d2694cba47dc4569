package io.plimsoll.app.event;

import static io.plimsoll.app.event.Sent.BASE;
import static io.plimsoll.app.event.Sent.HEAD;
import static io.plimsoll.app.event.Sent.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.app.event.Happening.GroupGone;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.InstallationChanged.Change;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.PullRequestChanged;
import io.plimsoll.app.event.Happening.PullRequestClosed;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.app.event.Happening.RepositoryMoved;
import io.plimsoll.app.event.Happening.Rerequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeptTest {
  private static final Origin ACME = new Origin(9, 0, "acme", "");
  private static final Instant AT = Instant.parse("2027-03-01T08:59:58Z");

  static Stream<Happening> happenings() {
    Optional<String> none = Optional.empty();
    return Stream.of(
        new PullRequestChanged(SHOP, 4, "opened", HEAD, "main", BASE, none, AT),
        new PullRequestChanged(SHOP, 4, "labeled", HEAD, "main", BASE, Optional.of("no"), AT),
        new PullRequestClosed(SHOP, 4, HEAD),
        new Commented(
            SHOP, 4, CommentKind.REVIEW, 1L << 40, "ada", false, "/plimsoll", OptionalLong.of(7)),
        new Commented(
            SHOP, 4, CommentKind.ISSUE, 5, "bob", true, "\"\\\n\0é🚢", OptionalLong.empty()),
        new Rerequested(SHOP, OptionalInt.of(4), HEAD, Optional.of("7f3a")),
        new Rerequested(SHOP, OptionalInt.empty(), HEAD, none),
        new ActionRequested(SHOP, OptionalInt.of(4), HEAD, none, "run-again", "ada"),
        new ActionRequested(SHOP, OptionalInt.empty(), HEAD, Optional.of("7"), "older", "a[bot]"),
        new GroupToCheck(SHOP, HEAD, BASE, "release/1.x"),
        new GroupGone(SHOP, HEAD),
        new InstallationChanged(ACME, Change.SUSPENDED),
        new AccountRenamed(ACME),
        new RepositoriesRemoved(ACME, List.of(5_000_000_017L, 18L)),
        new RepositoriesRemoved(ACME, List.of()),
        new RepositoryMoved(SHOP));
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void whatIsKeptIsReadBack(Happening happening) {
    assertEquals(Optional.of(happening), Kept.read(Kept.write(happening)));
  }

  @Test
  void theFormIsOfOneLine() {
    assertEquals(
        """
        {"v":1,"kind":"closed","installation":9,"repository":5000000017,"owner":"acme",\
        "name":"shop","number":4,"head":"1111111111111111111111111111111111111111"}\
        """,
        Kept.write(new PullRequestClosed(SHOP, 4, HEAD)));
  }

  @Test
  void aMemberMoreIsNoHarm() {
    String kept = Kept.write(new GroupGone(SHOP, HEAD));
    assertEquals(
        Optional.of(new GroupGone(SHOP, HEAD)),
        Kept.read(kept.replace("\"kind\"", "\"more\":[1],\"kind\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"v\":2,\"kind\":\"group-gone\"}",
        "{\"v\":1,\"kind\":\"group-gone\"}",
        "{\"v\":1,\"kind\":\"comment\",\"installation\":9}",
      })
  void whatAnotherVersionWroteIsReadAsNothing(String kept) {
    assertEquals(Optional.empty(), Kept.read(kept));
  }

  @Test
  void aKindOfAnotherVersionIsReadAsNothing() {
    String kept = Kept.write(new GroupGone(SHOP, HEAD));
    assertEquals(Optional.empty(), Kept.read(kept.replace("group-gone", "group-merged")));
    assertEquals(Optional.empty(), Kept.read(kept.replace("\"v\":1", "\"v\":2")));
  }

  @Property(tries = 200)
  void anyTextIsReadAsSomethingOrNothing(@ForAll String text) {
    Kept.read(text);
    Kept.read("{\"v\":1,\"kind\":\"comment\",\"installation\":9,\"body\":\"" + text + "\"}");
  }

  @Property(tries = 200)
  void anyBodyIsReadBack(@ForAll String body) {
    var said =
        new Commented(SHOP, 4, CommentKind.ISSUE, 5, "ada", false, body, OptionalLong.empty());
    assertEquals(Optional.of(said), Kept.read(Kept.write(said)));
  }
}
