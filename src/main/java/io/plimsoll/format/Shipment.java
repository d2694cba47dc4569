package io.plimsoll.format;

/// A stage that another file builds a Dockerfile up to, instead of its last one.
///
/// @param dockerfile path from the repository's root, normalised
/// @param stage the stage's name
public record Shipment(String dockerfile, String stage) {}
