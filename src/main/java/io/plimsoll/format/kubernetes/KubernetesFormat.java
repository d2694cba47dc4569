package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kubernetes manifests in YAML and JSON. They are known by their content alone: `apiVersion` and
/// `kind` at the top of a document. The API refuses an object without `apiVersion`, so that a text
/// with a `kind` alone is none.
public final class KubernetesFormat implements Format {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^( *)(?:- )?[\"']?apiVersion[\"']?[ \t]*:");
  private static final Pattern KIND = Pattern.compile("(?m)^( *)(?:- )?[\"']?kind[\"']?[ \t]*:");

  /// The first line with content; the keys of a document stand as far in as it does.
  private static final Pattern FIRST =
      Pattern.compile("\\A(?:[ \t]*(?:#.*|---.*|%.*)?\\R)*+( *)[^ \r\n]");

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
        || (isKey(VERSION.matcher(text), indentation(text))
            && isKey(KIND.matcher(text), indentation(text)));
  }

  private static int indentation(String text) {
    Matcher first = FIRST.matcher(text);
    return first.find() ? first.group(1).length() : 0;
  }

  /// Whether a key stands at the margin, or as far in as a document that is indented as a whole.
  private static boolean isKey(Matcher key, int indentation) {
    return key.results()
        .map(found -> found.group(1).length())
        .anyMatch(column -> column == 0 || column == indentation);
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return KubernetesDocument.read(file, surroundings);
  }
}
