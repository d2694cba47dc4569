package io.plimsoll.app.command;

import io.plimsoll.policy.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the commands of a comment. It knows nothing but the text.
final class CommandReader {
  /// How many commands of one comment are carried out.
  static final int MOST = 5;

  /// How much of a comment is read, in characters.
  static final int LONGEST = 65_536;

  private static final int LONGEST_REASON = 500;
  private static final int MOST_RULES = 50;
  private static final String NAME = "/plimsoll";

  private final String mention;

  /// @param slug the App's own name in addresses
  CommandReader(String slug) {
    this.mention = "@" + slug;
  }

  /// The commands of a comment, in order.
  List<Command> read(String comment) {
    String start = comment.substring(0, Math.min(LONGEST, comment.length()));
    return PlainLines.of(start).stream().flatMap(line -> readLine(line).stream()).toList();
  }

  private Optional<Command> readLine(String line) {
    Words words = new Words(line);
    String name = words.next();
    if (name.equalsIgnoreCase(NAME)) {
      return Optional.of(command(words));
    }
    boolean isMention = name.equalsIgnoreCase(mention) || name.equalsIgnoreCase(mention + "[bot]");
    return isMention && isMeant(words.peek()) ? Optional.of(command(words)) : Optional.empty();
  }

  /// People also mention the App to speak of it.
  private static boolean isMeant(String word) {
    String verb = bare(word);
    return Verb.of(verb).isPresent() || Nearest.to(verb, Verb.words()).isPresent();
  }

  private static Command command(Words words) {
    if (!words.hasNext()) {
      return new Command.Help();
    }
    String word = bare(words.next());
    return Verb.of(word).map(verb -> command(verb, words)).orElseGet(() -> unknown(word));
  }

  private static Command unknown(String word) {
    return Nearest.to(word, Verb.words())
        .map(near -> new Complaint("verb-near", Map.of("word", word, "near", near)))
        .map(Command.Wrong::new)
        .orElseGet(() -> new Command.Wrong(Complaint.of("verb", "word", word)));
  }

  private static Command command(Verb verb, Words words) {
    return switch (verb) {
      case REVIEW -> review(words);
      case FIX -> new Command.Fix(rules(words));
      case IGNORE -> ignore(words);
      case EXPLAIN -> explain(words);
      case STATUS -> alone(verb, words, new Command.Status());
      case CONFIG -> alone(verb, words, new Command.Config());
      case PAUSE -> alone(verb, words, new Command.Pause());
      case RESUME -> alone(verb, words, new Command.Resume());
      case HELP -> alone(verb, words, new Command.Help());
    };
  }

  private static Command alone(Verb verb, Words words, Command command) {
    return words.hasNext()
        ? new Command.Wrong(
            new Complaint("extra", Map.of("verb", verb.word(), "word", words.peek())))
        : command;
  }

  private static Command review(Words words) {
    boolean all = words.nextIs("all");
    if (all) {
      words.next();
    }
    return alone(Verb.REVIEW, words, new Command.Review(all));
  }

  private static Command explain(Words words) {
    List<String> rules = rules(words);
    return rules.size() > 1
        ? new Command.Wrong(Complaint.of("one-rule"))
        : new Command.Explain(rules.stream().findFirst());
  }

  private static List<String> rules(Words words) {
    List<String> rules = new ArrayList<>();
    while (words.hasNext() && rules.size() < MOST_RULES) {
      rules.addAll(names(words.next()));
    }
    return rules.stream().distinct().toList();
  }

  private static List<String> names(String word) {
    return Arrays.stream(word.split(",", -1))
        .map(CommandReader::bare)
        .filter(name -> !name.isEmpty())
        .limit(MOST_RULES)
        .toList();
  }

  private static Command ignore(Words words) {
    List<String> rules = new ArrayList<>();
    Optional<Ending> ending = Optional.empty();
    while (words.hasNext() && !words.nextIs("because") && rules.size() < MOST_RULES) {
      boolean isUntil = words.nextIs("until");
      if (!isUntil && !words.nextIs("for")) {
        rules.addAll(names(words.next()));
        continue;
      }
      words.next();
      String written = isUntil ? bare(words.next()) : time(words);
      Optional<Ending> read = isUntil ? Ending.until(written) : Ending.after(written);
      if (read.isEmpty() || ending.isPresent()) {
        return new Command.Wrong(badEnding(isUntil, written, ending.isPresent()));
      }
      ending = read;
    }
    words.next();
    return new Command.Ignore(rules.stream().distinct().toList(), ending, reason(words.rest()));
  }

  private static Complaint badEnding(boolean isUntil, String written, boolean isSecond) {
    if (isSecond) {
      return Complaint.of("two-ends");
    }
    String code = isUntil ? "date" : "time";
    return written.isEmpty() ? Complaint.of("no-" + code) : Complaint.of(code, "value", written);
  }

  /// A time of one word or two: `30d`, `30 days`.
  private static String time(Words words) {
    String count = bare(words.next());
    boolean isNumber = !count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? count + " " + bare(words.next()) : count;
  }

  private static String reason(String text) {
    String line = text.replaceAll("\\p{Cc}+", " ").strip();
    if (line.length() <= LONGEST_REASON) {
      return line;
    }
    boolean isTorn = Character.isHighSurrogate(line.charAt(LONGEST_REASON - 1));
    return line.substring(0, isTorn ? LONGEST_REASON - 1 : LONGEST_REASON) + "…";
  }

  /// A word without the marks of code around it.
  private static String bare(String word) {
    return word.replace("`", "");
  }

  /// Whether a text as a whole could be taken for a command when it is written again.
  boolean holdsCommand(String text) {
    String bare = text.replace('\r', '\n').toLowerCase(Locale.ROOT);
    return bare.lines()
        .map(line -> line.replaceFirst("^[>\\s+-]*", ""))
        .anyMatch(line -> line.startsWith(NAME) || line.startsWith(mention));
  }
}
