package io.plimsoll.github;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a [FakeGitHub] says of the App.
final class FakeAppCalls implements AppCalls {
  private final FakeGitHub gitHub;

  FakeAppCalls(FakeGitHub gitHub) {
    this.gitHub = gitHub;
  }

  @Override
  public Answer<AppIdentity> identity() {
    return gitHub.answer(
        "identity", () -> Optional.of(new AppIdentity(42, FakeGitHub.APP, Map.of(), Set.of())));
  }

  @Override
  public Answer<List<Installation>> installations() {
    return gitHub.answer(
        "installations", () -> Optional.of(List.copyOf(gitHub.state().installations.values())));
  }

  @Override
  public Answer<Installation> installation(long id) {
    return gitHub.answer(
        "installation " + id, () -> Optional.ofNullable(gitHub.state().installations.get(id)));
  }

  @Override
  public Answer<DeliveryPage> deliveries(Optional<String> cursor, boolean failedOnly) {
    int from = cursor.map(Integer::valueOf).orElse(0);
    int to = from + gitHub.state().deliveriesOnAPage;
    List<Delivery> all =
        gitHub.state().deliveries.stream()
            .filter(d -> !failedOnly || d.status() < 200 || d.status() > 299)
            .toList();
    return gitHub.answer(
        "deliveries",
        () ->
            Optional.of(
                new DeliveryPage(
                    all.subList(Math.min(from, all.size()), Math.min(to, all.size())),
                    to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty())));
  }

  @Override
  public Answer<String> payload(long id) {
    return gitHub.answer(
        "payload " + id, () -> Optional.ofNullable(gitHub.state().payloads.get(id)));
  }

  @Override
  public Answer<Done> redeliver(long id) {
    return gitHub.done("redeliver " + id, () -> gitHub.state().redelivered.add(id));
  }
}
