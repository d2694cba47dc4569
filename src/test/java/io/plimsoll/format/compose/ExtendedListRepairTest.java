package io.plimsoll.format.compose;

import static io.plimsoll.format.compose.Mend.all;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Remedy;
import org.junit.jupiter.api.Test;

/// Lists that Compose appends to what a service extends: an item is written once, at the service
/// that others extend.
class ExtendedListRepairTest {
  private static final Remedy DROP = new Remedy.DropAllCapabilities();
  private static final Remedy FORBID = new Remedy.ForbidPrivilegeEscalation();

  private static void becomes(String before, String after) {
    assertEquals(after, all(before, DROP));
  }

  @Test
  void anItemForBothIsWrittenAtTheBase() {
    becomes(
        """
        services:
          base:
            image: nginx
          child:
            extends: base
        """,
        """
        services:
          base:
            image: nginx
            cap_drop:
              - ALL
          child:
            extends: base
        """);
  }

  @Test
  void aListOfTheChildDoesNotGetItAgain() {
    becomes(
        """
        services:
          base:
            image: nginx
          child:
            extends: base
            cap_drop: [NET_RAW]
        """,
        """
        services:
          base:
            image: nginx
            cap_drop:
              - ALL
          child:
            extends: base
            cap_drop: [NET_RAW]
        """);
  }

  @Test
  void bothListsAreServedByTheBase() {
    becomes(
        """
        services:
          base:
            image: nginx
            cap_drop: [NET_RAW]
          child:
            extends: base
            cap_drop: [SETUID]
        """,
        """
        services:
          base:
            image: nginx
            cap_drop: [NET_RAW, ALL]
          child:
            extends: base
            cap_drop: [SETUID]
        """);
  }

  @Test
  void theBaseGetsNothingThatAChildListsItself() {
    String text =
        """
        services:
          base:
            image: nginx
          child:
            extends: base
            cap_drop: [ALL]
        """;
    assertEquals(text, all(text, DROP));
    String options =
        """
        services:
          base:
            image: nginx
          child:
            extends: base
            security_opt: ["no-new-privileges:true"]
        """;
    assertEquals(options, all(options, FORBID));
  }

  @Test
  void aChainIsMendedAtItsRoot() {
    becomes(
        """
        services:
          root:
            image: nginx
          middle:
            extends: root
            cap_drop: [SETUID]
          leaf:
            extends: middle
            cap_drop: [SETGID]
        """,
        """
        services:
          root:
            image: nginx
            cap_drop:
              - ALL
          middle:
            extends: root
            cap_drop: [SETUID]
          leaf:
            extends: middle
            cap_drop: [SETGID]
        """);
  }

  @Test
  void mendingTwiceIsMendingOnce() {
    String text =
        """
        services:
          base:
            image: nginx
            cap_drop: [NET_RAW]
          child:
            extends: base
            cap_drop: [SETUID]
            security_opt: [label=disable]
        """;
    String once = all(text, DROP, FORBID);
    assertEquals(once, all(once, DROP, FORBID));
  }
}
