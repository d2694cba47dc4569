package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import io.plimsoll.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Dockerfile as BuildKit reads it. What BuildKit refuses is a problem; everything that could be
/// read is in the tree all the same.
///
/// @param file what was read
/// @param escape the character that escapes and continues lines, a backslash or a backtick
/// @param directives the parser directives, in order
/// @param lines every line and what it is; all of them together are the file
/// @param comments outside of here-documents, parser directives included
/// @param instructions in order
/// @param refusals what BuildKit's parser refuses, in order; it stops at the first
/// @param remarks what BuildKit warns of
public record Dockerfile(
    SourceFile file,
    char escape,
    List<Directive> directives,
    List<Line> lines,
    List<Comment> comments,
    List<Instruction> instructions,
    List<Problem> refusals,
    List<Problem> remarks) {

  public Dockerfile {
    directives = List.copyOf(directives);
    lines = List.copyOf(lines);
    comments = List.copyOf(comments);
    instructions = List.copyOf(instructions);
    refusals = List.copyOf(refusals);
    remarks = List.copyOf(remarks);
  }

  /// Reads a file. Any text can be read.
  public static Dockerfile parse(SourceFile file) {
    return new FileParser(file).parse();
  }

  /// Reads a changed version of this file. What stands before the change is taken over: the same
  /// instructions are the same objects.
  public Dockerfile changedTo(SourceFile changed) {
    FileParser parser = new FileParser(changed);
    return Beginning.shared(this, changed).map(parser::after).orElse(parser).parse();
  }

  /// What BuildKit refuses once the file is parsed: instructions it does not know, with wrong
  /// options or arguments, or outside of a stage. It stops at the first.
  public List<Problem> misuses() {
    return Misuse.in(this);
  }

  /// Everything that BuildKit refuses, by place.
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(refusals);
    all.addAll(misuses());
    all.sort((one, other) -> one.at().compareTo(other.at()));
    return List.copyOf(all);
  }

  /// The parser directive of a name.
  ///
  /// @param name `syntax`, `escape` or `check`
  public Optional<Directive> directive(String name) {
    return directives.stream().filter(directive -> directive.name().equals(name)).findFirst();
  }

  /// The file's text, put together from its lines.
  public String print() {
    StringBuilder text = new StringBuilder(file.text().length());
    lines.forEach(line -> text.append(line.span().of(file.text())));
    return text.toString();
  }
}
