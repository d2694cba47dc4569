/// What a webhook delivery says, in our own words.
///
/// A payload comes in as bytes that are not trusted; a [io.plimsoll.app.event.Reading] goes out,
/// which is a delivery for the inbox, or why there is none. What the inbox keeps is read back as a
/// [io.plimsoll.app.event.Happening].
@NullMarked
package io.plimsoll.app.event;

import org.jspecify.annotations.NullMarked;
