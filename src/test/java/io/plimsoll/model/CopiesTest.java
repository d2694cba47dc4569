package io.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Values keep what they were made of, whatever happens to it later.
class CopiesTest {
  private static final Location AT = new Location("a", Span.at(0));

  @Test
  void capabilitiesKeepTheirEntries() {
    List<Entry> added = new ArrayList<>(List.of(new Entry("NET_RAW", AT, true)));
    Capabilities capabilities = new Capabilities(added, List.of(), AT);
    added.clear();
    assertEquals(1, capabilities.added().size());
    assertThrows(UnsupportedOperationException.class, () -> capabilities.added().clear());
  }

  @Test
  void remediesKeepTheirParts() {
    List<String> writable = new ArrayList<>(List.of("/tmp"));
    Remedy.ReadOnlyRootFilesystem readOnly = new Remedy.ReadOnlyRootFilesystem(writable);
    List<Span> words = new ArrayList<>(List.of(Span.at(3)));
    Remedy.RemoveWords removal = new Remedy.RemoveWords(words);
    writable.add("/run");
    words.clear();
    assertEquals(List.of("/tmp"), readOnly.writable());
    assertEquals(List.of(Span.at(3)), removal.words());
  }

  @Test
  void aPathKeepsItsSegments() {
    List<String> segments = new ArrayList<>(List.of("Pod", "web"));
    SubjectPath path = new SubjectPath(segments);
    segments.add("app");
    assertEquals("Pod/web", path.toString());
    assertEquals("Pod/web/app", path.child("app").toString());
    assertEquals("Pod/web", path.toString());
  }

  @Test
  void equalValuesAreOneValue() {
    assertEquals(new Remedy.ForbidPrivileged(), new Remedy.ForbidPrivileged());
    assertEquals(
        new Remedy.RequireNonRoot(new Remedy.NonRootUser.Numeric(7, 7)),
        new Remedy.RequireNonRoot(new Remedy.NonRootUser.Numeric(7, 7)));
    assertNotEquals(
        new Remedy.LeaveHostNamespace(Remedy.Namespace.PID),
        new Remedy.LeaveHostNamespace(Remedy.Namespace.IPC));
    assertEquals(Setting.declared(1, AT), Setting.declared(1, AT));
    assertNotEquals(Setting.declared(1, AT), Setting.absent(1, AT));
    assertEquals(new Profile("RuntimeDefault", ""), Profile.RUNTIME_DEFAULT);
    assertNotEquals(Profile.RUNTIME_DEFAULT, Profile.UNCONFINED);
  }

  @Test
  void pathsAreOrderedAsTheyAreWritten() {
    List<SubjectPath> paths =
        new ArrayList<>(
            List.of(
                SubjectPath.of("service", "web"),
                SubjectPath.of("image"),
                SubjectPath.of("service", "api"),
                SubjectPath.of("image", "web")));
    paths.sort(null);
    assertEquals("[image, image/web, service/api, service/web]", paths.toString());
  }

  @Test
  void aPathContainsWhatIsBelowIt() {
    SubjectPath pod = SubjectPath.of("Pod", "web");
    assertTrue(pod.contains(pod));
    assertTrue(pod.contains(pod.child("app").child("curl")));
    assertTrue(!pod.contains(SubjectPath.of("Pod")));
    assertTrue(!pod.contains(SubjectPath.of("Pod", "website")));
    assertEquals("curl", pod.child("app").child("curl").name());
  }

  @Test
  void whatOverridesRemembersTheWholeWay() {
    Setting<Boolean> pod = Setting.declared(true, AT);
    Setting<Boolean> inherited = new Setting.Inherited<>(true, AT, "pod", Optional.of(pod));
    Setting<Boolean> own = new Setting.Declared<>(false, AT, Optional.of(inherited));
    assertEquals(Optional.of(pod), own.overridden().flatMap(Setting::overridden));
    assertEquals(Optional.of(false), own.effective());
  }
}
