/// One picture of a container behind every file format.
///
/// Adapters of [io.plimsoll.format] bring subjects in, with every setting's origin; rules judge
/// them and state [io.plimsoll.model.Remedy] as intent, without knowing the format.
@NullMarked
package io.plimsoll.model;

import org.jspecify.annotations.NullMarked;
