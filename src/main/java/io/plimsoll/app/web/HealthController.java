package io.plimsoll.app.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// Tells whoever started the service whether it lives.
@Controller("/health")
final class HealthController {

  @Get("/liveness")
  HttpResponse<String> liveness() {
    return HttpResponse.ok("up");
  }
}
