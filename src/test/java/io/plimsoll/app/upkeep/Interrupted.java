package io.plimsoll.app.upkeep;

import io.plimsoll.github.Answer;
import io.plimsoll.github.AppCalls;
import io.plimsoll.github.AppIdentity;
import io.plimsoll.github.DeliveryPage;
import io.plimsoll.github.Done;
import io.plimsoll.github.Failure;
import io.plimsoll.github.FakeGitHub;
import io.plimsoll.github.Installation;
import java.util.List;
import java.util.Optional;

/// A GitHub that fails at one call.
///
/// @param call such as `redeliver 2`
record Interrupted(FakeGitHub gitHub, String call, Failure failure) implements AppCalls {

  private AppCalls before(String next) {
    if (next.equals(call)) {
      gitHub.fail(failure);
    }
    return gitHub.app();
  }

  @Override
  public Answer<AppIdentity> identity() {
    return before("identity").identity();
  }

  @Override
  public Answer<List<Installation>> installations() {
    return before("installations").installations();
  }

  @Override
  public Answer<Installation> installation(long id) {
    return before("installation " + id).installation(id);
  }

  @Override
  public Answer<DeliveryPage> deliveries(Optional<String> cursor, boolean failedOnly) {
    return before("deliveries").deliveries(cursor, failedOnly);
  }

  @Override
  public Answer<String> payload(long id) {
    return before("payload " + id).payload(id);
  }

  @Override
  public Answer<Done> redeliver(long id) {
    return before("redeliver " + id).redeliver(id);
  }
}
