package io.plimsoll.format.dockerfile;

import io.plimsoll.model.ShellCommand;
import io.plimsoll.model.SubjectPath;
import io.plimsoll.syntax.dockerfile.Instruction;
import io.plimsoll.syntax.shell.Dialect;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The commands of instructions, read once for all versions of a file that share an instruction.
final class Scripts {
  private final Map<Instruction, Entry> earlier;
  private final IdentityHashMap<Instruction, Entry> read = new IdentityHashMap<>();

  /// The commands of one instruction, and what they depend on besides it.
  record Entry(SubjectPath stage, Dialect dialect, List<ShellCommand> commands) {

    private boolean isFor(SubjectPath otherStage, Dialect otherDialect) {
      return dialect == otherDialect && stage.equals(otherStage);
    }
  }

  /// @param earlier by instruction, which counts as the same only where it is the same object
  Scripts(Map<Instruction, Entry> earlier) {
    this.earlier = earlier;
  }

  /// The commands of an instruction.
  ///
  /// @param otherwise reads them
  List<ShellCommand> of(
      Instruction instruction,
      SubjectPath stage,
      Dialect dialect,
      Supplier<List<ShellCommand>> otherwise) {
    Entry known = earlier.get(instruction);
    Entry entry =
        known != null && known.isFor(stage, dialect)
            ? known
            : new Entry(stage, dialect, otherwise.get());
    read.put(instruction, entry);
    return entry.commands;
  }

  /// What was read, for the next version.
  Map<Instruction, Entry> read() {
    return Collections.unmodifiableMap(read);
  }
}
