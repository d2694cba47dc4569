package io.plimsoll.app.command;

import io.plimsoll.facts.Known;
import io.plimsoll.facts.Need;
import io.plimsoll.github.InstalledRepository;
import io.plimsoll.github.PullRequest;
import io.plimsoll.github.ReviewThread;
import io.plimsoll.inbox.Fence;
import io.plimsoll.policy.Settings;
import io.plimsoll.rules.Catalogue;
import io.plimsoll.scan.Exceptions;
import io.plimsoll.scan.Finding;
import io.plimsoll.scan.Formats;
import io.plimsoll.scan.Report;
import io.plimsoll.scan.Scanner;
import io.plimsoll.scan.Status;
import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.SourceFile;
import io.plimsoll.wording.Language;
import io.plimsoll.wording.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The pull request of a [Talk], scanned.
record ScannedPull(
    Talk talk,
    PullRequest state,
    Settings settings,
    List<SettingsLayer> layers,
    Language language,
    Instant now)
    implements Pull {

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  @Override
  public InstalledRepository repository() {
    return talk.repository();
  }

  @Override
  public boolean isOrganisationUnread() {
    return false;
  }

  @Override
  public Change change() {
    TreeSet<String> paths = new TreeSet<>(talk.before.keySet());
    paths.addAll(talk.after.keySet());
    List<FileChange> files = new ArrayList<>();
    for (String path : paths) {
      files.add(
          new FileChange(
              Optional.ofNullable(talk.before.get(path)).map(text -> SourceFile.of(path, text)),
              Optional.ofNullable(talk.after.get(path)).map(text -> SourceFile.of(path, text))));
    }
    return new Change(files);
  }

  @Override
  public Report report() {
    return report(_ -> true);
  }

  @Override
  public Report report(Predicate<Finding> fixable) {
    List<Exceptions.Given> given =
        talk.inbox.exceptions().holding(Talk.REPOSITORY, "main", today()).stream()
            .map(one ->
                new Exceptions.Given(
                    one.fingerprint(), one.reason(), one.until(), one.person(), today()))
            .toList();
    return scan(change(), new Exceptions(false, given), fixable);
  }

  @Override
  public Report scan(Change other) {
    return scan(other, Exceptions.written(), _ -> false);
  }

  private Report scan(Change other, Exceptions exceptions, Predicate<Finding> fixable) {
    Known known =
        new Known(today(), Map.of(new Need.FileAt(".gitattributes"), Optional.<String>empty()));
    return new Scanner(Formats.of(settings), Catalogue.rules(), Talk.NAMES)
        .scan(other, settings, known, exceptions, fixable);
  }

  @Override
  public String headline() {
    return report().findings().stream().filter(one -> one.status() == Status.NEW).count() + " open";
  }

  @Override
  public List<ReviewThread> threads() {
    return talk.threads();
  }

  @Override
  public Phrases phrases() {
    return Phrases.in(language);
  }

  @Override
  public Fence fence() {
    return talk.fence;
  }
}
