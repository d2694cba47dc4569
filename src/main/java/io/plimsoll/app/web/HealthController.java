package io.plimsoll.app.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Tells whoever runs the service whether it lives and whether it takes work, and nothing else.
@Controller("/health")
@Produces("application/json")
final class HealthController {
  private final Health health;

  HealthController(Doors doors) {
    this.health = doors.health();
  }

  /// It lives when it answers.
  @Get("/liveness")
  HttpResponse<String> liveness() {
    return HttpResponse.ok("{\"status\":\"UP\"}");
  }

  @Get("/readiness")
  @ExecuteOn(TaskExecutors.VIRTUAL)
  HttpResponse<String> readiness() {
    return health.isReady()
        ? HttpResponse.ok("{\"status\":\"UP\"}")
        : HttpResponse.<String>status(HttpStatus.SERVICE_UNAVAILABLE).body("{\"status\":\"DOWN\"}");
  }
}
