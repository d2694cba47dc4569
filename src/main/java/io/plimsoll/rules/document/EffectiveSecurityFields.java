package io.plimsoll.rules.document;

import io.plimsoll.facts.Known;
import io.plimsoll.model.IneffectiveField;
import io.plimsoll.model.Platform;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Workload;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Example;
import io.plimsoll.rule.Grade;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Reference;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import java.util.List;

/// A setting in the wrong place is dropped without a word, and everyone believes it works.
/// Kubernetes and Compose: security settings that stand at a level, under a name, with a type, on
/// an operating system or at a version where the platform ignores or refuses them.
public final class EffectiveSecurityFields implements Rule<Workload> {
  private static final Card CARD =
      Card.of("effective-security-fields", Pack.SECURITY, Severity.HIGH)
          .on(Platform.KUBERNETES, Platform.COMPOSE)
          .fix(Grade.SAFE)
          .references(Reference.owaspDocker("D04"))
          .example(
              Example.kubernetes(
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    securityContext:
                      fsGroup: 20001
                      readOnlyRootFilesystem: true
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          runAsNonRoot: true
                  """,
                  """
                  apiVersion: v1
                  kind: Pod
                  metadata:
                    name: web
                  spec:
                    securityContext:
                      fsGroup: 20001
                    containers:
                      - name: web
                        image: registry.example.org/web:1.4
                        securityContext:
                          runAsNonRoot: true
                          readOnlyRootFilesystem: true
                  """))
          .example(
              Example.compose(
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      readonly: true
                  """,
                  """
                  services:
                    web:
                      image: registry.example.org/web:1.4
                      read_only: true
                  """))
          .build();

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public Class<Workload> subject() {
    return Workload.class;
  }

  @Override
  public List<Verdict> judge(Workload workload, Options options, Known known) {
    return workload.ineffectiveFields().stream().map(EffectiveSecurityFields::broken).toList();
  }

  private static Verdict broken(IneffectiveField field) {
    Broken broken =
        Broken.at(field.at())
            .part(part(field))
            .because(cause(field.reason()))
            .with("field", field.field())
            .with("counts", field.counts().orElse(""));
    return field
        .counts()
        .map(counts -> broken.mendedBy(new Remedy.MoveField(field.at().span(), counts)))
        .orElse(broken.graded(Grade.NONE));
  }

  private static String part(IneffectiveField field) {
    return field.container().map(path -> path.name() + ":").orElse("") + field.field();
  }

  private static String cause(IneffectiveField.Reason reason) {
    return switch (reason) {
      case MISSPELT -> "misspelt";
      case WRONG_LEVEL -> "level";
      case WRONG_TYPE -> "type";
      case WRONG_OPERATING_SYSTEM -> "system";
      case WRONG_VERSION -> "version";
    };
  }
}
