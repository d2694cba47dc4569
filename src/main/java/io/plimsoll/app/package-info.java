/// The service as a whole: settings, composition, start and end.
///
/// The environment comes in; a running service goes out, or one sentence that says which setting
/// keeps it from running.
@NullMarked
package io.plimsoll.app;

import org.jspecify.annotations.NullMarked;
