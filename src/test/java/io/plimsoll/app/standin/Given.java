package io.plimsoll.app.standin;

import java.util.Map;

/// Texts that stories begin with.
final class Given {
  /// A container file with nothing to say about.
  static final String GOOD =
      """
      FROM python:3.13-slim
      COPY . /app
      USER 1000
      CMD ["python", "/app/main.py"]
      """;

  /// The same, which starts as root.
  static final String BAD =
      """
      FROM python:3.13-slim
      COPY . /app
      CMD ["python", "/app/main.py"]
      """;

  /// A pod that may do whatever it likes.
  static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: web
            image: ghcr.io/acme/web:1.2.3
            securityContext:
              privileged: true
      """;

  static final Map<String, String> REPOSITORY = Map.of("Dockerfile", GOOD, "README", "Hello\n");

  private Given() {}
}
