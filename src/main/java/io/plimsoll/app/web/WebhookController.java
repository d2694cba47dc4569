package io.plimsoll.app.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// GitHub's door. Every request has a thread of its own, so that a slow one keeps none waiting.
@Controller("/webhook")
final class WebhookController {
  private final Doors doors;
  private final Metrics metrics;

  WebhookController(Doors doors, Metrics metrics) {
    this.doors = doors;
    this.metrics = metrics;
  }

  @Post
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.VIRTUAL)
  HttpResponse<?> receive(ServerHttpRequest<?> request) {
    Verdict verdict =
        doors
            .ingress()
            .map(ingress ->
                ingress.receive(
                    request.getHeaders()::getAll, () -> request.byteBody().toInputStream()))
            .orElse(Verdict.CLOSED);
    metrics.delivery(verdict);
    MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.valueOf(verdict.status()));
    return verdict.endsConnection() ? response.header("Connection", "close") : response;
  }
}
