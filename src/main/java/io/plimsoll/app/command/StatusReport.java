package io.plimsoll.app.command;

import io.plimsoll.github.PullRequest;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.inbox.Pauses;
import io.plimsoll.policy.ReviewSettings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `status`: how the pull request stands.
final class StatusReport {
  private static final int SHORT_SHA = 7;

  private final Inbox inbox;

  StatusReport(Inbox inbox) {
    this.inbox = inbox;
  }

  Answer answer(Occasion occasion) {
    Voice voice = occasion.voice();
    Pull pull = occasion.pull();
    List<String> rows = new ArrayList<>();
    String head = pull.state().head();
    String sha = head.substring(0, Math.min(SHORT_SHA, head.length()));
    rows.add(voice.fill("status.check", Map.of("head", sha, "title", pull.headline())));
    long open = pull.threads().stream().filter(thread -> !thread.resolved()).count();
    rows.add(voice.count("status.threads", (int) open));
    rows.add(voice.count("status.exceptions", pull.report().suppressed().size()));
    if (!pull.report().requested().isEmpty()) {
      rows.add(voice.count("status.asked", pull.report().requested().size()));
    }
    silence(occasion).ifPresent(rows::add);
    return Answer.told("- " + String.join("\n- ", rows));
  }

  /// Why no comments are written.
  private Optional<String> silence(Occasion occasion) {
    Voice voice = occasion.voice();
    PullRequest state = occasion.pull().state();
    ReviewSettings review = occasion.pull().settings().review();
    Optional<Pauses.Pause> pause =
        inbox.pauses().find(occasion.repository(), occasion.said().number());
    if (pause.isPresent()) {
      String day = pause.get().since().atOffset(ZoneOffset.UTC).toLocalDate().toString();
      return Optional.of(
          voice.say("status.paused", Map.of("person", pause.get().person(), "date", day)));
    }
    if (review.post() == ReviewSettings.Post.NONE) {
      return Optional.of(voice.say("status.no-comments"));
    }
    if (state.draft() && !review.drafts()) {
      return Optional.of(voice.say("status.draft"));
    }
    return state.labels().contains(review.skipLabel())
        ? Optional.of(voice.say("status.label", Map.of("label", review.skipLabel())))
        : Optional.empty();
  }
}
