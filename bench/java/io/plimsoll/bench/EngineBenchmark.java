package io.plimsoll.bench;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scan;
import io.plimsoll.scan.Scanner;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The warm engine on all files of a folder, named by the property `bench.files`. The counter
/// `megabytes` is what it reads in a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EngineBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Settings settings = Settings.defaults();
  private final List<Format> formats = Formats.of(settings);
  private final Scanner scanner = new Scanner(formats, Catalogue.rules());
  private final Known known =
      new Known(TODAY, Map.of(new Need.FileAt(".gitattributes"), Optional.empty()));
  private List<SourceFile> files = List.of();
  private Change change = new Change(List.of());
  private Scan look = scanner.look(change, settings, known);
  private double megabytes;

  /// Reads the files once.
  @Setup
  public void read() throws IOException {
    files = Samples.read(System.getProperty("bench.files", "src/build/training"));
    change = new Change(files.stream().map(FileChange::added).toList());
    look = scanner.look(change, settings, known);
    megabytes = files.stream().mapToLong(file -> file.bytes().length).sum() / 1e6;
  }

  /// Text to tree and model, on one core.
  @Benchmark
  public int parse(Megabytes counter) {
    int subjects = 0;
    for (SourceFile file : files) {
      subjects += document(file).map(document -> document.subjects().size()).orElse(0);
    }
    counter.megabytes += megabytes;
    return subjects;
  }

  private Optional<Document> document(SourceFile file) {
    return formats.stream()
        .filter(format -> format.recognises(file))
        .findFirst()
        .map(format -> format.read(file, Surroundings.none(settings.kubernetesMinor())));
  }

  /// Text to verdicts: parse, and ask every rule.
  @Benchmark
  public Scan judge(Megabytes counter) {
    counter.megabytes += megabytes;
    return scanner.look(change, settings, known);
  }

  /// What follows from verdicts, without fixes: compare, merge, cover, name.
  @Benchmark
  public Report compare(Megabytes counter) {
    counter.megabytes += megabytes;
    return look.report(_ -> false);
  }

  /// Whole files to findings, without fixes.
  @Benchmark
  public Report review(Megabytes counter) {
    counter.megabytes += megabytes;
    return scanner.scan(change, settings, known, _ -> false);
  }

  /// Whole files to findings with verified fixes for all of them, as if all were added at once.
  @Benchmark
  public Report reviewWithFixes(Megabytes counter) {
    counter.megabytes += megabytes;
    return scanner.scan(change, settings, known);
  }
}
