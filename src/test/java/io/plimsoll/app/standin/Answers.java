package io.plimsoll.app.standin;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Puts the stand-in behind the server: every call is answered from its state, one at a time.
final class Answers implements ResponseDefinitionTransformerV2 {
  /// Longer than anybody waits.
  private static final int FOR_EVER = 600_000;

  private final StandInGitHub gitHub;
  private final Router router;
  private final Faults faults;
  private final Queue<Long> starts = new ConcurrentLinkedQueue<>();

  /// How long every answer takes, in milliseconds.
  private volatile int latency;

  Answers(StandInGitHub gitHub, Router router, Faults faults) {
    this.gitHub = gitHub;
    this.router = router;
    this.faults = faults;
  }

  @Override
  public String getName() {
    return "stand-in";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Call call = Call.of(event.getRequest());
    String kind = router.kind(call);
    router.count(kind);
    starts.add(System.nanoTime());
    faults.deed(kind).run();
    Optional<Fault> fault = faults.next(kind);
    if (fault.isPresent() && !fault.get().applies) {
      return broken(call, fault.get());
    }
    Reply reply = answer(call);
    return fault
        .map(f -> broken(call, f))
        .orElseGet(() -> definition(reply).withFixedDelay(latency).build());
  }

  /// Every answer takes so long from now on, and calls are counted anew.
  void latency(int milliseconds) {
    latency = milliseconds;
    starts.clear();
  }

  /// How many calls had to wait for one another.
  int roundTrips() {
    int trips = 0;
    long end = Long.MIN_VALUE;
    for (long start : starts.stream().sorted().toList()) {
      if (start >= end) {
        trips++;
        end = start + latency * 1_000_000L;
      }
    }
    return trips;
  }

  private Reply answer(Call call) {
    try {
      synchronized (gitHub) {
        gitHub.notifyAll();
        return router.answer(call);
      }
    } catch (NotSimulatedException e) {
      gitHub.missing(String.valueOf(e.getMessage()));
      return Reply.refusal(500, String.valueOf(e.getMessage()));
    }
  }

  private static ResponseDefinition broken(Call call, Fault fault) {
    return fault
        .reply(call)
        .map(reply -> definition(reply).build())
        .orElseGet(() -> unanswered(fault));
  }

  private static ResponseDefinition unanswered(Fault fault) {
    ResponseDefinitionBuilder none = ResponseDefinitionBuilder.responseDefinition();
    return fault == Fault.SILENCE
        ? none.withStatus(504).withFixedDelay(FOR_EVER).build()
        : none.withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)
            .build();
  }

  private static ResponseDefinitionBuilder definition(Reply reply) {
    ResponseDefinitionBuilder builder =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(reply.status())
            .withBody(reply.body());
    reply.headers().forEach(builder::withHeader);
    return builder;
  }
}
