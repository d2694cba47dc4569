/// Rules over what stands in a document and does not count.
///
/// A workload comes in, verdicts go out.
@NullMarked
package io.plimsoll.rules.document;

import org.jspecify.annotations.NullMarked;
