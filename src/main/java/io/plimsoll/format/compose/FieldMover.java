package io.plimsoll.format.compose;

import io.plimsoll.model.Remedy;
import io.plimsoll.syntax.yaml.Patch;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves a key that does not count to where it counts.
record FieldMover(Wishes wishes) {

  List<Wish> move(Remedy.MoveField move) {
    String counts = move.counts().substring(move.counts().lastIndexOf('.') + 1);
    Place service = wishes.service().own().service();
    Optional<Place.Member> atService = member(service, move);
    if (atService.isPresent()) {
      return corrected(atService.get(), counts);
    }
    return service
        .get("deploy")
        .flatMap(deploy -> member(deploy, move))
        .map(member -> lifted(member, counts))
        .orElse(List.of());
  }

  private static Optional<Place.Member> member(Place map, Remedy.MoveField move) {
    return map.members().stream()
        .filter(member -> !member.merged() && member.key().span().equals(move.at()))
        .findFirst();
  }

  /// A misspelt key gets its name, a text that must be a list becomes one.
  private List<Wish> corrected(Place.Member member, String counts) {
    Optional<Value> value = value(member, counts);
    if (value.isEmpty() || isTaken(member, counts)) {
      return List.of();
    }
    Optional<Found> old = Optional.of(found(member.value()));
    if (member.name().equals(counts)) {
      return List.of(wishes.wish(counts, old, Patch.set(value.get()), Optional.empty(), List.of()));
    }
    return fits(member.value(), counts)
        ? List.of(
            wishes.wish(member.name(), old, new Patch.Rename(counts), Optional.empty(), List.of()))
        : replaced(member.name(), old, counts, value.get());
  }

  private static boolean fits(Place value, String counts) {
    return ServiceKeys.LISTS.contains(counts) == value.sequence().isPresent();
  }

  private List<Wish> replaced(String name, Optional<Found> old, String counts, Value value) {
    return List.of(
        wishes.wish(name, old, Patch.remove(), Optional.empty(), List.of()),
        wishes.wish(counts, Optional.empty(), Patch.set(value), Optional.empty(), List.of()));
  }

  private List<Wish> lifted(Place.Member member, String counts) {
    Optional<Value> value = value(member, counts);
    Optional<Found> deploy = wishes.service().find("deploy");
    if (value.isEmpty() || wishes.service().find(counts).isPresent()) {
      return List.of();
    }
    Patch gone = Patch.at(Patch.remove(), member.name());
    return List.of(
        wishes.wish("deploy", deploy, gone, Optional.empty(), List.of()),
        wishes.wish(counts, Optional.empty(), Patch.set(value.get()), Optional.empty(), List.of()));
  }

  private boolean isTaken(Place.Member member, String counts) {
    return !member.name().equals(counts) && wishes.service().find(counts).isPresent();
  }

  private Found found(Place place) {
    return new Found(place, wishes.service().own());
  }

  /// The value in the shape that the right key wants.
  private static Optional<Value> value(Place.Member member, String counts) {
    Place place = member.value();
    boolean list = ServiceKeys.LISTS.contains(counts);
    if (place.sequence().isPresent()) {
      return list ? texts(place) : Optional.empty();
    }
    if (ServiceKeys.isOption(member.name())) {
      return place
          .scalar()
          .filter(FieldMover::isTrue)
          .map(_ -> Value.texts("no-new-privileges:true"));
    }
    return place.scalar().map(scalar -> list ? Value.texts(scalar.text()) : leaf(scalar));
  }

  private static boolean isTrue(Scalar scalar) {
    return scalar.text().equalsIgnoreCase("true");
  }

  private static Value leaf(Scalar scalar) {
    return scalar.isPlain() ? new Value.Plain(scalar.text()) : Value.of(scalar.text());
  }

  private static Optional<Value> texts(Place list) {
    List<Value> texts = new ArrayList<>();
    list.items()
        .forEach(item -> item.scalar().map(Scalar::text).map(Value::of).ifPresent(texts::add));
    return texts.size() == list.items().size()
        ? Optional.of(new Value.Items(texts))
        : Optional.empty();
  }
}
