package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.Optional;

/// Answers GraphQL: repositories with their pull requests and objects, and the deletion of
/// comments.
final class Graph {
  private final StandInGitHub gitHub;

  Graph(StandInGitHub gitHub) {
    this.gitHub = gitHub;
  }

  Reply answer(Call call) {
    OperationDefinition operation =
        new Parser()
            .parseDocument(call.body().path("query").asText())
            .getDefinitionsOfType(OperationDefinition.class)
            .getFirst();
    ObjectNode answer = Reply.object();
    ObjectNode data = answer.putObject("data");
    JsonNode variables = call.body().path("variables");
    for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
      JsonNode value =
          field.getName().equals("repository")
              ? repository(field, variables)
              : deletion(field, variables, answer);
      data.set(Selection.key(field), value);
    }
    return Reply.ok(answer);
  }

  private JsonNode repository(Field field, JsonNode variables) {
    String owner = argument(field, "owner", variables);
    Optional<Repository> found = gitHub.named(owner, argument(field, "name", variables));
    ObjectNode json = Reply.object();
    found.ifPresent(repository -> {
      for (Field part : field.getSelectionSet().getSelectionsOfType(Field.class)) {
        JsonNode value = part(repository, part, variables);
        json.set(Selection.key(part), new Selection(variables).of(part, value));
      }
    });
    return found.isPresent() ? json : NullNode.getInstance();
  }

  private static JsonNode part(Repository repository, Field field, JsonNode variables) {
    return switch (field.getName()) {
      case "pullRequest" -> {
        int number = Integer.parseInt(argument(field, "number", variables));
        Pull pull = repository.pulls.get(number);
        yield pull == null ? NullNode.getInstance() : GraphShapes.pull(pull);
      }
      case "object" ->
          GraphShapes.object(
              repository,
              argument(field, "oid", variables),
              argument(field, "expression", variables));
      default -> throw new NotSimulatedException(field.getName());
    };
  }

  private JsonNode deletion(Field field, JsonNode variables, ObjectNode answer) {
    if (!field.getName().equals("deletePullRequestReviewComment")) {
      throw new NotSimulatedException(field.getName());
    }
    String node = argument(field, "input", variables);
    boolean gone =
        gitHub.repositories().stream()
            .anyMatch(repository -> ReviewRoutes.delete(repository, r -> r.node().equals(node)));
    if (gone) {
      return Reply.object().putNull("clientMutationId");
    }
    answer
        .withArray("errors")
        .addObject()
        .put("type", "NOT_FOUND")
        .put("message", "Could not resolve to a node with the global id of '" + node + "'.");
    return NullNode.getInstance();
  }

  /// An argument as text; of an object its `id`.
  static String argument(Field field, String name, JsonNode variables) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .map(argument -> text(argument.getValue(), variables))
        .findFirst()
        .orElse("");
  }

  private static String text(Value<?> value, JsonNode variables) {
    return switch (value) {
      case VariableReference variable -> variables.path(variable.getName()).asText();
      case StringValue string -> string.getValue();
      case IntValue number -> number.getValue().toString();
      case EnumValue word -> word.getName();
      case ObjectValue object ->
          object.getObjectFields().stream()
              .filter(field -> field.getName().equals("id"))
              .map(ObjectField::getValue)
              .map(id -> text(id, variables))
              .findFirst()
              .orElse("");
      default -> throw new NotSimulatedException(value.toString());
    };
  }
}
