package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Divides the findings of a file into those that stay and those that an exception silences.
final class Silencing {
  private final Covering covering;
  private final Silence silence;
  private final List<Named> all;
  private final List<Named> open = new ArrayList<>();
  private final List<Excused> excused = new ArrayList<>();
  private final List<Excused> requested = new ArrayList<>();

  /// A finding with the exception that silences it, or would.
  record Excused(Named named, Excuse excuse) {}

  /// @param all findings, named
  /// @param covering which of them make others superfluous
  Silencing(List<Named> all, Covering covering, Silence silence) {
    this.all = List.copyOf(all);
    this.covering = covering;
    this.silence = silence;
    all.forEach(this::divide);
  }

  private void divide(Named named) {
    Optional<Excuse> excuse = find(named, silence::of);
    if (excuse.isPresent()) {
      excused.add(new Excused(named, excuse.get()));
    } else {
      open.add(named);
      find(named, silence::requested).ifPresent(why -> requested.add(new Excused(named, why)));
    }
  }

  /// The exception for a finding or for the stronger one that makes it superfluous. What is fixed
  /// needs none.
  private Optional<Excuse> find(Named named, Function<Named, Optional<Excuse>> exception) {
    return named.draft().side() == Side.BASE
        ? Optional.empty()
        : exception.apply(named).or(() -> stronger(named).flatMap(exception));
  }

  private Optional<Named> stronger(Named named) {
    return covering
        .coverer(named.draft())
        .flatMap(draft -> all.stream().filter(one -> isSame(one.draft(), draft)).findFirst());
  }

  private static boolean isSame(Draft one, Draft other) {
    return one.side() == other.side()
        && one.card().equals(other.card())
        && one.at().equals(other.at())
        && one.part().equals(other.part());
  }

  List<Named> open() {
    return open;
  }

  List<Excused> excused() {
    return excused;
  }

  List<Excused> requested() {
    return requested;
  }
}
