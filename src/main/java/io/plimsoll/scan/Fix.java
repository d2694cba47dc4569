package io.plimsoll.scan;

import io.plimsoll.rule.Grade;
import java.util.List;

/// A change that was applied, re-parsed and re-checked: it removes its findings and adds none.
///
/// @param id unique in the report: `fix-1`, `fix-2`, … in file order
/// @param grade the worst of its findings' grades, never `NONE`
/// @param findings fingerprints of what it removes
/// @param edits whole lines, in file order
public record Fix(String id, Grade grade, List<String> findings, List<LineEdit> edits) {

  public Fix {
    findings = List.copyOf(findings);
    edits = List.copyOf(edits);
  }
}
