package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.format.Format;
import io.plimsoll.policy.RuleNames;
import io.plimsoll.policy.Settings;
import io.plimsoll.rule.Rule;
import io.plimsoll.source.Change;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The engine's front door. It does no input or output, keeps nothing between scans, and says the
/// same of the same change every time.
public final class Scanner {
  private final List<Format> formats;
  private final List<Rule<?>> rules;
  private final RuleNames names;
  private final Map<String, List<String>> aliases;

  /// @param formats asked in this order whether a file is theirs
  /// @param rules the catalogue
  public Scanner(List<Format> formats, List<Rule<?>> rules) {
    this(formats, rules, RuleNames.of(rules.stream().map(Rule::card).toList()));
  }

  /// @param names by which comments and annotations may call rules
  public Scanner(List<Format> formats, List<Rule<?>> rules, RuleNames names) {
    this.formats = List.copyOf(formats);
    this.rules = List.copyOf(rules);
    this.names = names;
    this.aliases = names.aliases();
  }

  /// Reviews a change, with fixes for all findings that have one.
  public Report scan(Change change, Settings settings, Known known) {
    return scan(change, settings, known, _ -> true);
  }

  /// Reviews a change.
  ///
  /// @param fixable which findings get fixes; a fix mends no others
  public Report scan(Change change, Settings settings, Known known, Predicate<Finding> fixable) {
    return look(change, settings, known).report(fixable);
  }

  /// Reviews a change.
  ///
  /// @param exceptions which ones hold beside those of the settings
  /// @param fixable which findings get fixes; a fix mends no others
  public Report scan(
      Change change,
      Settings settings,
      Known known,
      Exceptions exceptions,
      Predicate<Finding> fixable) {
    return look(change, settings, known).report(exceptions, fixable);
  }

  /// Reads and judges a change without saying yet what follows, for callers who look up what it
  /// needs first.
  public Scan look(Change change, Settings settings, Known known) {
    Scan.Catalogue catalogue = new Scan.Catalogue(rules, new Names(names, aliases));
    return Scan.of(formats, catalogue, change, settings, known);
  }

  /// What rules are called.
  ///
  /// @param rules by which comments and annotations may call them
  /// @param aliases what peers call them, by slug
  record Names(RuleNames rules, Map<String, List<String>> aliases) {}
}
