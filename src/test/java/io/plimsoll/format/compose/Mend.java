package io.plimsoll.format.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Container;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Mends Compose files in tests.
final class Mend {
  private Mend() {}

  /// The file after the remedies of its services, all services alike.
  static String all(String text, Remedy... remedies) {
    return apply(Read.document(text), List.of(), remedies);
  }

  /// The file after the remedies of one service.
  static String service(String name, String text, Remedy... remedies) {
    return apply(Read.document(text), List.of(name), remedies);
  }

  static List<Bundle> bundles(Document document, List<String> services, Remedy... remedies) {
    List<Repair> repairs = new ArrayList<>();
    for (Container container : Read.containers(document)) {
      if (services.isEmpty() || services.contains(container.name())) {
        for (Remedy remedy : remedies) {
          repairs.add(new Repair(container, remedy));
        }
      }
    }
    return document.repair(repairs);
  }

  private static String apply(Document document, List<String> services, Remedy... remedies) {
    List<Bundle> bundles = bundles(document, services, remedies);
    List<Edit> edits = bundles.stream().flatMap(bundle -> bundle.edits().stream()).toList();
    String mended = Edit.apply(document.file().text(), edits);
    assertTouched(document.outline(), Read.document(mended).outline(), bundles);
    return mended;
  }

  /// Nothing but what the bundles name differs.
  private static void assertTouched(
      Map<String, String> before, Map<String, String> after, List<Bundle> bundles) {
    Map<String, String> all = new HashMap<>(before);
    all.putAll(after);
    for (String path : all.keySet()) {
      boolean touched =
          bundles.stream()
              .flatMap(bundle -> bundle.touched().stream())
              .anyMatch(t -> path.equals(t) || path.startsWith(t + "/"));
      assertTrue(touched || String.valueOf(before.get(path)).equals(after.get(path)), path);
    }
  }

  /// Asserts what the keys of a service become, and that mending twice is mending once.
  static void assertKeys(String before, String after, Remedy... remedies) {
    String head = "services:\n  web:\n    image: nginx:1.29\n";
    String mended = all(head + before.indent(4), remedies);
    assertEquals(head + after.indent(4), mended);
  }

  /// Asserts that nothing is written.
  static void assertNone(String text, Remedy... remedies) {
    List<Bundle> bundles = bundles(Read.document(text), List.of(), remedies);
    assertTrue(bundles.isEmpty(), bundles::toString);
  }
}
