/// GitHub as this program sees it: a port in the field's own words.
///
/// Questions and wishes about pull requests, check runs, comments and deliveries come in; an
/// [io.plimsoll.github.Answer] goes out, which is what GitHub said or a
/// [io.plimsoll.github.Failure] that says whether asking again helps.
@NullMarked
package io.plimsoll.github;

import org.jspecify.annotations.NullMarked;
