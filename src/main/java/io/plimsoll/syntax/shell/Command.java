package io.plimsoll.syntax.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One simple command: a program and its arguments, or only assignments or redirections.
///
/// @param assignments in front of the program
/// @param words the program and its arguments, prefixes such as `sudo` included
/// @param redirections in order
/// @param prefixes the programs in front that only run the rest of the line
/// @param inline the script that this command hands to a shell
/// @param span in the file, without here-documents
public record Command(
    List<Assignment> assignments,
    List<Word> words,
    List<Redirection> redirections,
    List<Prefix> prefixes,
    Optional<Inline> inline,
    Span span)
    implements Stage {

  public Command {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirections = List.copyOf(redirections);
    prefixes = List.copyOf(prefixes);
  }

  @Override
  public List<Command> commands() {
    return List.of(this);
  }

  /// The first word as it is meant, prefix or not; empty when there is none.
  public String name() {
    return words.isEmpty() ? "" : words.getFirst().text();
  }

  /// The program that does the work, without its folder: `apt-get` of `sudo /usr/bin/apt-get
  /// update`. Empty when there is none or the shell decides which.
  public String effectiveName() {
    int at = prefixed();
    return at < words.size() && words.get(at).isLiteral() ? baseName(words.get(at)) : "";
  }

  static String baseName(Word word) {
    String text = word.text();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /// The words behind the program that does the work.
  public List<Word> arguments() {
    int first = prefixed() + 1;
    return first < words.size() ? words.subList(first, words.size()) : List.of();
  }

  private int prefixed() {
    if (prefixes.isEmpty()) {
      return 0;
    }
    int count = 0;
    for (Prefix prefix : prefixes) {
      count += prefix.words().size();
    }
    return count;
  }

  /// The arguments that begin with `-`, up to a `--`.
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    for (Word word : arguments()) {
      if (word.text().equals("--")) {
        break;
      }
      Optional<Flag> flag = Flag.of(word);
      if (flag.isPresent()) {
        flags.add(flag.get());
      }
    }
    return flags;
  }

  /// A flag by its name, alone or with `=value`: `--insecure`, `-k`.
  public Optional<Flag> flag(String name) {
    for (Flag flag : flags()) {
      if (flag.name().equals(name)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /// A letter in all clusters that have it: `k` of `-fsSLk`.
  ///
  /// @param valued the letters of this program that take a value
  public List<Flag> letters(char letter, String valued) {
    String name = "-" + letter;
    List<Flag> found = new ArrayList<>();
    for (Flag cluster : flags()) {
      for (Flag flag : cluster.letters(valued)) {
        if (flag.name().equals(name)) {
          found.add(flag);
        }
      }
    }
    return found;
  }

  /// The value of a flag, written `--flag=value` or `--flag value`.
  public Optional<String> valueOf(String name) {
    Optional<Flag> flag = flag(name);
    if (flag.isEmpty() || flag.get().value().isPresent()) {
      return flag.flatMap(Flag::value);
    }
    List<Word> arguments = arguments();
    int next = arguments.indexOf(flag.get().word()) + 1;
    return next < arguments.size() ? Optional.of(arguments.get(next).text()) : Optional.empty();
  }

  /// The arguments that do not begin with `-`, and all behind a `--`. Values of flags are among
  /// them: which flags take one is the program's matter.
  public List<Word> operands() {
    List<Word> arguments = arguments();
    int end = 0;
    while (end < arguments.size() && !arguments.get(end).text().equals("--")) {
      end++;
    }
    int marker = end;
    return IntStream.range(0, arguments.size())
        .filter(i -> i > marker || (i < marker && Flag.of(arguments.get(i)).isEmpty()))
        .mapToObj(arguments::get)
        .toList();
  }
}
