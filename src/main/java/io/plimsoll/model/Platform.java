package io.plimsoll.model;

/// What reads a document and acts on it.
public enum Platform {
  /// BuildKit, building an image.
  DOCKERFILE,
  /// The Kubernetes API.
  KUBERNETES,
  /// Docker Compose.
  COMPOSE
}
