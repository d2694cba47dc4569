package io.plimsoll.syntax.shell;

/// The language a shell text is written in.
public enum Dialect {
  /// What `sh`, `dash`, `ash` and `bash` read; words of `bash` alone are understood everywhere.
  POSIX,
  /// PowerShell, `cmd` or anything else; no commands are read from it.
  OTHER
}
