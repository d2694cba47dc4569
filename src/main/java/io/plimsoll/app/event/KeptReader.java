package io.plimsoll.app.event;

import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.ActionRequested;
import io.plimsoll.app.event.Happening.CommentKind;
import io.plimsoll.app.event.Happening.Commented;
import io.plimsoll.app.event.Happening.GroupGone;
import io.plimsoll.app.event.Happening.GroupToCheck;
import io.plimsoll.app.event.Happening.InstallationChanged;
import io.plimsoll.app.event.Happening.Origin;
import io.plimsoll.app.event.Happening.PullRequestChanged;
import io.plimsoll.app.event.Happening.PullRequestClosed;
import io.plimsoll.app.event.Happening.RepositoriesRemoved;
import io.plimsoll.app.event.Happening.RepositoryMoved;
import io.plimsoll.app.event.Happening.Rerequested;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Reads what [Kept] wrote.
final class KeptReader {

  private KeptReader() {}

  static Optional<Happening> read(Part kept) {
    Origin origin =
        new Origin(
            kept.at("installation").id(),
            kept.at("repository").idOrZero(),
            kept.at("owner").text(),
            kept.at("name").text());
    return switch (kept.at("kind").text()) {
      case "pull-request" -> Optional.of(changed(origin, kept));
      case "closed" -> Optional.of(new PullRequestClosed(origin, number(kept), head(kept)));
      case "comment" -> Optional.of(commented(origin, kept));
      case "again" ->
          Optional.of(new Rerequested(origin, numberIfThere(kept), head(kept), external(kept)));
      case "button" -> Optional.of(pressed(origin, kept));
      case "group" ->
          Optional.of(
              new GroupToCheck(
                  origin, head(kept), kept.at("base").sha(), kept.at("baseRef").line()));
      case "group-gone" -> Optional.of(new GroupGone(origin, head(kept)));
      case "installation" -> Optional.of(new InstallationChanged(origin, change(kept)));
      case "account" -> Optional.of(new AccountRenamed(origin));
      case "removed" -> Optional.of(new RepositoriesRemoved(origin, ids(kept)));
      case "moved" -> Optional.of(new RepositoryMoved(origin));
      default -> Optional.empty();
    };
  }

  private static Happening changed(Origin origin, Part kept) {
    return new PullRequestChanged(
        origin,
        number(kept),
        kept.at("action").text(),
        head(kept),
        kept.at("baseRef").line(),
        kept.at("base").sha(),
        kept.at("label").ifThere().map(Part::line),
        kept.at("at").time());
  }

  private static Happening commented(Origin origin, Part kept) {
    Optional<Long> inReplyTo = kept.at("inReplyTo").ifThere().map(Part::id);
    return new Commented(
        origin,
        number(kept),
        named(CommentKind.values(), kept.at("where")),
        kept.at("comment").id(),
        kept.at("author").name(),
        kept.at("bot").flag(),
        kept.at("body").text(),
        inReplyTo.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  private static Happening pressed(Origin origin, Part kept) {
    return new ActionRequested(
        origin,
        numberIfThere(kept),
        head(kept),
        external(kept),
        kept.at("identifier").line(),
        kept.at("sender").name());
  }

  private static int number(Part kept) {
    return kept.at("number").number();
  }

  private static OptionalInt numberIfThere(Part kept) {
    return kept.at("number").isThere() ? OptionalInt.of(number(kept)) : OptionalInt.empty();
  }

  private static String head(Part kept) {
    return kept.at("head").sha();
  }

  private static Optional<String> external(Part kept) {
    return kept.at("external").ifThere().map(Part::line);
  }

  private static InstallationChanged.Change change(Part kept) {
    return named(InstallationChanged.Change.values(), kept.at("change"));
  }

  private static <E extends Enum<E>> E named(E[] all, Part name) {
    String wanted = name.text();
    return Arrays.stream(all)
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IncompleteException(wanted));
  }

  private static List<Long> ids(Part kept) {
    return kept.at("repositories").each().stream().map(Part::id).toList();
  }
}
