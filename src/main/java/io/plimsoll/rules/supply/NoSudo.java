package io.plimsoll.rules.supply;

import io.plimsoll.facts.Known;
import io.plimsoll.model.BuildStage;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.source.Location;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.shell.Command;
import io.plimsoll.syntax.shell.Prefix;
import io.plimsoll.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// sudo inside an image gives an intruder a setuid program made for becoming root. No stage of the
/// final image may install it, or run a command through it.
public final class NoSudo implements Rule<BuildStage> {

  private static final Map<String, Set<String>> INSTALLERS =
      Map.of(
          "apt-get", Set.of("install"),
          "apt", Set.of("install"),
          "aptitude", Set.of("install"),
          "apk", Set.of("add"),
          "yum", Set.of("install"),
          "dnf", Set.of("install"),
          "microdnf", Set.of("install"),
          "tdnf", Set.of("install"),
          "zypper", Set.of("install", "in"),
          "pacman", Set.of("-S", "-Sy", "-Syu"));

  private static final Card CARD =
      Card.of("no-sudo", Pack.SECURITY, Severity.MEDIUM)
          .fix(Grade.CHECK)
          .references(Reference.cisDocker("4.8"), Reference.owaspDocker("D04"))
          .example(
              Example.dockerfile(
                  """
                  FROM debian:12-slim
                  RUN apt-get update && apt-get install -y ca-certificates sudo
                  USER 10001:10001
                  """,
                  """
                  FROM debian:12-slim
                  RUN apt-get update && apt-get install -y ca-certificates
                  USER 10001:10001
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<BuildStage> subject() {
    return BuildStage.class;
  }

  @Override
  public List<Verdict> judge(BuildStage stage, Options options, Known known) {
    if (!stage.inFinalImage()) {
      return List.of();
    }
    List<Verdict> verdicts = new ArrayList<>();
    installed(stage).ifPresent(verdicts::add);
    used(stage).ifPresent(verdicts::add);
    return verdicts;
  }

  private static Optional<Verdict> installed(BuildStage stage) {
    for (ShellCommand subject : stage.commands()) {
      List<Word> packages = packages(subject.command());
      for (Word word : packages) {
        if (isSudo(word.text())) {
          return Optional.of(installed(subject, word, packages.size() > 1));
        }
      }
    }
    return Optional.empty();
  }

  /// The package, with a version or without.
  private static boolean isSudo(String name) {
    return name.startsWith("sudo") && (name.length() == 4 || "=~<>".indexOf(name.charAt(4)) >= 0);
  }

  private static Verdict installed(ShellCommand subject, Word sudo, boolean amongOthers) {
    Broken broken =
        Broken.at(new Location(subject.at().path(), sudo.span()))
            .part("install")
            .because("install");
    return amongOthers ? broken.mendedBy(new Remedy.RemoveWords(List.of(sudo.span()))) : broken;
  }

  /// The packages that a command installs; empty for all other commands.
  private static List<Word> packages(Command command) {
    Set<String> verbs = INSTALLERS.get(command.effectiveName());
    if (verbs == null) {
      return List.of();
    }
    List<Word> arguments = command.arguments();
    int verb = 0;
    while (verb < arguments.size() && !verbs.contains(arguments.get(verb).text())) {
      verb++;
    }
    return arguments.stream().skip(verb + 1L).filter(w -> !w.text().startsWith("-")).toList();
  }

  /// All uses in a stage are one finding, at the first of them.
  private static Optional<Verdict> used(BuildStage stage) {
    List<Prefix> uses = new ArrayList<>();
    for (ShellCommand command : stage.commands()) {
      for (Prefix prefix : command.command().prefixes()) {
        if (prefix.name().equals("sudo")) {
          uses.add(prefix);
        }
      }
    }
    if (uses.isEmpty()) {
      return Optional.empty();
    }
    Location at = new Location(stage.at().path(), uses.getFirst().words().getFirst().span());
    Broken broken = Broken.at(at).part("use").because("use");
    boolean runsAsRoot = stage.stage().end().user().isEmpty();
    List<Span> words = uses.stream().flatMap(NoSudo::words).toList();
    boolean plain = uses.stream().allMatch(use -> use.words().size() == 1);
    return Optional.of(
        runsAsRoot && plain ? broken.mendedBy(new Remedy.RemoveWords(words)) : broken);
  }

  private static Stream<Span> words(Prefix prefix) {
    return prefix.words().stream().map(Word::span);
  }
}
