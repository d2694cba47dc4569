package io.plimsoll.format;

import io.plimsoll.source.SourceFile;
import java.util.List;

/// An adapter for one kind of file.
public interface Format {

  /// The kind's name in output: `dockerfile`, `kubernetes`, `compose`.
  String name();

  /// Whether a path alone makes a file one of this kind, so that one that cannot be read is worth a
  /// finding.
  boolean recognisesPath(String path);

  /// Whether a file is of this kind, by its path or its content.
  boolean recognises(SourceFile file);

  /// The stages that a file of this kind builds Dockerfiles up to.
  ///
  /// @param surroundings where files that this one refers to are found
  default List<Shipment> shipments(SourceFile file, Surroundings surroundings) {
    return List.of();
  }

  /// Reads a file. Never throws, whatever the text.
  ///
  /// @param surroundings where files that this one refers to are found
  Document read(SourceFile file, Surroundings surroundings);

  /// Reads a changed version of a file that was read before. The answer is the same as that of
  /// [#read]; subjects that the change leaves alone may be the same objects.
  ///
  /// @param earlier of the same path, read by this format in the same surroundings
  default Document readAgain(SourceFile file, Surroundings surroundings, Document earlier) {
    return read(file, surroundings);
  }
}
