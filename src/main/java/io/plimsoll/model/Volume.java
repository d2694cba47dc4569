package io.plimsoll.model;

import io.plimsoll.source.Location;
import java.util.Optional;

/// A volume of a pod.
///
/// @param name by which containers mount it
/// @param type the source's key in the API: `hostPath`, `emptyDir`, `configMap`, …; `emptyDir` when
///   no source is written, as the API fills it in
/// @param hostPath the directory of the node, for `hostPath`
/// @param at where the source is written
public record Volume(String name, String type, Optional<Setting<String>> hostPath, Location at) {}
