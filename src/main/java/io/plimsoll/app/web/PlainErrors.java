package io.plimsoll.app.web;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Answers what goes wrong with a status and nothing else: no word of the request or of our code
/// goes back to whoever sent it.
@Singleton
final class PlainErrors implements ErrorResponseProcessor<String> {
  private static final Logger LOG = System.getLogger(PlainErrors.class.getName());

  @Override
  public MutableHttpResponse<String> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    if (response.code() >= 500) {
      context.getRootCause().ifPresent(cause -> LOG.log(Level.ERROR, "A request failed", cause));
    }
    return response.body("");
  }
}
