/// What GitHub tells the App: webhook payloads, read once and kept as few facts.
///
/// A payload comes in; a delivery to store goes out, and later what happened.
@NullMarked
package io.plimsoll.app.event;

import org.jspecify.annotations.NullMarked;
