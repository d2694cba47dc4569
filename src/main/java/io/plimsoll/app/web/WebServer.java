package io.plimsoll.app.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The door to the world: Micronaut's server on the main port.
public final class WebServer implements AutoCloseable {
  private static final int LONGEST_LINE = 2048;
  private static final int LONGEST_HEADERS = 8192;

  private final ApplicationContext context;
  private final int port;

  private WebServer(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  /// Opens the door.
  ///
  /// @param port 0 for any that is free
  /// @throws IOException when the port cannot be taken
  public static WebServer open(String host, int port, Doors doors, Metrics metrics)
      throws IOException {
    return open(host, port, doors, metrics, Times.usual());
  }

  static WebServer open(String host, int port, Doors doors, Metrics metrics, Times times)
      throws IOException {
    ApplicationContext context =
        ApplicationContext.builder()
            .properties(properties(host, port))
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .banner(false)
            .build();
    context.registerSingleton(Doors.class, doors);
    context.registerSingleton(Metrics.class, metrics);
    context.registerSingleton(Times.class, times);
    context.start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    try {
      server.start();
      return new WebServer(context, server.getPort());
    } catch (ServerStartupException e) {
      context.close();
      throw new IOException(e);
    }
  }

  /// Bodies are read piece by piece and counted by us, so the server's own limits lie just above.
  private static Map<String, Object> properties(String host, int port) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", host);
    properties.put("micronaut.server.port", port == 0 ? -1 : port);
    properties.put("micronaut.server.date-header", false);
    properties.put("micronaut.server.max-request-size", Gate.LARGEST + 1024 * 1024);
    properties.put("micronaut.server.max-request-buffer-size", Gate.LARGEST + 1024 * 1024);
    properties.put("micronaut.server.multipart.enabled", false);
    properties.put("micronaut.server.netty.max-initial-line-length", LONGEST_LINE);
    properties.put("micronaut.server.netty.max-header-size", LONGEST_HEADERS);
    properties.put("micronaut.server.netty.request-decompression-enabled", false);
    properties.put("micronaut.server.netty.worker.shutdown-quiet-period", "0s");
    properties.put("micronaut.server.netty.parent.shutdown-quiet-period", "0s");
    return properties;
  }

  /// The port that was taken.
  public int port() {
    return port;
  }

  @Override
  public void close() {
    context.close();
  }
}
