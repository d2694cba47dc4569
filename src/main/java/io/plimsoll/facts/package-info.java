/// Dated tables with their sources, and what was looked up for one scan.
///
/// Names and versions come in; what is publicly known about them goes out, or nothing.
@NullMarked
package io.plimsoll.facts;

import org.jspecify.annotations.NullMarked;
