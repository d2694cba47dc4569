package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;

/// GitHub's own description of its API: what is sent to it must be valid by it, and so must be what
/// a test answers in its place, which may be abridged: a field that it leaves out is no fault, one
/// that it has is. Where the description is absent nothing is checked, and that is said once.
public final class Contract {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpora", "../shared/corpora"), "github");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Optional<Contract> KNOWN = read();

  private final JsonNode description;
  private final SchemaRegistry registry;
  private final String text;
  private final GraphQLSchema graph;

  private Contract(String text, GraphQLSchema graph) throws IOException {
    this.text = text;
    this.description = JSON.readTree(text);
    this.graph = graph;
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of("https://api/d", text)));
  }

  private static Optional<Contract> read() {
    if (!Files.exists(FOLDER)) {
      System.err.println("GitHub's description is not there: requests are not checked by it");
      return Optional.empty();
    }
    try {
      String graph = Files.readString(FOLDER.resolve("schema.graphql"));
      return Optional.of(
          new Contract(
              Files.readString(FOLDER.resolve("openapi-subset.json")),
              UnExecutableSchemaGenerator.makeUnExecutableSchema(types(graph))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// GitHub's document names two fields of one type twice.
  private static TypeDefinitionRegistry types(String graph) {
    TypeDefinitionRegistry types = new SchemaParser().parse(graph);
    for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
      Map<String, FieldDefinition> fields = new LinkedHashMap<>();
      type.getFieldDefinitions().forEach(field -> fields.putIfAbsent(field.getName(), field));
      if (fields.size() < type.getFieldDefinitions().size()) {
        types.remove(type);
        types.add(type.transform(to -> to.fieldDefinitions(List.copyOf(fields.values()))));
      }
    }
    return types;
  }

  /// Fails when a request or an answer is not valid.
  public static void check(List<ServeEvent> events) {
    List<String> problems = new ArrayList<>();
    KNOWN.ifPresent(contract -> events.forEach(event -> problems.addAll(contract.problems(event))));
    Assertions.assertEquals(List.of(), problems);
  }

  private List<String> problems(ServeEvent event) {
    LoggedRequest request = event.getRequest();
    String path = request.getUrl().replaceFirst("\\?.*", "");
    if (path.equals("/api/graphql")) {
      return ofGraphQl(request.getBodyAsString());
    }
    String local = path.replaceFirst("^/api/v3", "");
    String method = request.getMethod().getName().toLowerCase(Locale.ROOT);
    return template(local)
        .map(template -> ofRest(template, method, request, event.getResponse()))
        .orElseGet(() -> List.of("no such path: " + local));
  }

  private List<String> ofGraphQl(String body) {
    try {
      Document document = new Parser().parseDocument(JSON.readTree(body).path("query").asText());
      return new Validator()
          .validateDocument(graph, document, Locale.ROOT).stream()
              .map(error -> "graphql: " + error.getMessage())
              .toList();
    } catch (IOException e) {
      return List.of("graphql: " + e.getMessage());
    }
  }

  private Optional<String> template(String path) {
    return description.path("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[a-z_]+}", "[^/]+")))
        .findFirst();
  }

  private List<String> ofRest(
      String template, String method, LoggedRequest request, LoggedResponse response) {
    JsonNode operation = description.path("paths").path(template).path(method);
    String where = method + " " + template;
    if (operation.isMissingNode()) {
      return List.of("no such method: " + where);
    }
    List<String> problems = new ArrayList<>(ofQuery(operation, request, where));
    String at = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method;
    String json = "/content/application~1json/schema";
    if (!request.getBodyAsString().isEmpty()) {
      problems.addAll(valid(at + "/requestBody" + json, request.getBodyAsString(), where));
    }
    String answer = at + "/responses/" + response.getStatus() + json;
    boolean described = !description.at(answer).isMissingNode();
    if (described && response.getStatus() < 300 && isJson(response)) {
      valid(answer, response.getBodyAsString(), "answer to " + where).stream()
          .filter(problem -> !problem.contains("required property"))
          .forEach(problems::add);
    }
    return problems;
  }

  /// A broken connection, a file's bytes or a page of HTML is held to nothing.
  private static boolean isJson(LoggedResponse response) {
    return String.valueOf(response.getHeaders()).contains("application/json");
  }

  private List<String> ofQuery(JsonNode operation, LoggedRequest request, String where) {
    List<String> known =
        StreamSupport.stream(operation.path("parameters").spliterator(), false)
            .map(p -> p.has("$ref") ? description.at(p.path("$ref").asText().substring(1)) : p)
            .map(parameter -> parameter.path("name").asText())
            .toList();
    return request.getQueryParams().keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> "no such query parameter: " + name + " in " + where)
        .toList();
  }

  private List<String> valid(String pointer, String body, String where) {
    if (description.at(pointer).isMissingNode()) {
      return List.of("nothing is taken by " + where);
    }
    return registry
        .getSchema(
            SchemaLocation.of("https://api/d#" + pointer.replace("{", "%7B").replace("}", "%7D")))
        .validate(body, InputFormat.JSON)
        .stream()
        .map(error -> where + ": " + error)
        .toList();
  }

  @Override
  public String toString() {
    return text.length() + " characters of description";
  }
}
