package io.plimsoll.cli;

import io.plimsoll.source.Change;
import io.plimsoll.source.FileChange;
import io.plimsoll.source.FileMode;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.io.NullOutputStream;

/// The working tree, with untracked files that are not ignored, against the merge base of a
/// revision and `HEAD`.
final class GitInput implements Input {
  private final Repository repository;
  private final RevCommit mergeBase;
  private final Folder folder;

  private GitInput(Repository repository, RevCommit mergeBase, Folder folder) {
    this.repository = repository;
    this.mergeBase = mergeBase;
    this.folder = folder;
  }

  /// Opens the repository of a work tree.
  ///
  /// @throws Refusal when there is no such revision, or no common commit
  /// @throws IOException when the repository cannot be read
  static GitInput open(Path root, String revision) throws IOException {
    Repository repository =
        new FileRepositoryBuilder().findGitDir(root.toFile()).setWorkTree(root.toFile()).build();
    try {
      RevCommit mergeBase = mergeBase(repository, revision);
      return new GitInput(repository, mergeBase, new Folder(root));
    } catch (Refusal | IOException refused) {
      repository.close();
      throw refused;
    }
  }

  private static RevCommit mergeBase(Repository repository, String revision) throws IOException {
    ObjectId base = resolve(repository, revision);
    ObjectId head = resolve(repository, Constants.HEAD);
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(base));
      walk.markStart(walk.parseCommit(head));
      RevCommit found = walk.next();
      if (found == null) {
        throw new Refusal("no-merge-base", Map.of("base", revision));
      }
      walk.reset();
      return walk.parseCommit(found);
    }
  }

  private static ObjectId resolve(Repository repository, String revision) throws IOException {
    try {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id != null) {
        return id;
      }
    } catch (RevisionSyntaxException | IncorrectObjectTypeException _) {
      // Not a revision, as below.
    }
    throw new Refusal("unknown-revision", Map.of("base", revision));
  }

  @Override
  public Change change(Predicate<String> wanted) throws IOException {
    List<FileChange> files = new ArrayList<>();
    try (DiffFormatter differences = new DiffFormatter(NullOutputStream.INSTANCE);
        ObjectReader reader = repository.newObjectReader()) {
      differences.setRepository(repository);
      differences.setDetectRenames(true);
      CanonicalTreeParser before = new CanonicalTreeParser(null, reader, mergeBase.getTree());
      for (DiffEntry entry : differences.scan(before, new FileTreeIterator(repository))) {
        asChange(entry, reader, wanted).ifPresent(files::add);
      }
    }
    addTrackedButIgnored(wanted, files);
    return new Change(files);
  }

  /// The walk leaves out what `.gitignore` names, also what git tracks all the same.
  private void addTrackedButIgnored(Predicate<String> wanted, List<FileChange> files) {
    Ignored ignored = new Ignored(folder.root());
    for (String path : Tracked.in(folder.root()).paths()) {
      if (wanted.test(path) && ignored.names(folder.root().resolve(path))) {
        Optional<FileVersion> base = findInBase(path);
        Optional<FileVersion> head = folder.find(path);
        if (!base.equals(head)) {
          files.add(new FileChange(base, head));
        }
      }
    }
  }

  private Optional<FileChange> asChange(
      DiffEntry entry, ObjectReader reader, Predicate<String> wanted) throws IOException {
    Optional<FileVersion> base = Optional.empty();
    Optional<FileVersion> head = Optional.empty();
    if (entry.getChangeType() != DiffEntry.ChangeType.ADD
        && entry.getChangeType() != DiffEntry.ChangeType.COPY
        && wanted.test(entry.getOldPath())) {
      base =
          Optional.of(
              read(reader, entry.getOldPath(), entry.getOldMode(), entry.getOldId().toObjectId()));
    }
    if (entry.getChangeType() != DiffEntry.ChangeType.DELETE && wanted.test(entry.getNewPath())) {
      head = folder.find(entry.getNewPath());
    }
    return base.isEmpty() && head.isEmpty()
        ? Optional.empty()
        : Optional.of(new FileChange(base, head));
  }

  private static FileVersion read(
      ObjectReader reader, String path, org.eclipse.jgit.lib.FileMode mode, ObjectId id)
      throws IOException {
    if (mode.equals(org.eclipse.jgit.lib.FileMode.SYMLINK)) {
      return new Unread(path, Unread.Reason.SYMLINK);
    }
    if (mode.equals(org.eclipse.jgit.lib.FileMode.GITLINK)) {
      return new Unread(path, Unread.Reason.SUBMODULE);
    }
    ObjectLoader blob = reader.open(id, Constants.OBJ_BLOB);
    if (blob.getSize() > SourceFile.MAX_BYTES) {
      return new Unread(path, Unread.Reason.TOO_LARGE);
    }
    return SourceFile.decode(path, FileMode.REGULAR, blob.getBytes());
  }

  @Override
  public Optional<FileVersion> findInBase(String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = TreeWalk.forPath(reader, path, mergeBase.getTree())) {
      return walk == null || walk.isSubtree()
          ? Optional.empty()
          : Optional.of(read(reader, path, walk.getFileMode(0), walk.getObjectId(0)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<FileVersion> findInHead(String path) {
    return folder.find(path);
  }

  @Override
  public Path root() {
    return folder.root();
  }

  @Override
  public void close() {
    repository.close();
  }
}
