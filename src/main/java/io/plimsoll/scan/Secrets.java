package io.plimsoll.scan;

import io.plimsoll.facts.SecretNames;
import io.plimsoll.format.Document;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.model.Setting;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where the suspected secrets of a document stand: those the document knows, and the literal
/// values of container variables whose names call them secret.
final class Secrets {

  private Secrets() {}

  static List<Span> of(Document document) {
    Set<Span> spans = new TreeSet<>(document.secrets());
    for (Subject subject : document.subjects()) {
      if (subject instanceof Container container) {
        container.environment().forEach(variable -> add(variable, document, spans));
      }
    }
    return List.copyOf(spans);
  }

  private static void add(EnvironmentVariable variable, Document document, Set<Span> spans) {
    boolean literal =
        variable.value() instanceof Setting.Declared<?>
            || variable.value() instanceof Setting.Inherited<?>;
    if (literal
        && variable.value().at().path().equals(document.file().path())
        && SecretNames.looksSecret(variable.name())) {
      spans.add(variable.value().at().span());
    }
  }
}
