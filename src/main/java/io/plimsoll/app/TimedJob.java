package io.plimsoll.app;

import io.plimsoll.app.web.Metrics;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import java.time.Duration;
import java.util.Locale;

/// A job whose runs are timed.
///
/// @param job what is run
record TimedJob(Job job, Metrics metrics) implements Job {

  @Override
  public Outcome run(Run run) throws InterruptedException {
    long start = System.nanoTime();
    String kind = run.key().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String ending = "failed";
    try {
      Outcome outcome = job.run(run);
      ending = word(outcome);
      return outcome;
    } finally {
      metrics.run(kind, ending, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// The run that failed was counted already.
  @Override
  public Outcome abandon(Run run, String fault) throws InterruptedException {
    return job.abandon(run, fault);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> "done";
      case Outcome.Again _ -> "again";
      case Outcome.Anew _ -> "anew";
      case Outcome.GiveUp _ -> "given-up";
    };
  }
}
