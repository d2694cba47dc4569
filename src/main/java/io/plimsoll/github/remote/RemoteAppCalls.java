package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.Answer;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.Delivery;
import io.plimsoll.github.DeliveryPage;
import io.plimsoll.github.Done;
import io.plimsoll.github.Installation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the App asks about itself.
final class RemoteAppCalls implements AppCalls {
  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");
  private static final int MAX_PAGES = 100;

  private final Session app;

  RemoteAppCalls(Session app) {
    this.app = app;
  }

  @Override
  public Answer<AppIdentity> identity() {
    return Answer.of(() -> {
      JsonNode json = Session.json(app.get("/app"));
      Set<String> events = new HashSet<>();
      json.path("events").forEach(event -> events.add(event.asText()));
      return new AppIdentity(
          Json.id(json, "id"),
          Json.text(json, "slug"),
          Json.texts(json.path("permissions")),
          events);
    });
  }

  @Override
  public Answer<List<Installation>> installations() {
    return Answer.of(() ->
        Pages.all(app, "/app/installations?per_page=100", MAX_PAGES)
            .map(RemoteAppCalls::installation)
            .toList());
  }

  @Override
  public Answer<Installation> installation(long id) {
    return Answer.of(() -> installation(Session.json(app.get("/app/installations/" + id))));
  }

  private static Installation installation(JsonNode json) {
    return new Installation(
        Json.id(json, "id"),
        Json.text(json.path("account"), "login"),
        Json.optional(json, "suspended_at").isPresent(),
        Json.texts(json.path("permissions")));
  }

  @Override
  public Answer<DeliveryPage> deliveries(Optional<String> cursor, boolean failedOnly) {
    return Answer.of(() -> {
      Reply reply =
          app.get(
              "/app/hook/deliveries?per_page=100"
                  + (failedOnly ? "&status=failure" : "")
                  + cursor.map(at -> "&cursor=" + encode(at)).orElse(""));
      return new DeliveryPage(
          Json.each(Session.json(reply)).map(RemoteAppCalls::delivery).toList(), next(reply));
    });
  }

  private static Delivery delivery(JsonNode json) {
    return new Delivery(
        Json.id(json, "id"),
        Json.text(json, "guid"),
        Json.time(json, "delivered_at"),
        Json.flag(json, "redelivery"),
        Json.number(json, "status_code"),
        Json.text(json, "event"),
        Json.optional(json, "action"),
        Json.optionalId(json, "installation_id"),
        Json.optionalId(json, "repository_id"));
  }

  private static Optional<String> next(Reply reply) {
    Matcher cursor = CURSOR.matcher(reply.page("next").orElse(""));
    return cursor.find()
        ? Optional.of(URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public Answer<String> payload(long id) {
    return Answer.of(() ->
        Session.json(app.get("/app/hook/deliveries/" + id))
            .path("request")
            .path("payload")
            .toString());
  }

  @Override
  public Answer<Done> redeliver(long id) {
    return Answer.of(() -> {
      app.exchange(Request.of("POST", app.uri("/app/hook/deliveries/" + id + "/attempts"), ""));
      return Done.DONE;
    });
  }
}
