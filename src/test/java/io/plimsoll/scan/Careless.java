package io.plimsoll.scan;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Repair;
import io.plimsoll.format.Surroundings;
import io.plimsoll.format.compose.ComposeFormat;
import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads Compose files as the product does, and mends each service with an edit of the test's.
///
/// @param pen a service's name to what is replaced, and by what, with `=>` between; empty for a
///   repair that cannot be written
/// @param touched what every bundle says that it touches, with `*` for the service's name
record Careless(Function<String, String> pen, String touched) implements Format {
  private static final Format COMPOSE = new ComposeFormat();

  @Override
  public String name() {
    return COMPOSE.name();
  }

  @Override
  public boolean recognisesPath(String path) {
    return COMPOSE.recognisesPath(path);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return COMPOSE.recognises(file);
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return new Read(COMPOSE.read(file, surroundings), this);
  }

  private record Read(Document read, Careless format) implements ReadDocument {
    @Override
    public List<Bundle> repair(List<Repair> repairs) {
      return repairs.stream().flatMap(repair -> bundle(repair).stream()).toList();
    }

    private List<Bundle> bundle(Repair repair) {
      String service = repair.subject().path().name();
      String script = format.pen.apply(service);
      if (script.isEmpty()) {
        return List.of();
      }
      String[] words = script.replace("⏎", "\n").split("=>", 2);
      int start = file().text().indexOf(words[0], file().text().indexOf(service + ":"));
      Edit edit = new Edit(new Span(start, start + words[0].length()), words[1]);
      Set<String> paths = Set.of(format.touched.replace("*", service));
      return List.of(new Bundle(List.of(repair), List.of(edit), paths));
    }
  }
}
