package io.plimsoll.app.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plimsoll.github.CallObserver;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What is counted and timed. Names of people, repositories and installations are no labels.
public final class Metrics implements CallObserver, AutoCloseable {
  private static final Duration MEMORY = Duration.ofMinutes(5);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final AtomicInteger remaining = new AtomicInteger(-1);

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge(
        "plimsoll.github.remaining",
        "Requests left in the hour as GitHub last told, -1 before it did",
        remaining::get);
  }

  /// Counts a request to the webhook.
  void delivery(Verdict verdict) {
    registry.counter("plimsoll.deliveries", "outcome", verdict.word()).increment();
  }

  /// Times a run of a job.
  ///
  /// @param kind what the job is about, such as `pull-request`
  /// @param outcome how it ended
  public void run(String kind, String outcome, Duration elapsed) {
    timer("plimsoll.job.runs", "kind", kind, "outcome", outcome).record(elapsed);
  }

  /// Shows a number that is asked for when somebody looks.
  public void gauge(String name, String description, Supplier<Number> value, String... labels) {
    Gauge.builder(name, value).description(description).tags(labels).register(registry);
  }

  @Override
  public void observe(Call call) {
    call.remaining().ifPresent(remaining::set);
    timer(
            "plimsoll.github.calls",
            "method",
            call.method(),
            "route",
            call.route(),
            "status",
            Integer.toString(call.status()))
        .record(call.elapsed());
  }

  private Timer timer(String name, String... labels) {
    return Timer.builder(name)
        .tags(labels)
        .publishPercentiles(0.5, 0.99)
        .distributionStatisticExpiry(MEMORY)
        .register(registry);
  }

  /// All of it in Prometheus' text format, version 0.0.4.
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
