package io.plimsoll.app.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.app.event.Happening.AccountRenamed;
import io.plimsoll.app.event.Happening.ActionRequested;
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
import java.util.List;
import java.util.Optional;

/// The form in which a happening waits in the inbox: a JSON object of one line, whose member `v` is
/// the version of the form and `kind` says which happening it is.
///
/// A member is added without a version when reading it does without; anything else is another
/// version, which a program of an older one reads as nothing.
final class Kept {
  private static final int VERSION = 1;

  private Kept() {}

  static String write(Happening happening) {
    ObjectNode object = Json.newObject();
    object.put("v", VERSION).put("kind", kind(happening));
    origin(object, happening.origin());
    switch (happening) {
      case PullRequestChanged changed -> write(object, changed);
      case PullRequestClosed closed ->
          object.put("number", closed.number()).put("head", closed.head());
      case Commented said -> write(object, said);
      case Rerequested again -> {
        again.number().ifPresent(number -> object.put("number", number));
        again.externalId().ifPresent(id -> object.put("external", id));
        object.put("head", again.head());
      }
      case ActionRequested pressed -> write(object, pressed);
      case GroupToCheck group ->
          object
              .put("head", group.head())
              .put("base", group.base())
              .put("baseRef", group.baseRef());
      case GroupGone gone -> object.put("head", gone.head());
      case InstallationChanged changed -> object.put("change", changed.change().name());
      case RepositoriesRemoved removed -> ids(object, removed.repositories());
      case AccountRenamed _, RepositoryMoved _ -> {}
    }
    return Json.text(object);
  }

  private static String kind(Happening happening) {
    return switch (happening) {
      case PullRequestChanged _ -> "pull-request";
      case PullRequestClosed _ -> "closed";
      case Commented _ -> "comment";
      case Rerequested _ -> "again";
      case ActionRequested _ -> "button";
      case GroupToCheck _ -> "group";
      case GroupGone _ -> "group-gone";
      case InstallationChanged _ -> "installation";
      case AccountRenamed _ -> "account";
      case RepositoriesRemoved _ -> "removed";
      case RepositoryMoved _ -> "moved";
    };
  }

  private static void origin(ObjectNode object, Origin origin) {
    object
        .put("installation", origin.installation())
        .put("repository", origin.repository())
        .put("owner", origin.owner())
        .put("name", origin.name());
  }

  private static void write(ObjectNode object, PullRequestChanged changed) {
    object
        .put("number", changed.number())
        .put("action", changed.action())
        .put("head", changed.head())
        .put("baseRef", changed.baseRef())
        .put("base", changed.base())
        .put("at", changed.at().toString());
    changed.label().ifPresent(label -> object.put("label", label));
  }

  private static void write(ObjectNode object, Commented said) {
    object
        .put("number", said.number())
        .put("where", said.kind().name())
        .put("comment", said.comment())
        .put("author", said.author())
        .put("bot", said.authorIsBot())
        .put("body", said.body());
    said.inReplyTo().ifPresent(id -> object.put("inReplyTo", id));
  }

  private static void write(ObjectNode object, ActionRequested pressed) {
    pressed.number().ifPresent(number -> object.put("number", number));
    pressed.externalId().ifPresent(id -> object.put("external", id));
    object
        .put("head", pressed.head())
        .put("identifier", pressed.identifier())
        .put("sender", pressed.sender());
  }

  private static void ids(ObjectNode object, List<Long> repositories) {
    ArrayNode array = object.putArray("repositories");
    repositories.forEach(array::add);
  }

  static Optional<Happening> read(String text) {
    try {
      return Json.object(text).filter(Kept::isOurs).flatMap(KeptReader::read);
    } catch (IncompleteException _) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(Part kept) {
    return kept.at("v").number() == VERSION;
  }
}
