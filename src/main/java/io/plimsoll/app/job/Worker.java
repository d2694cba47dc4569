package io.plimsoll.app.job;

import io.plimsoll.app.command.Commander;
import io.plimsoll.app.command.HaltedException;
import io.plimsoll.app.event.Happening;
import io.plimsoll.github.Failure;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.RefusedException;
import io.plimsoll.inbox.Home;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Job;
import io.plimsoll.inbox.JobKey;
import io.plimsoll.inbox.Outcome;
import io.plimsoll.inbox.Run;
import io.plimsoll.inbox.Standing;
import io.plimsoll.policy.RuleNames;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Works on pull requests and merge groups. It leaves repositories and installations to others.
public final class Worker implements Job {
  private static final Logger LOG = System.getLogger(Worker.class.getName());

  private final Tools tools;

  /// @param names by which rules may be called
  /// @param web the address under which people read GitHub, without a final slash
  /// @param version of this program
  public Worker(
      GitHub gitHub,
      Inbox inbox,
      Commander commander,
      RuleNames names,
      InstantSource clock,
      String web,
      String version) {
    this.tools =
        new Tools(
            gitHub,
            inbox,
            commander,
            names,
            new Organisations(gitHub, clock),
            Tools.allPhrases(),
            new Tongues(),
            clock,
            web,
            version);
  }

  @Override
  public Outcome run(Run run) {
    return work(run).map(work -> attempt(run, work)).orElseGet(Outcome.Done::new);
  }

  /// The check run says so, and blocks nobody.
  @Override
  public Outcome abandon(Run run, String fault) {
    return work(run).map(work -> giveUp(run, fault, work)).orElseGet(Outcome.Done::new);
  }

  private Optional<Work> work(Run run) {
    List<Happening> told =
        run.deliveries().stream().flatMap(one -> Happening.of(one).stream()).toList();
    return home(run.key(), told).flatMap(there -> work(run, there, new Told(told)));
  }

  private Optional<Work> work(Run run, InstalledRepository there, Told told) {
    return switch (run.key().kind()) {
      case PULL_REQUEST -> {
        Target target = new Target(there, Integer.parseInt(run.key().name()));
        yield Optional.of(new PullRequestRun(tools, target, run, told));
      }
      case MERGE_GROUP -> Optional.of(new GroupRun(tools, new Target(there, 0), run, told));
      case REPOSITORY, INSTALLATION -> Optional.empty();
    };
  }

  /// Where the repository is: as the newest delivery had it.
  private Optional<InstalledRepository> home(JobKey key, List<Happening> told) {
    Optional<Home> home = tools.inbox().installations().home(key.scope());
    return home.map(there ->
            InstalledRepository.of(there.installation(), key.scope(), there.owner(), there.name()))
        .or(() -> told.stream().findFirst().map(one -> one.origin().repositoryToReview()));
  }

  private static Outcome attempt(Run run, Work work) {
    try {
      work.work();
      return new Outcome.Done();
    } catch (HaltedException halted) {
      return halted(halted.standing(), work);
    } catch (RefusedException refused) {
      return refused(run, refused.failure(), work);
    }
  }

  private static Outcome halted(Standing standing, Work work) {
    if (!(standing instanceof Standing.Overtaken(String newer))) {
      return new Outcome.Again(Duration.ZERO);
    }
    try {
      work.supersede(newer);
    } catch (HaltedException | RefusedException e) {
      LOG.log(Level.DEBUG, "What was overtaken is completed by the next run", e);
    }
    return new Outcome.Anew();
  }

  private static Outcome refused(Run run, Failure failure, Work work) {
    Optional<Duration> wait = Trouble.wait(failure, run.attempt());
    LOG.log(Level.INFO, "{0}, attempt {1}: {2}", run.key().text(), run.attempt(), failure);
    if (wait.isPresent()) {
      return new Outcome.Again(wait.get());
    }
    return giveUp(run, failure.detail(), work);
  }

  private static Outcome giveUp(Run run, String reason, Work work) {
    try {
      work.giveUp(reason);
      return new Outcome.GiveUp(reason);
    } catch (HaltedException halted) {
      return halted(halted.standing(), work);
    } catch (RefusedException refused) {
      return unsaid(run, reason, refused.failure());
    }
  }

  /// Not even that could be said. While GitHub is down the job waits for it; where GitHub refuses,
  /// as for an installation that sleeps or is gone, it is no fault of this program.
  private static Outcome unsaid(Run run, String reason, Failure failure) {
    Optional<Duration> wait = Trouble.waitForLastWord(failure, run.attempt());
    LOG.log(
        Level.INFO, "The check run of {0} stays as it is: {1}", run.key().text(), failure.detail());
    return wait.<Outcome>map(Outcome.Again::new).orElseGet(() -> new Outcome.GiveUp(reason));
  }
}
