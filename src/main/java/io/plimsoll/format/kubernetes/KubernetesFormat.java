package io.plimsoll.format.kubernetes;

import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import io.plimsoll.syntax.yaml.YamlFile;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kubernetes manifests in YAML and JSON. They are known by their content alone: `apiVersion` and
/// `kind` at the top of a document. The API refuses an object without `apiVersion`, so that a text
/// with a `kind` alone is none.
public final class KubernetesFormat implements Format {
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
    if (InlinePatches.isKustomization(path)) {
      return namesKind(file.text()) || file.text().contains("patch");
    }
    boolean data = path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
    return data
        && namesKind(file.text())
        && (!file.text().contains("{{") || !YamlFile.parse(file).isBroken());
  }

  private static boolean namesKind(String text) {
    if (text.startsWith("\uFEFF")) {
      return namesKind(text.substring(1));
    }
    if (!text.contains("apiVersion") || !text.contains("kind")) {
      return false;
    }
    return text.stripLeading().startsWith("{")
        || (isKey("apiVersion", text) && isKey("kind", text));
  }

  private static int indentation(String text) {
    Matcher first = FIRST.matcher(text);
    return first.find() ? first.group(1).length() : 0;
  }

  /// Whether a key stands at the margin, or as far in as a document that is indented as a whole.
  private static boolean isKey(String key, String text) {
    int indentation = indentation(text);
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int column = column(text, at);
      if ((column == 0 || column == indentation) && isBeforeColon(text, at + key.length())) {
        return true;
      }
    }
    return false;
  }

  /// How far in a key stands that is the first of its line, perhaps in quotes or as an item's
  /// first; -1 of any other text.
  private static int column(String text, int at) {
    int start = at - (at > 0 && isQuote(text.charAt(at - 1)) ? 1 : 0);
    start -= start > 1 && text.startsWith("- ", start - 2) ? 2 : 0;
    int line = start;
    while (line > 0 && text.charAt(line - 1) == ' ') {
      line--;
    }
    boolean isFirst = line == 0 || text.charAt(line - 1) == '\n' || text.charAt(line - 1) == '\r';
    return isFirst ? start - line : -1;
  }

  private static boolean isBeforeColon(String text, int end) {
    int next = end + (end < text.length() && isQuote(text.charAt(end)) ? 1 : 0);
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length() && text.charAt(next) == ':';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return KubernetesDocument.read(file, surroundings);
  }

  @Override
  public Document readAgain(SourceFile file, Surroundings surroundings, Document earlier) {
    return earlier instanceof KubernetesDocument document
        ? document.changedTo(file, surroundings)
        : read(file, surroundings);
  }
}
