package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.plimsoll.github.FileAt;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Some files of one commit as fields of a GraphQL query: their contents by object id, and the
/// folders they lie in, which tell their modes.
final class FileBatch {
  /// More than this many files take GitHub too long.
  static final int SIZE = 50;

  private static final String BLOB = "{ ... on Blob { oid byteSize isBinary isTruncated text } }";
  private static final String TREE = "{ ... on Tree { entries { name mode oid } } }";

  private final String commit;
  private final String prefix;
  private final List<FileAt> files;
  private final List<String> folders;

  /// @param prefix of the fields' names, so that batches of two commits fit into one query
  FileBatch(String commit, String prefix, List<FileAt> files) {
    this.commit = commit;
    this.prefix = prefix;
    this.files = files;
    this.folders = files.stream().map(file -> folder(file.path())).distinct().toList();
  }

  /// Cuts a list of files into batches.
  static List<FileBatch> of(String commit, List<FileAt> files) {
    List<FileBatch> batches = new ArrayList<>();
    for (int from = 0; from < files.size(); from += SIZE) {
      int to = Math.min(from + SIZE, files.size());
      batches.add(new FileBatch(commit, "f", files.subList(from, to)));
    }
    return batches;
  }

  /// Whether it cannot be cut.
  boolean isSingle() {
    return files.size() < 2;
  }

  /// The same in two parts, for when it was too much at once; itself when it cannot be cut.
  List<FileBatch> halves() {
    int half = files.size() / 2;
    return isSingle()
        ? List.of(this)
        : List.of(
            new FileBatch(commit, prefix, files.subList(0, half)),
            new FileBatch(commit, prefix, files.subList(half, files.size())));
  }

  /// Its files when their answer is larger than what is read.
  Map<String, FileVersion> unread() {
    Map<String, FileVersion> unread = new HashMap<>();
    files.forEach(
        file -> unread.put(file.path(), new Unread(file.path(), Unread.Reason.TOO_LARGE)));
    return unread;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  void ask(GraphQuery query) {
    for (int i = 0; i < files.size(); i++) {
      query.field(prefix + i + ": object(" + which(query, files.get(i)) + ") " + BLOB);
    }
    for (int i = 0; i < folders.size(); i++) {
      String expression = query.variable("String!", commit + ":" + folders.get(i));
      query.field(prefix + "t" + i + ": object(expression: " + expression + ") " + TREE);
    }
  }

  private String which(GraphQuery query, FileAt file) {
    return file.blob()
        .map(id -> "oid: " + query.variable("GitObjectID!", id))
        .orElseGet(() -> "expression: " + query.variable("String!", commit + ":" + file.path()));
  }

  /// Reads the files from the answer.
  ///
  /// @param raw reads a blob whose text in the answer does not count
  Map<String, FileVersion> read(JsonNode repository, RawBlobs raw) {
    Map<String, JsonNode> entries = entries(repository);
    Map<String, FileVersion> found = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      String path = files.get(i).path();
      JsonNode entry = entries.get(path);
      if (entry != null) {
        found.put(path, version(files.get(i), entry, repository.path(prefix + i), raw));
      }
    }
    return found;
  }

  private Map<String, JsonNode> entries(JsonNode repository) {
    Map<String, JsonNode> entries = new HashMap<>();
    for (int i = 0; i < folders.size(); i++) {
      String folder = folders.get(i).isEmpty() ? "" : folders.get(i) + "/";
      for (JsonNode entry : repository.path(prefix + "t" + i).path("entries")) {
        entries.put(folder + Json.text(entry, "name"), entry);
      }
    }
    return entries;
  }

  private static FileVersion version(FileAt file, JsonNode entry, JsonNode blob, RawBlobs raw) {
    Optional<FileMode> mode = GitMode.of(Json.number(entry, "mode"));
    if (mode.isEmpty()) {
      return new Unread(file.path(), Unread.Reason.UNREADABLE);
    }
    return switch (mode.get()) {
      case SYMLINK -> new Unread(file.path(), Unread.Reason.SYMLINK);
      case SUBMODULE -> new Unread(file.path(), Unread.Reason.SUBMODULE);
      case REGULAR, EXECUTABLE -> content(file.path(), mode.get(), entry, blob, raw);
    };
  }

  private static FileVersion content(
      String path, FileMode mode, JsonNode entry, JsonNode blob, RawBlobs raw) {
    String id = Json.text(entry, "oid");
    if (!Json.text(blob, "oid").equals(id)) {
      return new Unread(path, Unread.Reason.UNREADABLE);
    }
    if (blob.path("byteSize").asLong() > SourceFile.MAX_BYTES) {
      return new Unread(path, Unread.Reason.TOO_LARGE);
    }
    if (Json.flag(blob, "isBinary")) {
      return new Unread(path, Unread.Reason.BINARY);
    }
    byte[] text = Json.text(blob, "text").getBytes(StandardCharsets.UTF_8);
    boolean whole = !Json.flag(blob, "isTruncated") && BlobId.of(text).equals(id);
    return SourceFile.decode(path, mode, whole ? text : raw.read(id));
  }

  /// Reads a blob's bytes as they are.
  @FunctionalInterface
  interface RawBlobs {
    byte[] read(String id);
  }
}
