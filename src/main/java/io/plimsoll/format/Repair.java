package io.plimsoll.format;

import io.plimsoll.model.Remedy;
import io.plimsoll.model.Subject;

/// A remedy for a subject of a document.
public record Repair(Subject subject, Remedy remedy) {}
