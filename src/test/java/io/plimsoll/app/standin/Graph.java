package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import graphql.language.Argument;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.Optional;

/// Answers GraphQL: repositories with their pull requests and objects, and changes.
final class Graph {
  private final StandInGitHub gitHub;
  private final Changes changes;

  Graph(StandInGitHub gitHub) {
    this.gitHub = gitHub;
    this.changes = new Changes(gitHub);
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
              : changes.make(
                  field.getName(), Selection.key(field), input(field, variables), answer);
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
      case "pullRequests" -> GraphShapes.open(repository);
      case "id" -> TextNode.valueOf(repository.node());
      case "object" ->
          GraphShapes.object(
              repository,
              argument(field, "oid", variables),
              argument(field, "expression", variables));
      default -> throw new NotSimulatedException(field.getName());
    };
  }

  private static JsonNode input(Field field, JsonNode variables) {
    return field.getArguments().stream()
        .map(Argument::getValue)
        .filter(VariableReference.class::isInstance)
        .map(VariableReference.class::cast)
        .map(variable -> variables.path(variable.getName()))
        .findFirst()
        .orElseThrow(() -> new NotSimulatedException(field.getName()));
  }

  /// An argument as text.
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
      default -> throw new NotSimulatedException(value.toString());
    };
  }
}
