package io.plimsoll.report;

import io.plimsoll.facts.Need;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Visibility;
import io.plimsoll.scan.Excuse;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Fix;
import io.plimsoll.scan.LineEdit;
import io.plimsoll.scan.NotChecked;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Side;
import io.plimsoll.scan.Sources;
import io.plimsoll.scan.Status;
import io.plimsoll.scan.Suppressed;
import io.plimsoll.scan.Unknown;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small report to write in every form.
final class Reports {
  static final String TEXT =
      """
      FROM node:22
      ENV API_TOKEN=hunter2secret
      CMD ["node", "server.js"]
      """;
  static final SourceFile FILE = SourceFile.of("Dockerfile", TEXT);
  static final Change CHANGE = new Change(List.of(FileChange.added(FILE)));

  private Reports() {}

  static Finding finding(String slug, Severity severity, Status status, String excerpt) {
    int start = TEXT.indexOf(excerpt);
    Span span = new Span(start, start + excerpt.length());
    return finding(slug, severity, status, new Location("Dockerfile", span));
  }

  static Finding finding(String slug, Severity severity, Status status, Location at) {
    return new Finding(
        Card.of(slug, Pack.SECURITY, severity).fix(Grade.CHECK).build(),
        severity,
        Visibility.COMMENT,
        status,
        Side.HEAD,
        at,
        SubjectPath.of("image"),
        "container",
        List.of(SubjectPath.of("image")),
        "",
        "taken-away",
        Map.of(),
        Grade.CHECK,
        List.of(Reference.podSecurity("restricted", "runAsNonRoot", "1.0")),
        List.of("hadolint:DL3002"),
        "00112233445566aa",
        Optional.of("fix-1"));
  }

  static Report of(Finding... findings) {
    Fix fix =
        new Fix(
            "fix-1",
            Grade.CHECK,
            List.of("00112233445566aa"),
            List.of(
                new LineEdit(
                    "Dockerfile", 3, 3, List.of("USER 1000", "CMD [\"node\", \"server.js\"]"))));
    int secret = TEXT.indexOf("hunter2secret");
    return new Report(
        List.of(findings),
        List.of(fix),
        List.of(),
        List.of(),
        Set.of(),
        List.of(
            new Unknown(
                "no-privileged",
                new Location("Dockerfile", Span.at(0)),
                Verdict.Why.UNKNOWN_IMAGE)),
        List.of(new NotChecked("big.yaml", "too-large")),
        Set.<Need>of(),
        List.of(
            new Report.Secret(
                Side.HEAD, new Location("Dockerfile", new Span(secret, secret + 13)))),
        new Report.Counts(1, 1, 0, 39));
  }

  /// A report without findings that knows where secrets stand.
  static Report withSecrets(List<Report.Secret> secrets) {
    return new Report(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        List.of(),
        Set.of(),
        secrets,
        new Report.Counts(1, 0, 0, 0));
  }

  /// A report as lines for people, without colour.
  static List<String> text(Change change, Report report) {
    Sources sources = new Sources(change, report);
    Sentences sentences = new Sentences(Phrases.in(Language.EN));
    return new TextReport(report, sources, sentences, Paint.PLAIN, "plimsoll fix").lines();
  }

  static Report withException(Report report) {
    Suppressed suppressed =
        new Suppressed(
            report.findings().getFirst(),
            new Excuse(
                "opens raw sockets",
                Optional.of(LocalDate.of(2027, 3, 31)),
                "comment",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Location("Dockerfile", Span.at(0)))));
    return new Report(
        List.of(),
        List.of(),
        List.of(suppressed),
        List.of(),
        Set.of(),
        report.unknown(),
        report.notChecked(),
        report.needs(),
        report.secrets(),
        report.counts());
  }
}
