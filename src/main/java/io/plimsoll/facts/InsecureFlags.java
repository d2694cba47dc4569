package io.plimsoll.facts;

import io.plimsoll.facts.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How tools are told to trust anything, from `facts/insecure-flags.tsv`.
public final class InsecureFlags {
  private InsecureFlags() {}

  private static final class Rows {
    private static final List<Bypass> ALL =
        Table.open("insecure-flags").rows().map(InsecureFlags::bypass).toList();
    private static final Map<String, List<Bypass>> BY_TOOL = byTool();
    private static final List<Bypass> VARIABLES = with(Form.ENVIRONMENT);
    private static final Map<String, List<Bypass>> BY_VARIABLE =
        VARIABLES.stream().collect(Collectors.groupingBy(Bypass::text));
    private static final List<Bypass> SETTINGS = with(Form.SETTING);

    private static Map<String, List<Bypass>> byTool() {
      Map<String, List<Bypass>> ways = new HashMap<>();
      for (Bypass bypass : ALL) {
        bypass.tools.forEach(
            tool -> ways.computeIfAbsent(tool, _ -> new ArrayList<>()).add(bypass));
      }
      ways.replaceAll((_, some) -> List.copyOf(some));
      return Map.copyOf(ways);
    }

    private static List<Bypass> with(Form form) {
      return ALL.stream().filter(bypass -> bypass.form == form).toList();
    }
  }

  /// What is not checked any more.
  public enum Purpose {
    /// The server's certificate or key: downloads may come from anyone.
    TLS,
    /// The signature or checksum of packages.
    SIGNATURE
  }

  /// How a bypass is written.
  public enum Form {
    /// An argument as it is, or with `=value`.
    FLAG,
    /// A letter in a cluster of short flags.
    LETTER,
    /// A flag and the word behind it, or both in one with `=`; the letters may touch: `-oA=b`.
    OPTION,
    /// Words that follow one another among the arguments.
    WORDS,
    /// A variable of the environment.
    ENVIRONMENT,
    /// A line in a file that the tool reads, or an argument that holds it.
    SETTING
  }

  /// One way to switch a check off.
  ///
  /// @param tools the programs that understand it, without folder
  /// @param purpose what is not checked
  /// @param form how it is written
  /// @param text the flag, letter, words, variable's name or setting
  /// @param value a pattern of the value, matched as a whole without regard to case; empty: any or
  ///   none
  /// @param valued for a letter: the letters of that tool that take a value
  /// @param confidence how far this may be trusted
  public record Bypass(
      List<String> tools,
      Purpose purpose,
      Form form,
      String text,
      String value,
      String valued,
      Confidence confidence) {

    public Bypass {
      tools = List.copyOf(tools);
    }

    /// Whether the value is a mere switch, rather than a text that may hold anything beside.
    public boolean isSwitch() {
      return !value.isEmpty() && !value.contains(".*") && !value.contains("\\*");
    }

    /// Whether a value switches the check off.
    public boolean hasValue(String given) {
      return value.isEmpty()
          || Pattern.compile(value, Pattern.CASE_INSENSITIVE).matcher(given).matches();
    }
  }

  /// The ways of one tool.
  ///
  /// @param tool without folder: `curl`
  public static List<Bypass> of(String tool) {
    return Rows.BY_TOOL.getOrDefault(tool, List.of());
  }

  /// The ways by one variable of the environment, of all tools.
  public static List<Bypass> variable(String name) {
    return Rows.BY_VARIABLE.getOrDefault(name, List.of());
  }

  /// The variables of the environment, of all tools.
  public static List<Bypass> variables() {
    return Rows.VARIABLES;
  }

  /// The lines of files, of all tools.
  public static List<Bypass> settings() {
    return Rows.SETTINGS;
  }

  private static Bypass bypass(Row row) {
    return new Bypass(
        Stream.of(row.get("tools").split(",", -1)).toList(),
        Purpose.valueOf(row.get("purpose").toUpperCase(Locale.ROOT)),
        Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
        row.get("text"),
        row.get("value"),
        row.get("valued"),
        row.is("how_known", "known") ? Confidence.ASSUMED : Confidence.CHECKED);
  }
}
