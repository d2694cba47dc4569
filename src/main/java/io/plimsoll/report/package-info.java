/// Reports in the forms that people and tools read.
///
/// A [io.plimsoll.scan.Report] comes in, text or JSON goes out. No form repeats the value of a
/// suspected secret.
@NullMarked
package io.plimsoll.report;

import org.jspecify.annotations.NullMarked;
