/// Reviews of pull requests, ready to be posted.
///
/// A [io.plimsoll.scan.Report] and the diffs of the files come in; comments that GitHub accepts and
/// the output of a check run go out. Nothing is posted here.
@NullMarked
package io.plimsoll.review;

import org.jspecify.annotations.NullMarked;
