package io.plimsoll.github;

import io.plimsoll.source.FileMode;
import java.util.OptionalLong;

/// A file in a commit's tree.
///
/// @param id the object id of its content
/// @param size in bytes, where git has one
public record TreeEntry(String path, FileMode mode, String id, OptionalLong size) {}
