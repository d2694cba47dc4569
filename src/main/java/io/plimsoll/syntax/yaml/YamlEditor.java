package io.plimsoll.syntax.yaml;

import io.plimsoll.source.Edit;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Span;
import java.util.IdentityHashMap;
import java.util.List;

/// Writes patches into a file: only the lines that must change do, in the file's own style.
///
/// One editor serves all passes over a file: how the file is written is looked at once.
///
/// Every result is applied and read again before it is given out, and its meaning compared with the
/// meaning asked for, in all documents and through all aliases. What does not agree is refused.
public final class YamlEditor {
  /// How many characters of what was read are kept at most.
  private static final int MOST_KEPT = 200_000;

  /// What an edit adds to a file, even to a small one.
  private static final int ADDED = 1_000;

  private final YamlFile file;
  private final Layout layout;
  private final boolean hasLoneReturn;
  private final Checked checked;

  /// An editor of a file, which stays as it is.
  public YamlEditor(YamlFile file) {
    this.file = file;
    this.layout = Layout.of(file);
    this.hasLoneReturn = hasLoneReturn(file.source().text());
    this.checked = new Checked(Math.min(MOST_KEPT, 2 * (file.source().text().length() + ADDED)));
  }

  /// A patch and the node it is for.
  ///
  /// @param node a map or list of the file, as written
  public record Target(YamlNode node, Patch patch) {}

  /// Applies a patch to one node of a file.
  public Rewrite edit(YamlNode node, Patch patch) {
    return edit(List.of(new Target(node, patch)));
  }

  /// Applies patches to several nodes of a file in one pass. No node may be given twice, nor a node
  /// inside of what another patch replaces or removes.
  public Rewrite edit(List<Target> targets) {
    Rewrite drafted = draft(targets);
    return drafted instanceof Rewrite.Done(List<Edit> edits) && !edits.isEmpty()
        ? verified(targets, edits)
        : drafted;
  }

  /// The edits of the same pass before they are read again: enough to see which lines they need,
  /// and never to be given out.
  public Rewrite draft(List<Target> targets) {
    Draft draft = new Draft(layout);
    for (Target target : targets) {
      Span at = target.node().span();
      if (hasLoneReturn) {
        return new Rewrite.Refused(Rewrite.Reason.LINE_ENDS, at);
      }
      new TreeEdits(draft).target(target.node(), target.patch());
    }
    return draft.finish();
  }

  /// Reads a changed version of the file, or what a pass has not read of it already.
  public YamlFile read(SourceFile changed) {
    return checked.find(changed.text()).orElseGet(() -> file.changedTo(changed, checked));
  }

  /// How many characters are read again for one pass that stays in one document, at most.
  public static int mostReadAgain(YamlFile file) {
    return Excerpt.isPossible(file)
        ? file.documents().stream().mapToInt(one -> one.span().length()).max().orElse(0)
        : file.source().text().length();
  }

  private Rewrite verified(List<Target> targets, List<Edit> edits) {
    IdentityHashMap<YamlNode, Patch> patches = new IdentityHashMap<>();
    targets.forEach(target -> patches.put(target.node(), target.patch()));
    boolean same =
        Excerpt.of(file, targets, edits)
            .map(excerpt -> excerpt.means(patches, edits, checked))
            .orElseGet(() -> means(patches, edits));
    Span at = targets.getFirst().node().span();
    return same ? new Rewrite.Done(edits) : new Rewrite.Refused(Rewrite.Reason.UNSURE, at);
  }

  private boolean means(IdentityHashMap<YamlNode, Patch> patches, List<Edit> edits) {
    SourceFile changed = file.source().withText(Edit.apply(file.source().text(), edits));
    YamlFile read = YamlFile.parse(changed, file.json());
    checked.keep(read);
    return read.problems().size() == file.problems().size()
        && Meaning.of(read.documents(), new IdentityHashMap<>())
            .equals(Meaning.of(file.documents(), patches));
  }

  private static boolean hasLoneReturn(String text) {
    for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
      if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
        return true;
      }
    }
    return false;
  }
}
