package io.plimsoll.model;

import io.plimsoll.source.Location;

/// One stage of a build.
///
/// @param index from 0, in file order
/// @param isFinal whether it is the stage that is built by default
/// @param inFinalImage whether its layers are part of the final image
public record BuildStage(
    SubjectPath path, Location at, Origin origin, int index, boolean isFinal, boolean inFinalImage)
    implements Subject {}
