package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What normal work on a file changes brings no finding, whatever was broken in it before.
class ComparisonPropertyTest {
  private static final String[] RULES = {
    "no-privileged",
    "no-new-privileges",
    "drop-all-capabilities",
    "no-dangerous-capabilities",
    "no-host-network",
    "read-only-root-filesystem"
  };

  record Service(String name, String image, List<String> lines) {
    String text(String renamed, String tag) {
      StringBuilder text =
          new StringBuilder("  " + renamed + ":\n    image: " + image + tag + "\n");
      lines.forEach(line -> text.append("    ").append(line).append('\n'));
      return text.toString();
    }
  }

  @Provide
  Arbitrary<List<Service>> services() {
    Arbitrary<List<String>> lines =
        Arbitraries.of(
                "privileged: true",
                "network_mode: host",
                "cap_add: [SYS_ADMIN]",
                "cap_drop: [ALL]",
                "read_only: true",
                "security_opt: [\"no-new-privileges:true\"]")
            .list()
            .uniqueElements()
            .ofMaxSize(4);
    Arbitrary<String> names = Arbitraries.of("web", "api", "db", "queue", "cache", "mail");
    Arbitrary<Service> service =
        Combinators.combine(names, lines)
            .as((name, some) -> new Service(name, "acme/" + name, some));
    return service.list().uniqueElements(Service::name).ofMinSize(1).ofMaxSize(5);
  }

  private static String file(List<Service> services, String suffix, String tag) {
    StringBuilder text = new StringBuilder("services:\n");
    services.forEach(service -> text.append(service.text(service.name() + suffix, tag)));
    return text.toString();
  }

  private static void bringsNothing(String before, String after) {
    Reviewed reviewed = Reviewed.modified("compose.yaml", before, after).only(RULES);
    assertEquals("", reviewed.findings(Status.NEW));
    assertEquals("", reviewed.findings(Status.FIXED));
  }

  @Property(tries = 60)
  void reorderingBringsNothing(@ForAll("services") List<Service> services, @ForAll long seed) {
    List<Service> shuffled = new ArrayList<>(services);
    Collections.shuffle(shuffled, new Random(seed));
    bringsNothing(file(services, "", ":1.0"), file(shuffled, "", ":1.0"));
  }

  @Property(tries = 60)
  void renamingAndBumpingBringsNothing(@ForAll("services") List<Service> services) {
    bringsNothing(file(services, "", ":1.0"), file(services, "-v2", ":1.1"));
  }

  @Property(tries = 60)
  void commentsBringNothing(@ForAll("services") List<Service> services) {
    String before = file(services, "", ":1.0");
    bringsNothing(before, before.replace("\n    ", "\n    # a comment\n    "));
    bringsNothing(before, before.replace("\n", "\r\n"));
  }

  @Property(tries = 60)
  void movingToAnotherFileBringsNothing(@ForAll("services") List<Service> services) {
    String text = file(services, "", ":1.0");
    Reviewed moved =
        Reviewed.change().base("a/compose.yaml", text).head("b/compose.yaml", text).only(RULES);
    assertEquals("", moved.findings(Status.NEW));
    assertEquals("", moved.findings(Status.FIXED));
  }
}
