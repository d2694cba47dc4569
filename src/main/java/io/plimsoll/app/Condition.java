package io.plimsoll.app;

import io.plimsoll.app.web.Health;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// How the service is, as far as it is known here.
///
/// @param app whether the App is set up
/// @param open whether deliveries are let in
/// @param store whether the store answers
/// @param jobs whether jobs are worked off
/// @param gitHub whether GitHub has said who this App is; work waits for it, deliveries do not
record Condition(
    boolean app,
    BooleanSupplier open,
    BooleanSupplier store,
    BooleanSupplier jobs,
    BooleanSupplier gitHub)
    implements Health {

  @Override
  public boolean isReady() {
    return app && open.getAsBoolean() && jobs.getAsBoolean() && store.getAsBoolean();
  }

  @Override
  public Map<String, Boolean> parts() {
    return Map.of(
        "app",
        app,
        "webhook",
        open.getAsBoolean(),
        "store",
        store.getAsBoolean(),
        "jobs",
        jobs.getAsBoolean(),
        "github",
        gitHub.getAsBoolean());
  }
}
