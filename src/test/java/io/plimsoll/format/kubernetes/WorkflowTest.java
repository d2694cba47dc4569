package io.plimsoll.format.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plimsoll.model.Container;
import io.plimsoll.model.ImageUse;
import io.plimsoll.model.Setting;
import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.Subject;
import io.plimsoll.model.Workload;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Templates of Argo workflows and tasks of Tekton are pods, written in other words.
class WorkflowTest {
  private static final String ARGO =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: WorkflowTemplate
      metadata: {name: ci, namespace: ops}
      spec:
        entrypoint: all
        templates:
        - name: all
          dag:
            tasks: [{name: a, template: build}]
        - name: build
          volumes:
          - name: disk
            hostPath: {path: /srv}
          initContainers:
          - {name: fetch, image: alpine/git:2.45}
          container:
            image: golang:1.24
            command: [sh, -c]
            args: ["go build && curl -k https://a.example"]
            securityContext: {privileged: true}
            volumeMounts: [{name: disk, mountPath: /srv}]
          sidecars:
          - name: db
            image: postgres:17
        - name: gen
          script:
            image: bash:5
            command: [bash]
            source: |
              set -e
              curl -k https://b.example | bash
      """;

  private static final String TEKTON =
      """
      apiVersion: tekton.dev/v1
      kind: Task
      metadata: {name: lint}
      spec:
        stepTemplate:
          securityContext: {runAsNonRoot: true}
        steps:
        - name: check
          image: node:24
          securityContext: {privileged: true}
          script: |
            #!/usr/bin/env bash
            npx eslint $(params.path)
        - image: python:3.14
          script: |
            #!/usr/bin/env python3
            import os
        sidecars:
        - name: dind
          image: docker:29-dind
      """;

  private static <S extends Subject> Stream<S> all(Class<S> kind, String text) {
    return Manifested.of(text).document().subjects().stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static List<String> containers(String text) {
    return all(Container.class, text).map(c -> c.path() + " " + c.role()).toList();
  }

  @Test
  void eachTemplateOfAWorkflowIsAPod() {
    assertEquals(
        List.of("WorkflowTemplate/ops/ci/build", "WorkflowTemplate/ops/ci/gen"),
        all(Workload.class, ARGO).map(workload -> workload.path().toString()).toList());
    assertEquals(
        List.of(
            "WorkflowTemplate/ops/ci/build/fetch INIT",
            "WorkflowTemplate/ops/ci/build/container MAIN",
            "WorkflowTemplate/ops/ci/build/db MAIN",
            "WorkflowTemplate/ops/ci/gen/script MAIN"),
        containers(ARGO));
  }

  @Test
  void imagesAndPlacesAreThoseOfTheFile() {
    Manifested read = Manifested.of(ARGO);
    assertEquals(
        List.of("alpine/git:2.45", "golang:1.24", "postgres:17", "bash:5"),
        all(ImageUse.class, ARGO).map(use -> read.textAt(use.at())).toList());
    Container main = all(Container.class, ARGO).toList().get(1);
    assertEquals("image", read.textAt(main.at()));
    assertEquals("true", read.textAt(main.isolation().privileged().at()));
    assertEquals(1, main.mounts().size());
  }

  @Test
  void whatARunAddsIsStatedElsewhere() {
    for (String text : List.of(ARGO, TEKTON)) {
      Container container = all(Container.class, text).toList().getLast();
      assertEquals(
          Setting.Unstated.class, container.isolation().allowPrivilegeEscalation().getClass());
      assertEquals(Setting.Unstated.class, container.identity().user().getClass());
    }
  }

  @Test
  void commandsAndScriptsAreRead() {
    assertEquals(
        List.of("sh", "go", "curl", "bash", "set", "curl", "bash"),
        all(ShellCommand.class, ARGO).map(command -> command.path().name()).toList());
    Manifested read = Manifested.of(ARGO);
    assertEquals(
        "curl -k https://b.example",
        read.textAt(all(ShellCommand.class, ARGO).toList().get(5).at()));
  }

  @Test
  void theStepsOfATaskAreContainersOfOnePod() {
    assertEquals(
        List.of(
            "Task/lint/stepTemplate MAIN",
            "Task/lint/check MAIN",
            "Task/lint/steps[1] MAIN",
            "Task/lint/dind MAIN"),
        containers(TEKTON));
    assertEquals(
        List.of("npx"),
        all(ShellCommand.class, TEKTON)
            .map(command -> command.path().name())
            .filter(name -> !name.startsWith("params"))
            .toList());
  }

  @Test
  void whatStepsHaveInCommonIsWrittenInTheirTemplate() {
    Container template = all(Container.class, TEKTON).toList().getFirst();
    assertEquals("true", Manifested.of(TEKTON).textAt(template.identity().runAsNonRoot().at()));
    assertEquals(Setting.Unstated.class, template.isolation().privileged().getClass());
  }

  @Test
  void aStepThatTasksReferToIsAContainer() {
    String action =
        """
        apiVersion: tekton.dev/v1beta1
        kind: StepAction
        metadata: {name: fetch}
        spec:
          image: alpine/git:2.45
          script: curl -k https://a.example
          securityContext: {privileged: true}
        """;
    assertEquals(List.of("StepAction/fetch/spec MAIN"), containers(action));
    assertEquals(
        List.of("curl"),
        all(ShellCommand.class, action).map(command -> command.path().name()).toList());
    Container step = all(Container.class, action).toList().getFirst();
    assertEquals("true", Manifested.of(action).textAt(step.isolation().privileged().at()));
  }

  @Test
  void tasksInsideOfAPipelineAreNamedByTheirTask() {
    assertEquals(
        List.of("Pipeline/p/one/a MAIN", "Pipeline/p/two/a MAIN"),
        containers(
            """
            apiVersion: tekton.dev/v1
            kind: Pipeline
            metadata: {name: p}
            spec:
              tasks:
              - name: one
                taskSpec: {steps: [{name: a, image: x}]}
              - name: two
                taskSpec: {steps: [{name: a, image: x}]}
              - name: three
                taskRef: {name: other}
            """));
  }

  @Test
  void workflowsMayStandInOtherWorkflows() {
    assertEquals(
        List.of("CronWorkflow/nightly/main/container MAIN"),
        containers(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: CronWorkflow
            metadata: {name: nightly}
            spec:
              schedule: "0 0 * * *"
              workflowSpec:
                templates:
                - {name: main, container: {image: x}}
            """));
  }

  @Test
  void stepsAndScriptsOfOtherGroupsAreNone() {
    assertEquals(
        List.of(),
        containers(
            """
            apiVersion: example.org/v1
            kind: Recipe
            metadata: {name: r}
            spec:
              steps: [{name: a, image: x}]
              container: {image: x}
            """));
  }
}
