package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws of changes whose author has no right to make exceptions.
class OwnReviewPropertyTest {
  private static final Exceptions NO_RIGHT = new Exceptions(false, List.of());
  private static final String[] RULES = {
    "no-privileged", "no-host-network", "no-dangerous-capabilities"
  };

  /// A service with a comment above each of its lines, or none.
  record Service(String name, List<String> lines, List<String> comments) {
    String text(boolean withComments) {
      StringBuilder text = new StringBuilder();
      add(text, "  ", comments.getFirst(), withComments);
      text.append("  ").append(name).append(":\n    image: acme/").append(name).append(":1\n");
      for (int i = 0; i < lines.size(); i++) {
        add(text, "    ", comments.get(i + 1), withComments);
        text.append("    ").append(lines.get(i)).append('\n');
      }
      return text.toString();
    }

    private static void add(StringBuilder text, String indent, String comment, boolean written) {
      if (written && !comment.isEmpty()) {
        text.append(indent).append(comment).append('\n');
      }
    }
  }

  @Provide
  Arbitrary<List<Service>> services() {
    Arbitrary<List<String>> lines =
        Arbitraries.of(
                "privileged: true",
                "privileged: false",
                "network_mode: host",
                "cap_add: [SYS_ADMIN]",
                "cap_add: [NET_RAW]")
            .list()
            .uniqueElements(line -> line.substring(0, 5))
            .ofMaxSize(3);
    Arbitrary<List<String>> comments =
        Arbitraries.of(
                "",
                "",
                "# plimsoll:ignore no-privileged -- why",
                "# plimsoll:ignore no-host-network,no-privileged -- why",
                "# plimsoll:ignore no-dangerous-capabilities until=2027-01-01 -- why",
                "# plimsoll:ignore-file no-privileged -- why",
                "# a word")
            .list()
            .ofSize(4);
    Arbitrary<Service> service =
        Combinators.combine(Arbitraries.of("web", "api", "db"), lines, comments).as(Service::new);
    return service.list().uniqueElements(Service::name).ofMinSize(1);
  }

  private static String file(List<Service> services, boolean withComments) {
    return "services:\n"
        + services.stream().map(one -> one.text(withComments)).collect(Collectors.joining());
  }

  private static String counted(Reviewed reviewed) {
    return reviewed.only(RULES).report().findings().stream()
        .filter(one -> one.status() == Status.NEW && !one.rule().equals("reasoned-suppression"))
        .map(one -> one.rule() + " " + one.subject() + " " + one.part())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Reviewed reviewed(String before, String after) {
    return Reviewed.modified("compose.yaml", before, after).exceptions(NO_RIGHT);
  }

  @Property(tries = 80)
  void whereTheBaseHasNoneTheHeadsSilenceNothing(
      @ForAll("services") List<Service> base, @ForAll("services") List<Service> head) {
    String before = file(base, false);
    assertEquals(
        counted(reviewed(before, file(head, false))), counted(reviewed(before, file(head, true))));
  }

  @Property(tries = 80)
  void inAnAddedFileTheySilenceNothing(@ForAll("services") List<Service> head) {
    assertEquals(
        counted(Reviewed.added("compose.yaml", file(head, false)).exceptions(NO_RIGHT)),
        counted(Reviewed.added("compose.yaml", file(head, true)).exceptions(NO_RIGHT)));
  }

  @Property(tries = 80)
  void whatIsAskedForIsSilentWithTheRight(
      @ForAll("services") List<Service> base, @ForAll("services") List<Service> head) {
    Reviewed reviewed = reviewed(file(base, true), file(head, true)).only(RULES);
    Report without = reviewed.report();
    Report with = reviewed.exceptions(Exceptions.written()).report();
    assertEquals(
        fingerprints(with.suppressed()),
        fingerprints(
            Stream.concat(without.suppressed().stream(), without.requested().stream()).toList()));
  }

  private static List<String> fingerprints(List<Suppressed> suppressed) {
    return suppressed.stream().map(one -> one.finding().fingerprint()).sorted().toList();
  }

  @Property(tries = 80)
  void whatIsNotChangedAsksForNothing(@ForAll("services") List<Service> services) {
    String text = file(services, true);
    String moved = "# a word\n\n" + text + "networks: {}\n";
    assertEquals(List.of(), reviewed(text, moved).only(RULES).report().requested());
    FileChange renamed =
        FileChange.modified(
            SourceFile.of("compose.yaml", text), SourceFile.of("deploy/compose.yaml", text));
    Reviewed elsewhere = Reviewed.change().file(renamed).exceptions(NO_RIGHT).only(RULES);
    assertEquals(List.of(), elsewhere.report().requested());
  }

  @Property(tries = 80)
  void theOrderOfServicesAsksForNothing(@ForAll("services") List<Service> services) {
    String before = file(services, true);
    String after = file(services.reversed(), true);
    assertEquals(List.of(), reviewed(before, after).only(RULES).report().requested());
  }
}
