package io.plimsoll.policy;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// A map of a settings file. It hands out values, notes what is wrong with them, and knows at the
/// end which keys nobody asked for. Scalars are read as text: YAML takes `no` for false and `1.30`
/// for a number.
final class Section {
  private static final Set<String> YES = Set.of("true", "yes", "on");
  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");
  private static final Set<String> NO = Set.of("false", "no", "off");

  private final Place place;
  private final String name;
  private final Complaints complaints;
  private final Set<String> known = new TreeSet<>();

  /// @param name the keys that lead here, joined by dots; empty for the whole file
  Section(Place place, String name, Complaints complaints) {
    this.place = place;
    this.name = name;
    this.complaints = complaints;
    if (place.mapping().isEmpty() && !isNothing(place)) {
      String code = name.isEmpty() ? "settings-no-keys" : "settings-not-a-map";
      complaints.error(code, place.written(), Map.of("key", name));
    }
  }

  private static boolean isNothing(Place place) {
    return place
        .scalar()
        .filter(scalar -> scalar.isEmpty() || (scalar.isPlain() && NULLS.contains(scalar.text())))
        .isPresent();
  }

  /// A value that is written and not empty.
  Optional<Place> value(String key) {
    known.add(key);
    return place.get(key).filter(value -> !isNothing(value));
  }

  /// A map below this one; an empty one where none is written.
  Optional<Section> section(String key) {
    return value(key).map(value -> new Section(value, path(key), complaints));
  }

  /// The maps of a list below this one.
  List<Section> sections(String key) {
    Optional<Place> value = value(key);
    if (value.isPresent() && value.get().sequence().isEmpty()) {
      complaints.error("settings-not-a-list", value.get().written(), Map.of("key", path(key)));
    }
    value.ifPresent(_ -> understand(key));
    return value.map(Place::items).orElse(List.of()).stream()
        .map(item -> new Section(item, path(key), complaints))
        .toList();
  }

  /// The keys of a map whose keys are free.
  List<Place.Member> members() {
    return place.members();
  }

  Optional<String> text(String key) {
    Optional<String> text = value(key).flatMap(value -> scalar(key, value));
    text.ifPresent(_ -> understand(key));
    return text;
  }

  /// Notes that a key says what counts, until its value is refused.
  private void understand(String key) {
    complaints.keys.put(path(key), keySpan(key));
  }

  private Optional<String> scalar(String key, Place value) {
    Optional<String> text = value.scalar().map(scalar -> scalar.text().strip());
    if (text.isEmpty()) {
      complaints.error("settings-not-a-text", value.written(), Map.of("key", path(key)));
    }
    return text;
  }

  /// One of some words.
  Optional<String> choice(String key, List<String> allowed) {
    Optional<String> text = text(key);
    Optional<String> word = text.filter(allowed::contains);
    if (text.isPresent() && word.isEmpty()) {
      refuse(key, text.get(), allowed);
    }
    return word;
  }

  /// One of the constants of a type, by its name in lower case with hyphens.
  <E extends Enum<E>> Optional<E> word(String key, E[] values) {
    List<String> words = Arrays.stream(values).map(Section::word).toList();
    return choice(key, words).map(word -> values[words.indexOf(word)]);
  }

  /// What a constant is called in a settings file.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Complains of a value that is none of the allowed words.
  void refuse(String key, String value, List<String> allowed) {
    Map<String, String> facts = new HashMap<>();
    facts.put("key", path(key));
    facts.put("value", value);
    facts.put("allowed", String.join(", ", allowed));
    Nearest.to(value, allowed).ifPresent(nearest -> facts.put("nearest", nearest));
    String code = facts.containsKey("nearest") ? "settings-value-near" : "settings-value";
    refuse(code, key, facts);
  }

  private void refuse(String code, String key, Map<String, String> facts) {
    complaints.keys.remove(path(key));
    complaints.error(code, spanOf(key), facts);
  }

  Optional<Boolean> flag(String key) {
    Optional<String> text = text(key).map(word -> word.toLowerCase(Locale.ROOT));
    boolean understood = text.filter(word -> YES.contains(word) || NO.contains(word)).isPresent();
    if (text.isPresent() && !understood) {
      refuse("settings-not-a-flag", key, Map.of("key", path(key)));
    }
    return understood ? text.map(YES::contains) : Optional.empty();
  }

  Optional<Integer> number(String key, int least, int most) {
    Optional<Integer> number =
        text(key)
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(Integer::valueOf)
            .filter(value -> value >= least && value <= most);
    if (value(key).isPresent() && number.isEmpty()) {
      Map<String, String> facts = Map.of("key", path(key), "least", "" + least, "most", "" + most);
      refuse("settings-not-a-number", key, facts);
    }
    return number;
  }

  /// A list of texts; a single text is not one.
  Optional<List<String>> texts(String key) {
    Optional<Place> value = value(key);
    if (value.isPresent() && value.get().sequence().isEmpty()) {
      complaints.error("settings-not-a-list", value.get().written(), Map.of("key", path(key)));
      return Optional.empty();
    }
    value.ifPresent(_ -> understand(key));
    return value.map(
        list -> list.items().stream().flatMap(item -> scalar(key, item).stream()).toList());
  }

  /// A list of texts of which each must fit a pattern; those that do not are left out.
  Optional<List<String>> texts(String key, String pattern, String code) {
    return texts(key)
        .map(texts -> {
          List<String> fitting = new ArrayList<>();
          for (String text : texts) {
            if (text.matches(pattern)) {
              fitting.add(text);
            } else {
              complaints.error(code, spanOf(key), Map.of("key", path(key), "value", text));
            }
          }
          return List.copyOf(fitting);
        });
  }

  /// Notes where something that counts is written, under a name of the reader's own.
  void understand(String name, Span at) {
    complaints.keys.put(path(name), at);
  }

  /// Says that a key is understood and has no effect yet.
  void withoutEffect(String key) {
    if (value(key).isPresent()) {
      complaints.note("settings-no-effect", keySpan(key), Map.of("key", path(key)));
    }
  }

  /// Complains of keys that nobody asked for.
  void finish() {
    for (Place.Member member : place.members()) {
      if (!known.contains(member.name())) {
        unknown(member);
      }
    }
  }

  private void unknown(Place.Member member) {
    Map<String, String> facts = new HashMap<>(Map.of("key", path(member.name())));
    Nearest.to(member.name(), known)
        .or(() -> elsewhere(member.name()))
        .ifPresent(nearest -> facts.put("nearest", nearest));
    String code = facts.containsKey("nearest") ? "settings-key-near" : "settings-key";
    complaints.error(code, member.key().span(), facts);
  }

  /// The key of this name in another section.
  private static Optional<String> elsewhere(String key) {
    return SettingsTexts.of(Settings.defaults()).stream()
        .map(SettingsTexts.Text::key)
        .filter(path -> path.endsWith("." + key))
        .findFirst();
  }

  void error(String code, String key, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("key", path(key));
    refuse(code, key, all);
  }

  /// Where a key's value stands, or else the section.
  Span spanOf(String key) {
    return place.get(key).map(Place::written).orElse(place.written());
  }

  /// Where a key is written, or else the section.
  Span keySpan(String key) {
    return place.member(key).map(member -> member.key().span()).orElse(place.written());
  }

  Span written() {
    return place.written();
  }

  Complaints complaints() {
    return complaints;
  }

  String path(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  /// What is wrong with a settings file, what has no effect, and where what counts is written.
  ///
  /// @param keys joined by dots, to where they are written
  record Complaints(List<Problem> errors, List<Problem> notes, SortedMap<String, Span> keys) {
    void error(String code, Span at, Map<String, String> facts) {
      errors.add(new Problem(code, at, facts));
    }

    void note(String code, Span at, Map<String, String> facts) {
      notes.add(new Problem(code, at, facts));
    }
  }
}
