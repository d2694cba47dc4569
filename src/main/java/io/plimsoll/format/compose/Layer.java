package io.plimsoll.format.compose;

import io.plimsoll.source.Location;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.yaml.Place;
import io.plimsoll.syntax.yaml.YamlNode;

/// One description of a service: its own, or one that it extends.
///
/// @param file where it is written
/// @param service its map
/// @param key the service's name as written
/// @param inherited whether it is one that the service extends
record Layer(SourceFile file, Place service, YamlNode key, boolean inherited) {

  Location at(Span span) {
    return file.at(span);
  }

  /// The directory of the file, without `/` at its end; empty at the repository's root.
  String directory() {
    int slash = file.path().lastIndexOf('/');
    return slash < 0 ? "" : file.path().substring(0, slash);
  }
}
