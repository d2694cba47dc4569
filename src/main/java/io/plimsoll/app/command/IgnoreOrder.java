package io.plimsoll.app.command;

import io.plimsoll.inbox.GivenException;
import io.plimsoll.inbox.Inbox;
import io.plimsoll.policy.ExceptionSettings;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.review.Markdown;
import io.plimsoll.scan.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// `ignore`: accepts findings, in every pull request into the same branch, and offers the comment
/// that keeps the exception in the code.
final class IgnoreOrder {
  /// How long an exception lasts in an example, in days.
  private static final int EXAMPLE_DAYS = 90;

  private final Inbox inbox;
  private final RuleNames names;
  private final Addresses addresses;

  IgnoreOrder(Inbox inbox, RuleNames names, Addresses addresses) {
    this.inbox = inbox;
    this.names = names;
    this.addresses = addresses;
  }

  Answer answer(Command.Ignore order, Occasion occasion) {
    RuleChoice choice = RuleChoice.of(order.rules(), names);
    List<Finding> findings =
        occasion.acceptable().stream()
            .filter(one -> choice.slugs().isEmpty() || choice.slugs().contains(one.rule()))
            .toList();
    Optional<LocalDate> last = last(order, occasion);
    return complaint(order, occasion, choice)
        .or(() -> badEnd(order, last, occasion))
        .or(() -> nothing(findings, choice))
        .map(complaint -> Orders.puzzled(complaint, occasion))
        .orElseGet(() -> accept(findings, order, last, occasion));
  }

  private static Optional<Complaint> complaint(
      Command.Ignore order, Occasion occasion, RuleChoice choice) {
    ExceptionSettings exceptions = occasion.pull().settings().exceptions();
    boolean hasReason = !order.reason().isEmpty();
    if (choice.complaint().isPresent()) {
      boolean mayBeReason = !hasReason && choice.complaint().get().code().equals("rule");
      return mayBeReason
          ? Optional.of(new Complaint("rule-or-reason", choice.complaint().get().facts()))
          : choice.complaint();
    }
    if (choice.slugs().isEmpty() && occasion.thread().isEmpty()) {
      return Optional.of(Complaint.of("ignore-what"));
    }
    return hasReason || !exceptions.reasonRequired()
        ? Optional.empty()
        : Optional.of(Complaint.of("reason", "command", example(order, "")));
  }

  private static String example(Command.Ignore order, String end) {
    List<String> words = new ArrayList<>(List.of("/plimsoll ignore"));
    if (!order.rules().isEmpty()) {
      words.add(String.join(", ", order.rules()));
    }
    if (!end.isEmpty()) {
      words.add("until " + end);
    }
    words.add("because …");
    return String.join(" ", words);
  }

  /// The last day: as written, or as far as the settings allow.
  private static Optional<LocalDate> last(Command.Ignore order, Occasion occasion) {
    OptionalInt most = occasion.pull().settings().exceptions().maxDays();
    return order
        .ending()
        .map(ending -> ending.last(occasion.today()))
        .or(() ->
            most.isPresent()
                ? Optional.of(occasion.today().plusDays(most.getAsInt()))
                : Optional.empty());
  }

  private static Optional<Complaint> badEnd(
      Command.Ignore order, Optional<LocalDate> last, Occasion occasion) {
    ExceptionSettings exceptions = occasion.pull().settings().exceptions();
    LocalDate today = occasion.today();
    if (last.isEmpty()) {
      String command = example(order, today.plusDays(EXAMPLE_DAYS).toString());
      return exceptions.expiryRequired()
          ? Optional.of(Complaint.of("end", "command", command))
          : Optional.empty();
    }
    if (last.get().isBefore(today)) {
      return Optional.of(Complaint.of("past", "date", last.get().toString()));
    }
    int most = exceptions.maxDays().orElse(Integer.MAX_VALUE);
    LocalDate farthest = today.plusDays(most);
    return last.get().isAfter(farthest)
        ? Optional.of(
            new Complaint(
                "too-far",
                Map.of(
                    "date", last.get().toString(),
                    "days", Integer.toString(most),
                    "last", farthest.toString())))
        : Optional.empty();
  }

  private static Optional<Complaint> nothing(List<Finding> findings, RuleChoice choice) {
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    String rules = choice.slugs().stream().sorted().collect(Collectors.joining(", "));
    return Optional.of(
        choice.slugs().isEmpty()
            ? Complaint.of("thread-closed")
            : Complaint.of("not-open", "rules", rules));
  }

  private Answer accept(
      List<Finding> findings, Command.Ignore order, Optional<LocalDate> last, Occasion occasion) {
    for (Finding finding : findings) {
      inbox
          .exceptions()
          .give(
              new GivenException(
                  occasion.repository(),
                  occasion.pull().state().baseRef(),
                  finding.fingerprint(),
                  occasion.person().login(),
                  order.reason(),
                  occasion.now(),
                  last));
    }
    List<String> parts = new ArrayList<>();
    parts.add(noted(order, last, occasion) + " " + holds(findings, occasion));
    PragmaOffer offer = new PragmaOffer(findings, order.reason(), last, occasion, addresses);
    offer.write().ifPresent(parts::add);
    return Answer.done(String.join("\n\n", parts), Answer.Effect.EXCEPTIONS);
  }

  private static String noted(Command.Ignore order, Optional<LocalDate> last, Occasion occasion) {
    Voice voice = occasion.voice();
    if (last.isEmpty()) {
      return voice.say("ignore.for-ever");
    }
    Map<String, String> date = Map.of("date", last.get().toString());
    OptionalInt most = occasion.pull().settings().exceptions().maxDays();
    if (order.ending().isPresent() || most.isEmpty()) {
      return voice.fill("ignore.until", date);
    }
    Map<String, String> limit =
        Map.of("date", last.get().toString(), "days", Integer.toString(most.getAsInt()));
    return voice.fill("ignore.until-limit", limit);
  }

  private static String holds(List<Finding> findings, Occasion occasion) {
    String rules =
        findings.stream()
            .map(Finding::rule)
            .distinct()
            .map(Markdown::code)
            .collect(Collectors.joining(", "));
    String base = Markdown.code(occasion.pull().state().baseRef());
    return occasion.voice().fill("ignore.holds", Map.of("rules", rules, "base", base));
  }
}
