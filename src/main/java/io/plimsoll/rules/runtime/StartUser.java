package io.plimsoll.rules.runtime;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.model.Container;
import io.plimsoll.model.ImageReference;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.model.Setting;
import io.plimsoll.model.User;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.CannotTell;
import java.util.List;
import java.util.Optional;

/// As whom an image starts a container when the launch names nobody.
sealed interface StartUser {
  /// A uid that no account of a host has.
  long FREE_UID = 10_001;

  /// It is known.
  ///
  /// @param image the image that says so, as people write it; empty for a Dockerfile of the change
  record Named(User user, String image) implements StartUser {}

  /// It is not known.
  record Open(CannotTell verdict) implements StartUser {}

  /// Asks, in this order: a Dockerfile of the change, what was looked up, the settings, the tables.
  static StartUser of(Container container, Options options, Known known) {
    Setting<User> declared = container.identity().imageUser();
    return switch (declared) {
      case Setting.Declared(User user, _, _) -> new Named(user, imageName(container));
      case Setting.Inherited(User user, _, _, _) -> new Named(user, imageName(container));
      case Setting.Absent<User>(Optional<User> user, _) when user.isPresent() ->
          new Named(user.get(), imageName(container));
      case Setting.Absent<User> _, Setting.Unresolved<User> _ ->
          new Open(CannotTell.at(declared.at(), Verdict.Why.UNKNOWN_IMAGE));
      case Setting.Unstated<User> _, Setting.Removed<User> _, Setting.Invalid<User> _ ->
          ofImage(container.image(), options, known);
    };
  }

  private static StartUser ofImage(Setting<ImageReference> setting, Options options, Known known) {
    return setting
        .written()
        .map(image -> ofImage(image, setting, options, known))
        .orElseGet(() -> new Open(CannotTell.at(setting.at(), Verdict.Why.UNKNOWN_IMAGE)));
  }

  private static StartUser ofImage(
      ImageReference image, Setting<ImageReference> setting, Options options, Known known) {
    Need need = new Need.ImageUser(image);
    return known
        .answer(need)
        .or(() -> options.defaultUser(image))
        .or(() -> ImageTable.defaultUser(image))
        .<StartUser>map(user -> new Named(User.parse(user), image.spoken()))
        .orElseGet(() -> new Open(unknown(setting, need, known)));
  }

  private static CannotTell unknown(Setting<ImageReference> setting, Need need, Known known) {
    List<Need> needs = known.wasAsked(need) ? List.of() : List.of(need);
    return new CannotTell("", setting.at(), Verdict.Why.UNKNOWN_IMAGE, needs);
  }

  private static String imageName(Container container) {
    return container.image().written().map(ImageReference::spoken).orElse(container.name());
  }

  /// Whether an image's user is root; an image that names none starts as root.
  static boolean isRoot(User user) {
    return user.isRoot() || user.name().isEmpty();
  }

  /// Whether the launch asks for a uid other than 0.
  static boolean isAsked(Container container) {
    return container.identity().user().written().stream()
        .anyMatch(user -> user.uid().isPresent() && !user.isRoot());
  }

  /// Whether the image is known to have a user of this uid.
  static boolean hasUid(Container container, long uid) {
    return container.image().written().stream().anyMatch(i -> ImageTable.hasUid(i, uid));
  }

  /// The user that makes `runAsNonRoot: true` start: the one that is asked for, one that the image
  /// has, the image's own where nothing speaks against it, or a number.
  static NonRootUser enforceable(Container container, Options options, Known known) {
    boolean asksForRoot = container.identity().user().written().stream().anyMatch(User::isRoot);
    if (isAsked(container)) {
      return new NonRootUser.OfImage();
    }
    return switch (of(container, options, known)) {
      case Named(User user, _) when user.uid().isPresent() && !user.isRoot() && !asksForRoot ->
          new NonRootUser.OfImage();
      case Named _ -> replacement(container, options, known);
      case Open _ ->
          asksForRoot ? replacement(container, options, known) : new NonRootUser.OfImage();
    };
  }

  /// A user to start as instead of root: one that the image has, one that the build creates, or a
  /// number alone.
  static NonRootUser replacement(Container container, Options options, Known known) {
    Optional<ImageReference> image = container.image().written();
    Optional<NonRootUser> existing =
        image.flatMap(base -> ImageTable.users(base).stream().findFirst());
    return existing.orElseGet(() -> free(container, image));
  }

  private static NonRootUser free(Container container, Optional<ImageReference> image) {
    if (container.platform() != Platform.DOCKERFILE) {
      return new NonRootUser.Numeric(FREE_UID, FREE_UID);
    }
    return image
        .flatMap(ImageTable::distribution)
        .<NonRootUser>map(d -> new NonRootUser.Created(FREE_UID, FREE_UID, "app", d))
        .orElseGet(() -> new NonRootUser.Numeric(FREE_UID, FREE_UID));
  }
}
