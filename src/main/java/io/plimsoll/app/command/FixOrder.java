package io.plimsoll.app.command;

import io.plimsoll.policy.RuleNames;
import io.plimsoll.review.Links;
import io.plimsoll.review.Markdown;
import io.plimsoll.review.Prose;
import io.plimsoll.rule.Grade;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `fix`: answers with a patch. Nothing is pushed.
///
/// In a thread it mends what the thread speaks of; otherwise what was named, or else everything
/// whose fix changes no behaviour.
final class FixOrder {
  /// Of the 65,536 characters that a comment may have.
  private static final int MOST_OF_ROWS = 6_000;

  private final RuleNames names;
  private final Addresses addresses;
  private final CommandReader reader;

  FixOrder(RuleNames names, Addresses addresses, CommandReader reader) {
    this.names = names;
    this.addresses = addresses;
    this.reader = reader;
  }

  Answer answer(Command.Fix order, Occasion occasion) {
    RuleChoice choice = RuleChoice.of(order.rules(), names);
    if (choice.complaint().isPresent()) {
      return Orders.puzzled(choice.complaint().get(), occasion);
    }
    List<Finding> open =
        occasion.findings().stream()
            .filter(one -> choice.slugs().isEmpty() || choice.slugs().contains(one.rule()))
            .toList();
    if (open.isEmpty()) {
      return Answer.told(occasion.voice().say("fix.nothing-open"));
    }
    boolean isSafeOnly = choice.slugs().isEmpty() && occasion.thread().isEmpty();
    return answer(open, isSafeOnly, occasion);
  }

  private Answer answer(List<Finding> open, boolean isSafeOnly, Occasion occasion) {
    Pull pull = occasion.pull();
    Set<String> wanted =
        open.stream()
            .filter(finding -> !isSafeOnly || finding.grade() == Grade.SAFE)
            .map(Finding::fingerprint)
            .collect(Collectors.toSet());
    Report report = pull.report(finding -> wanted.contains(finding.fingerprint()));
    PatchFile patch = PatchFile.of(report.fixes(), pull.change(), report, reader);
    return new Page(occasion, report, patch, open).write();
  }

  /// The answer, with all that writing it needs.
  private final class Page {
    private final Occasion occasion;
    private final Report report;
    private final PatchFile patch;
    private final List<Finding> open;
    private final Sources sources;
    private final Prose prose;
    private final Voice voice;
    private final Links links;

    Page(Occasion occasion, Report report, PatchFile patch, List<Finding> open) {
      this.occasion = occasion;
      this.report = report;
      this.patch = patch;
      this.open = open;
      this.sources = new Sources(occasion.pull().change(), report);
      this.prose = new Prose(occasion.pull().phrases(), sources);
      this.voice = occasion.voice();
      this.links =
          addresses.files(occasion.pull().repository().fullName(), occasion.pull().state().head());
    }

    Answer write() {
      Set<String> mended =
          patch.fixes().stream()
              .flatMap(fix -> fix.findings().stream())
              .collect(Collectors.toSet());
      List<Finding> left =
          open.stream().filter(one -> !mended.contains(one.fingerprint())).toList();
      List<String> parts = new ArrayList<>();
      if (patch.fixes().isEmpty()) {
        parts.add(voice.say("fix.nothing"));
      } else {
        addPatch(mended.size(), parts);
      }
      if (!left.isEmpty()) {
        parts.add(voice.say("fix.left") + "\n\n" + rows(left));
      }
      String text = String.join("\n\n", parts);
      return patch.fixes().isEmpty() ? Answer.told(text) : Answer.done(text, Answer.Effect.NONE);
    }

    private void addPatch(int count, List<String> parts) {
      parts.add(voice.count("fix.patch", count));
      List<String> risks = prose.risks(patch.fixes(), report);
      if (!risks.isEmpty()) {
        Map<String, String> facts = Map.of("risks", String.join(" ", risks));
        parts.add(occasion.pull().phrases().say("review.before", facts));
      }
      String files = occasion.pull().phrases().count("report.files", patch.files());
      String summary = voice.fill("fix.fold", Map.of("files", files));
      String code = Markdown.fence("sh", patch.script(occasion.said().number()));
      String note = patch.isEncoded() ? voice.say("fix.encoded") + "\n\n" : "";
      parts.add(Markdown.fold(summary, note + code + "\n"));
    }

    /// What mending needs no thought comes first: it is missing for a reason of ours.
    private String rows(List<Finding> left) {
      List<String> rows =
          left.stream().sorted(Comparator.comparing(Finding::grade)).map(this::row).toList();
      StringBuilder text = new StringBuilder();
      int shown = 0;
      while (shown < rows.size() && text.length() + rows.get(shown).length() < MOST_OF_ROWS) {
        text.append(rows.get(shown++)).append('\n');
      }
      int more = rows.size() - shown;
      String end = more == 0 ? "" : "- " + occasion.pull().phrases().count("review.more", more);
      return (text + end).strip();
    }

    private String row(Finding finding) {
      return "- %s %s: %s"
          .formatted(
              links.place(finding.at().path(), line(finding)), prose.title(finding), why(finding));
    }

    private int line(Finding finding) {
      Optional<SourceFile> file = sources.find(Side.HEAD, finding.at().path());
      return file.map(f -> f.lines().lineAt(finding.at().span().start())).orElse(0);
    }

    private String why(Finding finding) {
      Map<String, String> rule = Map.of("rule", finding.rule());
      Optional<Fix> fix =
          report.fixes().stream()
              .filter(one -> one.findings().contains(finding.fingerprint()))
              .findFirst();
      if (fix.isPresent()) {
        return voice.say("fix.left." + patch.leftOut().getOrDefault(fix.get().id(), "long"), rule);
      }
      return switch (finding.grade()) {
        case NONE -> voice.say("fix.left.none");
        case CHECK -> voice.say("fix.left.check", rule);
        case SAFE -> voice.say("fix.left.unmended");
      };
    }
  }
}
