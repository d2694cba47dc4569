/// YAML and JSON as trees whose every leaf has a place, and byte-exact edits of them.
///
/// A [io.plimsoll.source.SourceFile] comes in; a [io.plimsoll.syntax.yaml.YamlFile] of documents,
/// comments and problems goes out, and a [io.plimsoll.syntax.yaml.Patch] becomes
/// [io.plimsoll.source.Edit]s.
@NullMarked
package io.plimsoll.syntax.yaml;

import org.jspecify.annotations.NullMarked;
