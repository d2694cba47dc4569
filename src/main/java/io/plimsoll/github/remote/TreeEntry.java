package io.plimsoll.github.remote;

import io.plimsoll.source.FileMode;
import java.util.OptionalLong;

/// A file in a commit's tree.
///
/// @param id the object id of its content
/// @param size in bytes, where git has one
record TreeEntry(String path, FileMode mode, String id, OptionalLong size) {}
