package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Severity;
import io.plimsoll.source.Location;
import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static LineEdit edit(int first, int last) {
    return new LineEdit("compose.yaml", first, last, List.of());
  }

  private static Groups.Group group(LineEdit... edits) {
    return new Groups.Group(Set.of(), List.of(), List.of(edits));
  }

  private static Groups.Group mending(Mend mend, LineEdit... edits) {
    Set<Mend> mends = Collections.newSetFromMap(new IdentityHashMap<>());
    mends.add(mend);
    return new Groups.Group(mends, List.of(), List.of(edits));
  }

  private static Mend mend() {
    return new Mend(
        new Named(
            Unchecked.about(
                EngineCards.NOT_CHECKED,
                Status.NEW,
                new Location("a", Span.at(0)),
                Problem.of("binary", Span.at(0)),
                "",
                Severity.HIGH),
            ""),
        List.of(),
        List.of(),
        Grade.SAFE);
  }

  @Test
  void groupsWithALineInCommonMeet() {
    Groups groups = new Groups();
    Groups.Group first = group(edit(2, 3), edit(20, 20));
    Groups.Group second = group(edit(5, 9));
    groups.add(first);
    groups.add(second);
    assertEquals(Optional.empty(), groups.meeting(group(edit(1, 1), edit(4, 4), edit(10, 19))));
    assertSame(first, groups.meeting(group(edit(3, 4))).orElseThrow());
    assertSame(first, groups.meeting(group(edit(10, 20))).orElseThrow());
    assertSame(second, groups.meeting(group(edit(7, 7))).orElseThrow());
    assertSame(second, groups.meeting(group(edit(1, 1), edit(9, 12))).orElseThrow());
  }

  @Test
  void groupsWithAFindingInCommonMeet() {
    Groups groups = new Groups();
    Mend mend = mend();
    Groups.Group first = mending(mend, edit(2, 3));
    groups.add(first);
    assertSame(first, groups.meeting(mending(mend, edit(8, 8))).orElseThrow());
    assertEquals(Optional.empty(), groups.meeting(mending(mend(), edit(8, 8))));
  }

  @Test
  void whatIsTakenOutMeetsNothing() {
    Groups groups = new Groups();
    Groups.Group first = group(edit(2, 3));
    Groups.Group second = group(edit(5, 9));
    groups.add(first);
    groups.add(second);
    groups.remove(first);
    assertEquals(Optional.empty(), groups.meeting(group(edit(1, 4))));
    Groups.Group third = group(edit(1, 4));
    groups.add(third);
    assertEquals(List.of(second, third), groups.toList());
  }
}
