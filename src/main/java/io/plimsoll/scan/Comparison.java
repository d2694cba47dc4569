package io.plimsoll.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Compares the verdicts of base and head. Head broken: what was broken before is existing, the
/// rest is new. Head open: a protection that held is taken away. Base broken and head not: fixed.
final class Comparison {
  private final Lines lines;
  private final Pairing pairing = new Pairing();
  private final IdentityHashMap<Thing, FilePair> files = new IdentityHashMap<>();
  private final Set<Judged> spent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<FilePair, List<Compared>> results = new IdentityHashMap<>();
  private final Set<String> stillThere = new HashSet<>();

  Comparison(Lines lines) {
    this.lines = lines;
  }

  /// Compares all files of a change.
  ///
  /// @return the verdicts that matter, by file
  IdentityHashMap<FilePair, List<Compared>> compare(List<FilePair> pairs) {
    for (FilePair pair : pairs) {
      pair.base().things().forEach(thing -> files.put(thing, pair));
      pair.head().things().forEach(thing -> files.put(thing, pair));
    }
    findThings(pairs);
    pairs.forEach(this::spendEqual);
    for (FilePair pair : pairs) {
      pair.head()
          .verdicts()
          .filter(judged -> !spent.contains(judged))
          .forEach(judged -> {
            if (judged.isBroken()) {
              broken(judged, pair);
            } else {
              open(judged);
            }
          });
    }
    pairs.forEach(this::fixed);
    return results;
  }

  /// Which lines the change touches in a file of the head.
  BitSet touched(String headPath) {
    return lines.touched(headPath);
  }

  /// What a thing of the head was before.
  Optional<Thing> baseOf(Thing head) {
    return pairing.baseOf(head);
  }

  /// The file in which a thing stands.
  FilePair fileOf(Thing thing) {
    return Objects.requireNonNull(files.get(thing));
  }

  private void findThings(List<FilePair> pairs) {
    Correspondence correspondence = new Correspondence(pairing, lines);
    for (FilePair pair : pairs) {
      correspondence.within(pair.base().things(), pair.head().things());
    }
    correspondence.across(
        pairing.open(pairs.stream().flatMap(pair -> pair.base().things().stream()).toList()),
        pairing.open(pairs.stream().flatMap(pair -> pair.head().things().stream()).toList()));
  }

  /// What is broken in both versions of a thing, part by part, is existing. Where one part was
  /// broken once and is broken twice, the one on unchanged lines is the old one.
  private void spendEqual(FilePair pair) {
    for (Thing head : pair.head().things()) {
      pairing
          .baseOf(head)
          .ifPresent(base -> {
            spendEqual(base, head, true);
            spendEqual(base, head, false);
          });
    }
  }

  private void spendEqual(Thing base, Thing head, boolean onSameLine) {
    for (Judged judged : head.verdicts()) {
      if (judged.isBroken() && !spent.contains(judged)) {
        base.verdicts().stream()
            .filter(before -> before.isBroken() && !spent.contains(before))
            .filter(before -> isSamePart(before, judged))
            .filter(before -> !onSameLine || lines.areSame(before.at(), judged.at()))
            .findFirst()
            .ifPresent(before -> existing(before, judged));
      }
    }
  }

  private static boolean isSamePart(Judged one, Judged other) {
    return one.rule().equals(other.rule()) && one.part().equals(other.part());
  }

  private void existing(Judged before, Judged judged) {
    spent.add(before);
    spent.add(judged);
    stillThere.add(place(before));
    add(Compared.existing(judged));
  }

  private void broken(Judged judged, FilePair pair) {
    Optional<Judged> before = sameLine(judged, pair);
    if (before.isPresent()) {
      existing(before.get(), judged);
    } else if (couldNotTell(judged, pair) && !lines.isChanged(judged.at())) {
      add(Compared.existing(judged));
    } else {
      add(Compared.brought(judged, pairing.baseOf(judged.thing()).isPresent()));
    }
  }

  /// A broken verdict of the same rule on the same unchanged line, unless it belongs to a thing
  /// that is still there and another one than this.
  private Optional<Judged> sameLine(Judged judged, FilePair pair) {
    if (lines.isChanged(judged.at())) {
      return Optional.empty();
    }
    Optional<Thing> own = pairing.baseOf(judged.thing());
    return pair.base()
        .verdicts()
        .filter(before -> before.isBroken() && before.rule().equals(judged.rule()))
        .filter(before -> !spent.contains(before) && lines.areSame(before.at(), judged.at()))
        .filter(before ->
            own.isEmpty()
                || own.get() == before.thing()
                || pairing.headOf(before.thing()).isEmpty())
        .findFirst();
  }

  /// Whether the base left open what is broken now.
  private boolean couldNotTell(Judged judged, FilePair pair) {
    if (!pair.base().isCompleteFor(judged.rule())) {
      return true;
    }
    return pairing.baseOf(judged.thing()).stream()
        .flatMap(base -> base.verdicts().stream())
        .filter(before -> !before.isBroken() && before.rule().equals(judged.rule()))
        .anyMatch(before -> before.part().isEmpty() || before.part().equals(judged.part()));
  }

  private void open(Judged judged) {
    if (Openness.takesAway(judged, pairing.baseOf(judged.thing()))) {
      add(Compared.brought(judged, true));
    }
  }

  private void fixed(FilePair pair) {
    pair.base()
        .verdicts()
        .filter(before -> before.isBroken() && !spent.contains(before))
        .filter(before -> !stillThere.contains(place(before)) && isGone(before))
        .forEach(before -> add(Compared.fixed(before)));
  }

  /// Whether the head holds where the base was broken: neither open nor unread.
  private boolean isGone(Judged before) {
    Optional<Thing> now = pairing.headOf(before.thing());
    FilePair file = Objects.requireNonNull(files.get(now.orElse(before.thing())));
    return file.head().isCompleteFor(before.rule())
        && now.stream()
            .flatMap(thing -> thing.verdicts().stream())
            .filter(judged -> !judged.isBroken() && judged.rule().equals(before.rule()))
            .noneMatch(judged -> judged.part().isEmpty() || judged.part().equals(before.part()));
  }

  /// Where a value is written that several things may share.
  private static String place(Judged judged) {
    return judged.rule() + "\n" + judged.at() + "\n" + judged.part();
  }

  private void add(Compared compared) {
    FilePair file = Objects.requireNonNull(files.get(compared.judged().thing()));
    results.computeIfAbsent(file, _ -> new ArrayList<>()).add(compared);
  }
}
