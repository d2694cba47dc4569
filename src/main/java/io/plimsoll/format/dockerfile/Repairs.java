package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Repair;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Remedy;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.dockerfile.Build;
import io.plimsoll.syntax.dockerfile.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes remedies into a Dockerfile. Each stands alone; those that give the same edits are one.
final class Repairs {
  private final SourceFile file;
  private final Build build;
  private final Shipped shipped;

  /// Made when a secret is mended, since it looks at every word of the file.
  private Optional<SecretRepair> secrets = Optional.empty();

  Repairs(SourceFile file, Build build, Shipped shipped) {
    this.file = file;
    this.build = build;
    this.shipped = shipped;
  }

  List<Bundle> bundles(List<Repair> repairs) {
    Map<Written, List<Repair>> alike = new LinkedHashMap<>();
    for (Repair repair : repairs) {
      written(repair)
          .ifPresent(written -> alike.computeIfAbsent(written, _ -> new ArrayList<>()).add(repair));
    }
    List<Bundle> bundles = new ArrayList<>();
    alike.forEach((written, together) ->
        bundles.add(new Bundle(together, written.edits(), written.touched())));
    return bundles;
  }

  private Optional<Written> written(Repair repair) {
    return switch (repair.remedy()) {
      case Remedy.RequireNonRoot(var user) ->
          stage(repair).flatMap(stage -> new UserRepair(file, build).write(stage, user));
      case Remedy.RaiseUid(long uid) ->
          stage(repair).flatMap(stage -> new UidRepair(file, build).write(stage, uid));
      case Remedy.PinImage pin ->
          repair.subject() instanceof ImageUse use
              ? new ImageRepair(file, build).write(use, pin)
              : Optional.empty();
      case Remedy.MountBuildSecret(String variable) -> secrets().write(variable);
      case Remedy.RemoveWords(List<Span> words) -> removed(words);
      case Remedy.ReplaceText(Span at, String replacement) ->
          Optional.of(
              new Written(List.of(new Edit(at, replacement)), Set.of(Outline.stageAt(build, at))));
      case Remedy.ForbidPrivileged _,
          Remedy.ForbidPrivilegeEscalation _,
          Remedy.DropAllCapabilities _,
          Remedy.RemoveCapability _,
          Remedy.SetSeccompProfile _,
          Remedy.SetAppArmorProfile _,
          Remedy.RemoveSelinuxOptions _,
          Remedy.MaskProc _,
          Remedy.RemoveSysctl _,
          Remedy.LeaveHostNamespace _,
          Remedy.MountReadOnly _,
          Remedy.ReadOnlyRootFilesystem _,
          Remedy.RemoveHostPort _,
          Remedy.RemoveProbeHost _,
          Remedy.BindLoopback _,
          Remedy.LimitProcesses _,
          Remedy.MoveField _ ->
          Optional.empty();
    };
  }

  private SecretRepair secrets() {
    if (secrets.isEmpty()) {
      secrets = Optional.of(new SecretRepair(build));
    }
    return secrets.get();
  }

  private Optional<Stage> stage(Repair repair) {
    return shipped.stage(repair.subject(), build);
  }

  private Optional<Written> removed(List<Span> words) {
    List<Edit> edits = new WordRemoval(build.file()).edits(words);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Written(edits, Set.of(Outline.stageAt(build, words.getFirst()))));
  }
}
