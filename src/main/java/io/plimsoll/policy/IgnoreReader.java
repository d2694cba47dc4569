package io.plimsoll.policy;

import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the list `ignore`. An entry that is not complete does not count.
final class IgnoreReader {
  private static final String RESOURCE = "[A-Za-z]+(/[^/]+){1,2}";

  private final SourceFile source;
  private final RuleNames names;
  private final ExceptionSettings exceptions;

  IgnoreReader(SourceFile source, RuleNames names, ExceptionSettings exceptions) {
    this.source = source;
    this.names = names;
    this.exceptions = exceptions;
  }

  List<IgnoreEntry> read(Section root) {
    List<IgnoreEntry> entries = new ArrayList<>();
    for (Section section : root.sections("ignore")) {
      entry(section).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<IgnoreEntry> entry(Section section) {
    Set<String> rules = rules(section);
    Optional<LocalDate> expires = expires(section);
    String reason = section.text("reason").orElse("");
    IgnoreEntry entry =
        new IgnoreEntry(
            rules,
            section.texts("paths").orElse(List.of()),
            resource(section),
            section.text("container"),
            section.text("image"),
            reason,
            expires,
            section.text("approved-by"),
            source.at(section.written()));
    section.finish();
    boolean hasReason = hasReason(section, reason);
    boolean hasEnd = hasEnd(section);
    boolean counts = hasReason && hasEnd && !rules.isEmpty() && hasReadableEnd(section, expires);
    return counts ? Optional.of(entry) : Optional.empty();
  }

  private Set<String> rules(Section section) {
    Optional<Place> value = section.value("rule");
    List<Place> written =
        value.map(v -> v.sequence().isPresent() ? v.items() : List.of(v)).orElse(List.of());
    Set<String> slugs = new TreeSet<>();
    for (Place one : written) {
      String name = one.scalar().map(scalar -> scalar.text().strip()).orElse("");
      Set<String> meant = names.resolve(name);
      slugs.addAll(meant);
      if (meant.isEmpty()) {
        RulesReader.unknown(section.complaints(), name, one.written(), names);
      }
    }
    if (written.isEmpty()) {
      section.error("settings-no-rule", "rule", Map.of());
    }
    return slugs;
  }

  private static Optional<String> resource(Section section) {
    Optional<String> resource = section.text("resource");
    if (resource.filter(text -> !text.matches(RESOURCE)).isPresent()) {
      section.error("settings-resource", "resource", Map.of("value", resource.get()));
    }
    return resource;
  }

  /// An exception whose last day cannot be read does not count.
  private static boolean hasReadableEnd(Section section, Optional<LocalDate> expires) {
    return section.text("expires").isEmpty() || expires.isPresent();
  }

  private static Optional<LocalDate> expires(Section section) {
    Optional<String> text = section.text("expires");
    Optional<LocalDate> date = text.flatMap(SettingsReader::date);
    if (text.isPresent() && date.isEmpty()) {
      section.error("settings-date", "expires", Map.of("value", text.get()));
    }
    return date;
  }

  private boolean hasReason(Section section, String reason) {
    boolean fine = !reason.isEmpty() || !exceptions.reasonRequired();
    if (!fine) {
      section.error("settings-no-reason", "reason", Map.of());
    }
    return fine;
  }

  private boolean hasEnd(Section section) {
    boolean fine = section.text("expires").isPresent() || !exceptions.asksForEnd();
    if (!fine) {
      section.error("settings-no-end", "expires", Map.of());
    }
    return fine;
  }
}
