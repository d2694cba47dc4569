package io.plimsoll.scan;

/// A finding on its way, with its fingerprint.
record Named(Draft draft, String fingerprint) {}
