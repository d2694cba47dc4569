package io.plimsoll.rules.kernel;

import io.plimsoll.model.Profile;
import io.plimsoll.model.Setting;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What rules over seccomp and AppArmor profiles have in common.
final class Confinement {
  private static final Set<String> CONFINING = Set.of("RuntimeDefault", "Localhost");

  private Confinement() {}

  /// Judges the profile that counts, and then the one that it overrides: the standards refuse a bad
  /// value of a pod even where no container runs with it. A profile that is not written is no
  /// matter of this.
  ///
  /// @param mend completes what is said of a profile that does not confine
  static List<Verdict> unconfined(Setting<Profile> setting, UnaryOperator<Broken> mend) {
    return switch (setting) {
      case Setting.Declared(Profile own, Location at, Optional<Setting<Profile>> pod) ->
          confines(own)
              ? pod.map(outer -> unconfined(outer, mend)).orElse(List.of())
              : List.of(broken(own, at, mend));
      case Setting.Inherited(Profile outer, Location at, _, _) ->
          confines(outer) ? List.of() : List.of(broken(outer, at, mend));
      case Setting.Absent<Profile> _, Setting.Removed<Profile> _ -> List.of();
      case Setting.Unresolved<Profile> _, Setting.Unstated<Profile> _, Setting.Invalid<Profile> _ ->
          List.of(CannotTell.of(setting));
    };
  }

  private static boolean confines(Profile profile) {
    return CONFINING.contains(profile.type());
  }

  private static Verdict broken(Profile profile, Location at, UnaryOperator<Broken> mend) {
    return mend.apply(Broken.at(at).with("type", profile.type()));
  }
}
