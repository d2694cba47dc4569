package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws of the names of subjects and users.
class PathOrderTest {

  @Provide
  Arbitrary<SubjectPath> paths() {
    return Arbitraries.of("Pod", "a", "b", "a/b", "", "ä")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(SubjectPath::new);
  }

  @Property(tries = 500)
  void theOrderAgreesWithEquality(@ForAll("paths") SubjectPath a, @ForAll("paths") SubjectPath b) {
    assertEquals(a.equals(b), a.compareTo(b) == 0);
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
  }

  @Property(tries = 200)
  void sortingDoesNotDependOnTheOrderBefore(
      @ForAll("paths") SubjectPath a,
      @ForAll("paths") SubjectPath b,
      @ForAll("paths") SubjectPath c,
      @ForAll Random random) {
    List<SubjectPath> sorted = new ArrayList<>(List.of(a, b, c));
    List<SubjectPath> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, random);
    Collections.sort(sorted);
    Collections.sort(shuffled);
    assertEquals(sorted, shuffled);
  }

  @Property(tries = 500)
  void whatLiesInsideComesRightBehind(
      @ForAll("paths") SubjectPath path, @ForAll("paths") SubjectPath other) {
    SubjectPath child = path.child("x");
    assertTrue(path.contains(child));
    assertTrue(path.compareTo(child) < 0);
    assertEquals("x", child.name());
    boolean between = path.compareTo(other) < 0 && other.compareTo(child) < 0;
    assertTrue(!between || path.contains(other));
  }

  @Property(tries = 300)
  void containingTwiceIsContaining(
      @ForAll("paths") SubjectPath a,
      @ForAll("paths") SubjectPath b,
      @ForAll("paths") SubjectPath c) {
    assertTrue(!(a.contains(b) && b.contains(c)) || a.contains(c));
    assertEquals(a.contains(b) && b.contains(a), a.equals(b));
  }

  @Property(tries = 500)
  void aUserIsWrittenAsItWasRead(@ForAll("users") String text) {
    User user = User.parse(text);
    assertEquals(text, user.toString());
    assertEquals(user, User.parse(user.toString()));
    assertEquals(text.contains(":"), user.group().isPresent());
  }

  @Property(tries = 300)
  void onlyZeroAndItsNameAreRoot(@ForAll("users") String text) {
    User user = User.parse(text);
    boolean zero = user.uid().isPresent() && user.uid().getAsLong() == 0;
    assertEquals(zero || user.name().equals("root"), user.isRoot());
    assertEquals(user.isRoot(), new User(user.name(), Optional.of("0")).isRoot());
  }

  @Provide
  Arbitrary<String> users() {
    return Arbitraries.of("0", "00", "1", "root", "app", ":", "9", "-", "x", "1000", "é")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }
}
