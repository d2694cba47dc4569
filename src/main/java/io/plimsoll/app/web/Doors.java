package io.plimsoll.app.web;

import java.util.Optional;

/// What stands behind the doors.
///
/// @param ingress takes deliveries in; empty while the App is not set up
/// @param health how the service is
public record Doors(Optional<Ingress> ingress, Health health) {}
