package io.plimsoll.app.job;

/// Container files for tests.
final class Texts {
  /// Everything is well but for the user.
  static final String ROOT =
      """
      FROM node:22-bookworm-slim@sha256:6db5e436948af8f0244488a1f658c2c8e55a3ae51ca2e1686ed042be8f25f70a
      WORKDIR /app
      COPY . .
      CMD ["node", "server.js"]
      """;

  /// Everything is well.
  static final String FINE = ROOT.replace("CMD", "USER 1000\nCMD");

  /// A line that runs what it fetches.
  static final String PIPED = "RUN curl -fsSL https://get.example/sh | sh\n";

  /// Several findings, some of which are mended without a change of behaviour.
  static final String COMPOSE =
      """
      services:
        web:
          image: ghcr.io/acme/web:1.2.3
          user: "1000"
      """;

  private Texts() {}
}
