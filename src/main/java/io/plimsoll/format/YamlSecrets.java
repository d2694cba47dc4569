package io.plimsoll.format;

import io.plimsoll.facts.SecretNames;
import io.plimsoll.facts.SecretShapes;
import io.plimsoll.facts.ValueKind;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Alias;
import io.plimsoll.syntax.yaml.Mapping;
import io.plimsoll.syntax.yaml.Scalar;
import io.plimsoll.syntax.yaml.Sequence;
import io.plimsoll.syntax.yaml.YamlDocument;
import io.plimsoll.syntax.yaml.YamlFile;
import io.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the values of suspected secrets stand in a YAML or JSON file: behind a key that looks
/// secret, in `NAME=value`, in `name:` beside `value:`, and by their shape anywhere.
public final class YamlSecrets {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t{\\[-]{0,200}[\"']?(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,199})[\"']?"
              + "[ \\t]{0,20}[:=][ \\t]{0,20}(?<value>\\S[^\\r\\n]*)");

  private final List<Span> found = new ArrayList<>();

  private YamlSecrets() {}

  /// The values of a file, in its order.
  public static List<Span> in(YamlFile file) {
    YamlSecrets secrets = new YamlSecrets();
    file.documents().stream().map(YamlDocument::root).forEach(secrets::visit);
    secrets.found.addAll(SecretShapes.in(file.source().text()));
    if (file.isBroken()) {
      secrets.lines(file.source().text());
    }
    return secrets.found.stream().distinct().sorted().toList();
  }

  /// A document that could not be read may still be shown: each of its lines that gives a name a
  /// value is looked at by itself.
  private void lines(String text) {
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      if (isSecret(line.group("name"), line.group("value"))) {
        found.add(new Span(line.start("value"), line.end("value")));
      }
    }
  }

  private void visit(YamlNode node) {
    switch (node) {
      case Scalar scalar -> assignment(scalar);
      case Alias _ -> {}
      case Sequence sequence -> sequence.items().forEach(this::visit);
      case Mapping mapping -> visit(mapping);
    }
  }

  private void visit(Mapping mapping) {
    for (Mapping.Entry entry : mapping.entries()) {
      entry.name().ifPresent(name -> leaf(entry.value()).ifPresent(v -> suspect(name, v)));
      visit(entry.value());
    }
    Optional<Scalar> name = scalar(mapping, "name");
    Optional<Scalar> value = scalar(mapping, "value");
    name.ifPresent(variable -> value.ifPresent(text -> suspect(variable.text(), text)));
  }

  private static Optional<Scalar> scalar(Mapping mapping, String key) {
    return mapping.own(key).map(Mapping.Entry::value).flatMap(YamlSecrets::leaf);
  }

  /// A text, at its anchor where an alias leads to it.
  private static Optional<Scalar> leaf(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> Optional.of(scalar);
      case Alias alias when alias.target() instanceof Scalar scalar -> Optional.of(scalar);
      case Alias _, Mapping _, Sequence _ -> Optional.empty();
    };
  }

  private void suspect(String name, Scalar value) {
    if (isSecret(name, value.text())) {
      found.add(value.span());
    }
  }

  /// `NAME=value`, as lists of variables and command lines have it.
  private void assignment(Scalar scalar) {
    String text = scalar.text();
    int equals = text.indexOf('=');
    if (equals > 0
        && isSecret(
            text.substring(0, equals).replaceFirst("^-+", ""), text.substring(equals + 1))) {
      int start = scalar.offsetOf(equals + 1);
      found.add(new Span(Math.min(start, scalar.span().end()), scalar.span().end()));
    }
  }

  private static boolean isSecret(String name, String value) {
    return SecretNames.looksSecret(name, value)
        && SecretNames.valueKind(value) == ValueKind.LITERAL;
  }
}
