package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kubernetes manifests in YAML and JSON. They are known by their content alone: `apiVersion` and
/// `kind` at the top of a document.
public final class KubernetesFormat implements Format {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^(?:- )?[\"']?apiVersion[\"']?[ \t]*:");
  private static final Pattern KIND = Pattern.compile("(?m)^(?:- )?[\"']?kind[\"']?[ \t]*:");

  @Override
  public String name() {
    return "kubernetes";
  }

  @Override
  public boolean recognisesPath(String path) {
    return false;
  }

  @Override
  public boolean recognises(SourceFile file) {
    String path = file.path().toLowerCase(Locale.ROOT);
    return Stream.of(".yaml", ".yml", ".json").anyMatch(path::endsWith)
        && namesKind(file.text())
        && (!file.text().contains("{{") || !YamlFile.parse(file).isBroken());
  }

  private static boolean namesKind(String text) {
    if (!text.contains("apiVersion") || !text.contains("kind")) {
      return false;
    }
    return text.stripLeading().startsWith("{")
        || (VERSION.matcher(text).find() && KIND.matcher(text).find());
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return KubernetesDocument.read(file, surroundings);
  }
}
