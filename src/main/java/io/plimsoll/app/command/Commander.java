package io.plimsoll.app.command;

import io.plimsoll.app.event.Happening;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.github.GitHub;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.Permission;
import io.plimsoll.github.Reaction;
import io.plimsoll.inbox.CommandStanding;
import io.plimsoll.inbox.Commands;
import io.plimsoll.inbox.Fence;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.wording.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Carries out the commands that stand in comments, each once for ever.
public final class Commander {
  /// How many commands people without write access may give on a pull request in an hour.
  private static final int MOST_OF_GUESTS = 5;

  private static final int SHORT_SHA = 7;

  /// Of the 65,536 characters that a comment may have.
  private static final int LONGEST = 63_000;

  private static final String BETWEEN = "\n\n---\n\n";

  private final GitHub gitHub;
  private final Inbox inbox;
  private final InstantSource clock;
  private final CommandReader reader;
  private final Orders orders;
  private final Rights rights;

  /// @param names by which rules may be called
  /// @param slug the App's own name in addresses, by which it may be mentioned
  public Commander(GitHub gitHub, Inbox inbox, RuleNames names, String slug, InstantSource clock) {
    this(gitHub, inbox, names, slug, Addresses.ofGitHub(), clock);
  }

  /// @param names by which rules may be called
  /// @param slug the App's own name in addresses, by which it may be mentioned
  /// @param addresses where answers may lead
  public Commander(
      GitHub gitHub,
      Inbox inbox,
      RuleNames names,
      String slug,
      Addresses addresses,
      InstantSource clock) {
    this.gitHub = gitHub;
    this.inbox = inbox;
    this.clock = clock;
    this.reader = new CommandReader(slug);
    this.orders = new Orders(inbox, names, addresses, reader);
    this.rights = new Rights(inbox);
  }

  /// Carries out what a comment tells, in a run that has scanned and not yet posted anything.
  ///
  /// @return what the rest of the run has to do; to be given to [#conclude] at its end
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub does not let it be done now, or at all
  public Aftermath carryOut(Commented said, Pull pull) {
    List<Command> commands = said.authorIsBot() ? List.of() : reader.read(said.body());
    if (commands.isEmpty()) {
      return Aftermath.NOTHING;
    }
    return switch (begin(said, commands)) {
      case FIRST -> carryOut(said, pull, commands, false);
      case UNANSWERED -> carryOut(said, pull, commands, true);
      case ANSWERED -> Aftermath.NOTHING;
    };
  }

  private CommandStanding begin(Commented said, List<Command> commands) {
    return inbox
        .commands()
        .begin(
            new Commands.Command(
                Occasion.key(said),
                said.origin().repository(),
                said.number(),
                said.author(),
                clock.instant(),
                Math.min(CommandReader.MOST, commands.size())));
  }

  private Aftermath carryOut(
      Commented said, Pull pull, List<Command> commands, boolean isRepeated) {
    Witness witness = new Witness(gitHub.reads(pull.repository()), pull.threads());
    if (!witness.confirms(said)) {
      inbox.commands().answered(Occasion.key(said));
      return Aftermath.NOTHING;
    }
    boolean isAuthor = said.author().equalsIgnoreCase(pull.state().author());
    Person person = new Person(said.author(), isAuthor, witness.permission(said));
    Occasion occasion = new Occasion(said, pull, person, clock.instant());
    Aftermath aftermath = answer(occasion, commands, isRepeated);
    if (aftermath.later().isEmpty()) {
      inbox.commands().answered(Occasion.key(said));
    }
    return aftermath;
  }

  private Aftermath answer(Occasion occasion, List<Command> commands, boolean isRepeated) {
    int most = Math.min(CommandReader.MOST, left(occasion, commands));
    List<Answer> answers = new ArrayList<>();
    for (Command command : commands.subList(0, Math.min(most, commands.size()))) {
      answers.add(
          rights
              .refusal(command, occasion)
              .map(refusal -> isDenied(answers) ? refusal.withoutReply() : refusal)
              .orElseGet(() -> orders.carryOut(command, occasion)));
    }
    if (commands.size() > CommandReader.MOST && most == CommandReader.MOST) {
      answers.add(Answer.puzzled(occasion.voice().say("most")));
    }
    Later later = new Later(occasion.said(), answers, isRepeated);
    boolean showsOlder = has(answers, Answer.Effect.REVIEW_ALL);
    boolean waits = showsOlder || has(answers, Answer.Effect.REVIEW);
    acknowledge(later, occasion.pull());
    if (!waits) {
      finish(later, occasion.pull());
    }
    return new Aftermath(
        has(answers, Answer.Effect.EXCEPTIONS),
        waits,
        showsOlder,
        waits ? List.of(later) : List.of());
  }

  private static boolean isDenied(List<Answer> answers) {
    return answers.stream().anyMatch(answer -> answer.mood() == Answer.Mood.DENIED);
  }

  private static boolean has(List<Answer> answers, Answer.Effect effect) {
    return answers.stream().anyMatch(answer -> answer.effect() == effect);
  }

  /// How many commands somebody has left.
  private int left(Occasion occasion, List<Command> commands) {
    if (occasion.person().mayWrite()) {
      return CommandReader.MOST;
    }
    Instant since = occasion.now().minus(Duration.ofHours(1));
    int given =
        inbox
            .commands()
            .countSince(
                occasion.repository(), occasion.said().number(), occasion.person().login(), since);
    int before = given - Math.min(CommandReader.MOST, commands.size());
    return Math.max(0, MOST_OF_GUESTS - Math.max(0, before));
  }

  private void acknowledge(Later later, Pull pull) {
    boolean isUnderstood =
        later.answers().stream()
            .map(Answer::mood)
            .anyMatch(mood -> mood == Answer.Mood.DONE || mood == Answer.Mood.TOLD);
    if (isUnderstood) {
      speaker(pull.repository(), pull.fence()).react(later.said(), Reaction.EYES);
    }
  }

  /// Gives the answers that waited for the review. To be called at the end of every run that
  /// carried out commands, also where nothing was posted or the run was overtaken.
  ///
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub asks to try again later
  public void conclude(Aftermath aftermath, Pull pull, Posted posted) {
    for (Later later : aftermath.later()) {
      List<Answer> answers = new ArrayList<>(later.answers());
      if (!posted.isNews()) {
        answers.add(unchanged(pull, posted));
      }
      finish(new Later(later.said(), answers, later.isRepeated()), pull);
      inbox.commands().answered(Occasion.key(later.said()));
    }
  }

  private static Answer unchanged(Pull pull, Posted posted) {
    String head = pull.state().head();
    Map<String, String> facts =
        Map.of(
            "head", head.substring(0, Math.min(SHORT_SHA, head.length())),
            "title", posted.title());
    return Answer.told(new Voice(pull.phrases()).fill("review.same", facts));
  }

  /// The reply, when there is something to read, and what the App thinks of it all.
  private void finish(Later later, Pull pull) {
    Speaker speaker = speaker(pull.repository(), pull.fence());
    String text = text(later.answers(), new Voice(pull.phrases()));
    if (!text.isEmpty()) {
      speaker.reply(
          later.said(),
          Occasion.threadOf(later.said(), pull.threads()),
          pull.state().head(),
          text,
          later.isRepeated());
    }
    later.answers().stream()
        .map(Answer::mood)
        .distinct()
        .sorted()
        .flatMap(mood -> reaction(mood).stream())
        .forEach(reaction -> speaker.react(later.said(), reaction));
  }

  /// All that is to be read; what does not fit into a comment is to be asked for alone.
  private static String text(List<Answer> answers, Voice voice) {
    List<String> parts = new ArrayList<>();
    int length = 0;
    for (String reply : answers.stream().flatMap(answer -> answer.reply().stream()).toList()) {
      boolean isFitting = length + reply.length() <= LONGEST;
      parts.add(isFitting ? reply : voice.say("too-long"));
      length += parts.getLast().length() + BETWEEN.length();
    }
    return String.join(BETWEEN, parts);
  }

  private static Optional<Reaction> reaction(Answer.Mood mood) {
    return switch (mood) {
      case DONE -> Optional.of(Reaction.ROCKET);
      case TOLD -> Optional.empty();
      case PUZZLED -> Optional.of(Reaction.CONFUSED);
      case DENIED -> Optional.of(Reaction.THUMBS_DOWN);
    };
  }

  /// Says of a command that it failed for a reason of ours, and never tries it again.
  ///
  /// @param id by which the log names the reason
  /// @throws HaltedException when the run may not write any more
  /// @throws io.plimsoll.github.RefusedException when GitHub asks to try again later
  public void apologise(
      Commented said, InstalledRepository repository, Phrases phrases, Fence fence, String id) {
    if (said.authorIsBot() || reader.read(said.body()).isEmpty()) {
      return;
    }
    if (begin(said, reader.read(said.body())) != CommandStanding.ANSWERED) {
      Speaker speaker = speaker(repository, fence);
      String text = new Voice(phrases).say("sorry", Map.of("id", id));
      speaker.reply(said, Optional.empty(), "", text, true);
      speaker.react(said, Reaction.CONFUSED);
      inbox.commands().answered(Occasion.key(said));
    }
  }

  /// All fixes that change no behaviour, as the text of a comment.
  public Optional<String> safeFixes(Happening.Origin origin, Pull pull) {
    Commented nobody =
        new Commented(
            origin,
            pull.state().number(),
            Happening.CommentKind.ISSUE,
            0,
            "",
            true,
            "",
            OptionalLong.empty());
    Person anybody = new Person("", false, new Permission(Permission.Level.NONE, ""));
    Occasion occasion = new Occasion(nobody, pull, anybody, clock.instant());
    return orders.carryOut(new Command.Fix(List.of()), occasion).reply();
  }

  private Speaker speaker(InstalledRepository repository, Fence fence) {
    return new Speaker(gitHub, repository, fence);
  }
}
