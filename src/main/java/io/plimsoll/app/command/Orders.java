package io.plimsoll.app.command;

import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Pauses;
import io.plimsoll.policy.RuleNames;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Does what commands say, for people who may give them. Doing it twice comes to the same.
final class Orders {
  private static final Duration BETWEEN_REVIEWS = Duration.ofMinutes(1);

  private final Inbox inbox;
  private final FixOrder fix;
  private final IgnoreOrder ignore;
  private final Explanation explanation;
  private final StatusReport status;
  private final ConfigReport config;

  Orders(Inbox inbox, RuleNames names, Addresses addresses, CommandReader reader) {
    this.inbox = inbox;
    this.fix = new FixOrder(names, addresses, reader);
    this.ignore = new IgnoreOrder(inbox, names, addresses);
    this.explanation = new Explanation(names, addresses);
    this.status = new StatusReport(inbox);
    this.config = new ConfigReport(addresses);
  }

  Answer carryOut(Command command, Occasion occasion) {
    return switch (command) {
      case Command.Review order -> review(order, occasion);
      case Command.Fix order -> fix.answer(order, occasion);
      case Command.Ignore order -> ignore.answer(order, occasion);
      case Command.Explain(var rule) -> explanation.answer(rule, occasion);
      case Command.Status _ -> status.answer(occasion);
      case Command.Config _ -> config.answer(occasion);
      case Command.Pause _ -> pause(occasion);
      case Command.Resume _ -> resume(occasion);
      case Command.Help _ -> Answer.told(help(occasion.voice()));
      case Command.Wrong(var complaint) -> puzzled(complaint, occasion);
    };
  }

  /// The sentence for a command that cannot be carried out.
  static Answer puzzled(Complaint complaint, Occasion occasion) {
    return Answer.puzzled(occasion.voice().say("wrong." + complaint.code(), complaint.facts()));
  }

  private Answer review(Command.Review order, Occasion occasion) {
    boolean isTurn =
        inbox
            .allowances()
            .take(
                occasion.allowance("review " + occasion.pull().state().head()),
                occasion.comment(),
                occasion.now(),
                BETWEEN_REVIEWS);
    return isTurn
        ? Answer.done(order.all() ? Answer.Effect.REVIEW_ALL : Answer.Effect.REVIEW)
        : puzzled(Complaint.of("too-soon"), occasion);
  }

  private Answer pause(Occasion occasion) {
    Pauses.Pause pause = new Pauses.Pause(occasion.person().login(), occasion.now());
    inbox.pauses().pause(occasion.repository(), occasion.said().number(), pause);
    return Answer.done(occasion.voice().say("paused"), Answer.Effect.NONE);
  }

  private Answer resume(Occasion occasion) {
    inbox.pauses().resume(occasion.repository(), occasion.said().number());
    return Answer.done(Answer.Effect.NONE);
  }

  /// What can be told, one line each.
  private static String help(Voice voice) {
    return Stream.of(Verb.values())
        .map(verb -> "- " + voice.say("help." + verb.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("\n", voice.say("help") + "\n\n", ""));
  }
}
