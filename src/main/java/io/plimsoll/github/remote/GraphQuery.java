package io.plimsoll.github.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A GraphQL query on one repository that grows field by field. What comes from outside goes into
/// variables, never into the text.
final class GraphQuery {
  private final List<String> declared =
      new ArrayList<>(List.of("$owner: String!", "$name: String!"));
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private final StringBuilder fields = new StringBuilder();

  GraphQuery(String owner, String name) {
    variables.put("owner", owner);
    variables.put("name", name);
  }

  /// A variable, by the name it is given.
  String variable(String type, Object value) {
    String name = "v" + variables.size();
    declared.add("$" + name + ": " + type);
    variables.put(name, value);
    return "$" + name;
  }

  /// Adds a field of the repository.
  void field(String field) {
    fields.append("    ").append(field.strip().replace("\n", "\n    ")).append('\n');
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  String document() {
    return """
    query(%s) {
      repository(owner: $owner, name: $name) {
    %s  }
    }
    """
        .formatted(String.join(", ", declared), fields);
  }

  Map<String, Object> variables() {
    return variables;
  }
}
