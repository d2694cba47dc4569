package io.plimsoll.scan;

import io.plimsoll.facts.Known;
import io.plimsoll.model.Container;
import io.plimsoll.model.EnvironmentVariable;
import io.plimsoll.rule.Card;
import io.plimsoll.rule.Options;
import io.plimsoll.rule.Pack;
import io.plimsoll.rule.Rule;
import io.plimsoll.rule.Severity;
import io.plimsoll.rule.Verdict;
import io.plimsoll.rule.Verdict.Broken;
import io.plimsoll.rule.Verdict.CannotTell;
import io.plimsoll.rule.Verdict.Why;
import io.plimsoll.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A rule that says what the file tells it to say: a service's environment variable of its name
/// holds the verdicts, such as `broken`, `broken:a broken:b`, `expression:a`, `throws`. What begins
/// with `@` is located at the service and not at the variable.
record Scripted(Card card) implements Rule<Container> {

  static Scripted of(String slug) {
    return new Scripted(Card.of(slug, Pack.SECURITY, Severity.MEDIUM).build());
  }

  @Override
  public Class<Container> subject() {
    return Container.class;
  }

  @Override
  public List<Verdict> judge(Container container, Options options, Known known) {
    List<Verdict> verdicts = new ArrayList<>();
    for (EnvironmentVariable variable : container.environment()) {
      if (variable.name().equals(card.slug())) {
        String script = variable.value().written().orElse("");
        Arrays.stream(script.split(" ", -1))
            .map(word -> verdict(word, container.at(), variable.at()))
            .forEach(verdicts::add);
      }
    }
    return verdicts;
  }

  private static Verdict verdict(String word, Location service, Location variable) {
    Location at = word.startsWith("@") ? service : variable;
    String[] parts = word.replace("@", "").split(":", 2);
    String part = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "holds" -> new Verdict.Holds();
      case "broken" -> Broken.at(at).part(part);
      case "throws" -> throw new IllegalStateException("as the file says");
      case "overflows" -> throw new StackOverflowError("as the file says");
      case String why ->
          CannotTell.at(at, Why.valueOf(why.toUpperCase(Locale.ROOT).replace('-', '_'))).part(part);
    };
  }
}
