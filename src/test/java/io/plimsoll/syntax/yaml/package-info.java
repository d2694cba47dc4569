/// Tests of YAML reading and editing.
@NullMarked
package io.plimsoll.syntax.yaml;

import org.jspecify.annotations.NullMarked;
