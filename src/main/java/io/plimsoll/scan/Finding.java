package io.plimsoll.scan;

import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Visibility;
import io.plimsoll.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A broken verdict, compared with the other version of the file, without words.
///
/// @param card of the rule
/// @param severity after settings and folders of test data
/// @param visibility after settings
/// @param side the version that `at` lies in: the base for fixed findings
/// @param subject where the value is written: the innermost thing that contains all `subjects`
/// @param subjectKind `container`, `workload`, `image`, `stage`, `image-use`, `command`, `build` or
///   `file`; picks a more exact title
/// @param subjects all things that it holds for, at least one
/// @param part the thing's identity within the subject
/// @param cause which way it is broken; `taken-away` where a protection that held in the base is
///   now open
/// @param facts what fills the sentences' holes
/// @param references of the rule and of the milder rules that it covers
/// @param aliases what peers call it, as `tool:id`
/// @param fingerprint 16 hexadecimal digits, with `#2`, `#3` where one file has several alike
/// @param fix the id of the fix that removes it
public record Finding(
    Card card,
    Severity severity,
    Visibility visibility,
    Status status,
    Side side,
    Location at,
    SubjectPath subject,
    String subjectKind,
    List<SubjectPath> subjects,
    String part,
    String cause,
    Map<String, String> facts,
    Grade grade,
    List<Reference> references,
    List<String> aliases,
    String fingerprint,
    Optional<String> fix) {

  public Finding {
    subjects = List.copyOf(subjects);
    facts = Map.copyOf(facts);
    references = List.copyOf(references);
    aliases = List.copyOf(aliases);
  }

  /// The rule's slug.
  public String rule() {
    return card.slug();
  }

  /// The same finding with another fix.
  Finding fixedBy(Optional<String> id) {
    return new Finding(
        card,
        severity,
        visibility,
        status,
        side,
        at,
        subject,
        subjectKind,
        subjects,
        part,
        cause,
        facts,
        grade,
        references,
        aliases,
        fingerprint,
        id);
  }
}
