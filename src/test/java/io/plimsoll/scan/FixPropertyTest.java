package io.plimsoll.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.rule.Severity;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of the fixes of every file, with the whole catalogue.
class FixPropertyTest {
  private static final int FEW = 4;

  @Provide
  Arbitrary<RandomFiles.File> trees() {
    return RandomFiles.trees();
  }

  @Provide
  Arbitrary<String> dockerfiles() {
    return RandomFiles.dockerfiles();
  }

  @Property(tries = 15)
  void inBlockStyle(@ForAll("trees") RandomFiles.File file, @ForAll Random random) {
    holds(file.path(), file.text(), random);
  }

  @Property(tries = 6)
  void inOtherBlockStyles(@ForAll("trees") RandomFiles.File file, @ForAll Random random) {
    holds(file.path(), file.tree().block(4, false).replace("\n", "\r\n"), random);
    holds(file.path(), file.tree().block(2, false).stripTrailing(), random);
  }

  @Property(tries = 6)
  void inFlowStyle(@ForAll("trees") RandomFiles.File file, @ForAll Random random) {
    holds(file.path(), file.tree().json() + "\n", random);
    holds(file.path().replace(".yaml", ".json"), file.tree().json(), random);
  }

  @Property(tries = 15)
  void ofDockerfiles(@ForAll("dockerfiles") String text, @ForAll Random random) {
    holds("Dockerfile", text, random);
    holds("Dockerfile", text.stripTrailing().replace("\n", "\r\n"), random);
  }

  private static void holds(String path, String text, Random random) {
    Report before = Reviewed.added(path, text).report();
    SourceFile file = SourceFile.of(path, text);
    for (Finding finding : before.findings()) {
      assertTrue(finding.at().span().end() <= text.length(), text);
    }
    for (List<Fix> choice : choices(before.fixes(), random)) {
      List<LineEdit> edits = choice.stream().flatMap(fix -> fix.edits().stream()).toList();
      holdsAfter(before, choice, Reviewed.added(path, LineEdits.apply(file, edits)).report(), file);
    }
    String once = Reviewed.added(path, text).fixed(path);
    assertEquals(once, Reviewed.added(path, once).fixed(path), text);
  }

  private static void holdsAfter(Report before, List<Fix> choice, Report after, SourceFile file) {
    Set<String> mended = new HashSet<>();
    Severity mildest = Severity.CRITICAL;
    for (Fix fix : choice) {
      mended.addAll(fix.findings());
    }
    Map<String, Integer> allowed = new HashMap<>();
    for (Finding finding : before.findings()) {
      if (mended.contains(finding.fingerprint())) {
        mildest = mildest.isAtLeast(finding.severity()) ? finding.severity() : mildest;
      } else {
        finding
            .subjects()
            .forEach(one -> allowed.merge(name(finding, one.toString()), 1, Integer::sum));
      }
    }
    for (Finding finding : after.findings()) {
      for (var subject : finding.subjects()) {
        String name = name(finding, subject.toString());
        boolean isOld = allowed.merge(name, -1, Integer::sum) >= 0;
        assertTrue(
            isOld || !finding.severity().isAtLeast(mildest) || wasCovered(finding, name, file),
            () -> name + " after " + choice + "\n" + file.text());
      }
    }
    assertEquals(before.notChecked(), after.notChecked(), file.text());
  }

  /// Whether a finding stood behind a worse one that was mended.
  private static boolean wasCovered(Finding finding, String name, SourceFile file) {
    return Reviewed.added(file.path(), file.text())
        .only(finding.rule())
        .report()
        .findings()
        .stream()
        .filter(one -> one.fix().isEmpty())
        .flatMap(one -> one.subjects().stream().map(subject -> name(one, subject.toString())))
        .anyMatch(name::equals);
  }

  private static String name(Finding finding, String subject) {
    return finding.rule() + " " + subject + " " + finding.part();
  }

  /// Every choice of a few fixes; of more some at random, and all.
  private static List<List<Fix>> choices(List<Fix> fixes, Random random) {
    List<List<Fix>> choices = new ArrayList<>();
    if (fixes.size() > FEW) {
      choices.add(fixes);
      for (int i = 0; i < 2 * FEW; i++) {
        choices.add(fixes.stream().filter(_ -> random.nextBoolean()).toList());
      }
      return choices;
    }
    for (int chosen = 1; chosen < 1 << fixes.size(); chosen++) {
      List<Fix> choice = new ArrayList<>();
      for (int i = 0; i < fixes.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          choice.add(fixes.get(i));
        }
      }
      choices.add(choice);
    }
    return choices;
  }
}
