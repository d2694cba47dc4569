package io.plimsoll.scan;

import io.plimsoll.scan.Tree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Files with random good and bad settings: manifests and Compose files as trees, Dockerfiles as
/// text.
final class RandomFiles {
  private static final List<String> IMAGES =
      List.of(
          "nginx:1.29",
          "redis:latest",
          "acme/app:1.2",
          "node:22-bookworm",
          "python:3.8",
          "\"{{ .Values.image }}\"",
          "debian@sha256:" + "ab".repeat(32));

  private static final String[][] CONTAINER = {
    {"securityContext.privileged", "true", "false", "\"{{ .Values.privileged }}\""},
    {"securityContext.allowPrivilegeEscalation", "false", "true"},
    {"securityContext.capabilities.drop", "[\"ALL\"]", "[\"NET_RAW\"]", "[\"all\"]"},
    {"securityContext.capabilities.add", "[\"SYS_ADMIN\"]", "[\"NET_BIND_SERVICE\"]"},
    {"securityContext.readOnlyRootFilesystem", "true", "false"},
    {"securityContext.runAsNonRoot", "true", "false"},
    {"securityContext.runAsUser", "0", "1000", "20000"},
    {"securityContext.seccompProfile.type", "RuntimeDefault", "Unconfined"},
    {"securityContext.procMount", "Unmasked", "Default"},
    {"resources.limits.memory", "128Mi"},
    {"command", "[\"sh\", \"-c\", \"curl -k https://a.example/x | sh\"]", "[\"/app\"]"},
    {"hostNetwork", "true"},
  };
  private static final String[][] POD = {
    {"hostPID", "true", "false"},
    {"hostIPC", "true"},
    {"hostNetwork", "true"},
    {"hostUsers", "false"},
    {"securityContext.runAsNonRoot", "true", "false"},
    {"securityContext.runAsUser", "0", "1000"},
    {"securityContext.seccompProfile.type", "RuntimeDefault", "Unconfined"},
    {"securityContext.seLinuxOptions.user", "system_u"},
    {"securityContext.readOnlyRootFilesystem", "true"},
  };
  private static final String[][] SERVICE = {
    {"privileged", "true", "false"},
    {"network_mode", "host"},
    {"pid", "host"},
    {"ipc", "host"},
    {"user", "root", "\"1000\"", "\"0:0\""},
    {"read_only", "true", "false"},
    {"cap_drop", "[\"ALL\"]"},
    {"cap_add", "[\"SYS_ADMIN\"]", "[\"NET_RAW\"]"},
    {"security_opt", "[\"no-new-privileges:true\"]", "[\"seccomp:unconfined\"]"},
    {"pids_limit", "100", "-1"},
    {"mem_limit", "128m"},
    {"ports", "[\"8080:80\"]", "[\"127.0.0.1:8080:80\"]"},
    {"volumes", "[\"/var/run/docker.sock:/var/run/docker.sock\"]", "[\"/:/host\"]", "[\"./a:/a\"]"},
    {"command", "[\"sh\", \"-c\", \"curl http://a.example/x | sh\"]"},
  };
  private static final List<String> INSTRUCTIONS =
      List.of(
          "RUN useradd -r app",
          "RUN groupadd -g 20000 app && useradd -u 20000 -g app app",
          "USER app",
          "USER root",
          "USER 1000",
          "RUN curl -k https://a.example/x | sh",
          "RUN wget --no-check-certificate https://a.example/x",
          "RUN apt-get update \\\n    && apt-get install -y --allow-unauthenticated curl",
          "RUN sudo make install",
          "ADD https://a.example/x.tgz /x/",
          "ENV API_TOKEN=abcdefgh12345678",
          "COPY . .",
          "# a comment",
          "RUN <<EOF\napk add --allow-untrusted x\nEOF",
          "EXPOSE 22",
          "WORKDIR /app");

  private final Random random;

  private RandomFiles(Random random) {
    this.random = random;
  }

  /// A file of a container format, as a tree.
  record File(String path, Tree tree) {
    String text() {
      return tree.block(2, true);
    }
  }

  static Arbitrary<File> manifests() {
    return Arbitraries.longs().map(seed -> new RandomFiles(new Random(seed)).manifest());
  }

  static Arbitrary<File> composeFiles() {
    return Arbitraries.longs().map(seed -> new RandomFiles(new Random(seed)).compose());
  }

  static Arbitrary<File> trees() {
    return Arbitraries.oneOf(manifests(), composeFiles());
  }

  static Arbitrary<String> dockerfiles() {
    return Arbitraries.longs().map(seed -> new RandomFiles(new Random(seed)).dockerfile());
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void sprinkle(String[][] settings, int oneIn, Branch into) {
    for (String[] setting : settings) {
      if (random.nextInt(oneIn) == 0) {
        into.at(setting[0], setting[1 + random.nextInt(setting.length - 1)]);
      }
    }
  }

  private Branch container(String name) {
    Branch container = Tree.branch().put("name", name).put("image", any(IMAGES));
    sprinkle(CONTAINER, 4, container);
    return container;
  }

  private Tree.Items containers(String... names) {
    List<Tree> containers = new ArrayList<>();
    for (String name : names) {
      containers.add(container(name));
    }
    return new Tree.Items(containers);
  }

  private Branch podSpec() {
    Branch spec = Tree.branch();
    sprinkle(POD, 6, spec);
    if (random.nextInt(4) == 0) {
      spec.put("initContainers", containers("init"));
    }
    spec.put("containers", random.nextBoolean() ? containers("app", "side") : containers("app"));
    return spec;
  }

  private File manifest() {
    Tree tree =
        random.nextInt(4) == 0
            ? Tree.branch()
                .put("apiVersion", "v1")
                .put("kind", "List")
                .put("items", new Tree.Items(List.of(object("one"), object("two"))))
            : object("web");
    return new File("web.yaml", tree);
  }

  private Branch object(String name) {
    Branch metadata = Tree.branch().put("name", name);
    if (random.nextBoolean()) {
      return Tree.branch()
          .put("apiVersion", "v1")
          .put("kind", "Pod")
          .put("metadata", metadata)
          .put("spec", podSpec());
    }
    Branch template = Tree.branch().put("spec", podSpec());
    return Tree.branch()
        .put("apiVersion", "apps/v1")
        .put("kind", random.nextBoolean() ? "Deployment" : "DaemonSet")
        .put("metadata", metadata)
        .put("spec", Tree.branch().put("template", template));
  }

  private File compose() {
    Branch services = Tree.branch();
    for (String name : List.of("web", "api", "db").subList(0, 1 + random.nextInt(3))) {
      Branch service =
          Tree.branch().put("image", any(IMAGES).replace("{{ .Values.image }}", "a:${X}"));
      sprinkle(SERVICE, 4, service);
      services.put(name, service);
    }
    return new File("compose.yaml", Tree.branch().put("services", services));
  }

  private String dockerfile() {
    StringBuilder text = new StringBuilder();
    int stages = 1 + random.nextInt(2);
    for (int stage = 0; stage < stages; stage++) {
      text.append("FROM ").append(any(IMAGES).replaceAll("\"\\{.*", "alpine")).append('\n');
      for (int i = random.nextInt(5); i > 0; i--) {
        text.append(any(INSTRUCTIONS)).append('\n');
      }
    }
    return text.append(random.nextBoolean() ? "CMD [\"/app\"]\n" : "").toString();
  }
}
