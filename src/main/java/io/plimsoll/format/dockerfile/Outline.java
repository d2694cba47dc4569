package io.plimsoll.format.dockerfile;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.dockerfile.Stage;
import io.plimsoll.syntax.dockerfile.Step;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A Dockerfile as flat settings: how often each instruction stands in each stage. Paths are
/// `STAGE/KEYWORD/TEXT`; stages count from 0, what stands before the first is in `-`.
final class Outline {
  private final Build build;

  Outline(Build build) {
    this.build = build;
  }

  Map<String, String> settings() {
    Map<String, Integer> counts = new TreeMap<>();
    build.globals().forEach(instruction -> count("-", instruction, counts));
    for (Stage stage : build.stages()) {
      String label = Integer.toString(stage.index());
      count(label, stage.from(), counts);
      stage.steps().stream()
          .filter(step -> !step.triggered())
          .map(Step::instruction)
          .forEach(instruction -> count(label, instruction, counts));
    }
    Map<String, String> settings = new TreeMap<>();
    counts.forEach((path, count) -> settings.put(path, Integer.toString(count)));
    return settings;
  }

  private static void count(String stage, Instruction instruction, Map<String, Integer> counts) {
    StringBuilder text = new StringBuilder(instruction.joined().text());
    instruction.heredocs().forEach(heredoc -> text.append('\n').append(heredoc.text().text()));
    counts.merge(path(stage, instruction) + "/" + text, 1, Integer::sum);
  }

  private static String path(String stage, Instruction instruction) {
    return stage + "/" + instruction.keyword().value().toUpperCase(Locale.ROOT);
  }

  /// The path of all instructions of a keyword in a stage.
  static String path(int stage, String keyword) {
    return stage + "/" + keyword;
  }

  /// The path of all instructions of the stage in which a place lies.
  static String stageAt(Build build, Span at) {
    return Integer.toString(
        build.stages().stream()
            .filter(stage -> stage.from().span().start() <= at.start())
            .mapToInt(Stage::index)
            .max()
            .orElse(0));
  }
}
