package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;

/// Cuts from what is known the fields that a query selects.
///
/// @param variables of the query
record Selection(JsonNode variables) {

  /// The name under which a field is answered.
  static String key(Field field) {
    return field.getAlias() == null ? field.getName() : field.getAlias();
  }

  JsonNode of(Field field, JsonNode value) {
    SelectionSet selected = field.getSelectionSet();
    if (selected == null || value.isNull()) {
      return value;
    }
    if (value.isArray()) {
      ArrayNode array = Reply.array(List.of(), _ -> value);
      value.forEach(each -> array.add(object(selected, each)));
      return array;
    }
    return object(selected, value.has("nodes") ? page(field, value) : value);
  }

  private ObjectNode object(SelectionSet selected, JsonNode value) {
    ObjectNode json = Reply.object();
    for (InlineFragment fragment : selected.getSelectionsOfType(InlineFragment.class)) {
      if (fragment.getTypeCondition().getName().equals(value.path("__typename").asText())) {
        json.setAll(object(fragment.getSelectionSet(), value));
      }
    }
    for (Field field : selected.getSelectionsOfType(Field.class)) {
      if (!value.has(field.getName())) {
        throw new NotSimulatedException(field.getName());
      }
      json.set(key(field), of(field, value.path(field.getName())));
    }
    return json;
  }

  /// The nodes of a connection behind a cursor, which is the number of those before.
  private ObjectNode page(Field field, JsonNode connection) {
    String content = Graph.argument(field, "content", variables);
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode node : connection.path("nodes")) {
      if (content.isEmpty() || node.path("content").asText().equals(content)) {
        all.add(node);
      }
    }
    String after = Graph.argument(field, "after", variables);
    int from = after.isEmpty() ? 0 : Integer.parseInt(after);
    int to =
        Math.min(all.size(), from + Integer.parseInt(Graph.argument(field, "first", variables)));
    ObjectNode page = Reply.object().put("totalCount", all.size());
    page.putObject("pageInfo")
        .put("hasNextPage", to < all.size())
        .put("endCursor", String.valueOf(to));
    page.putArray("nodes").addAll(all.subList(from, to));
    return page;
  }
}
