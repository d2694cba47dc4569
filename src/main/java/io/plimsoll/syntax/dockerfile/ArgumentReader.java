package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gives the words of an instruction their meaning, or says why BuildKit refuses them.
final class ArgumentReader {
  private static final Pattern STAGE_NAME = Pattern.compile("[a-z][a-z0-9-_.]*");

  private final Statement statement;
  private final Span span;
  private final List<Heredoc> heredocs;
  private final Optional<Instruction> trigger;

  ArgumentReader(
      Statement statement, Span span, List<Heredoc> heredocs, Optional<Instruction> trigger) {
    this.statement = statement;
    this.span = span;
    this.heredocs = heredocs;
    this.trigger = trigger;
  }

  Arguments read() {
    if (statement.problem().isPresent()) {
      return new Arguments.Refused(statement.problem().get());
    }
    return statement.kind().isPresent() ? read(statement.kind().get()) : unknown();
  }

  private Arguments unknown() {
    Word keyword = statement.keyword();
    return refuse("unknown-instruction", keyword.span(), Map.of("instruction", keyword.value()));
  }

  private Arguments read(Keyword kind) {
    return switch (kind) {
      case FROM -> from();
      case RUN -> new RunReader(this).read();
      case CMD -> flagged(() -> new Arguments.Cmd(command(words())));
      case ENTRYPOINT -> flagged(() -> new Arguments.Entrypoint(command(words())));
      case COPY, ADD -> files(kind);
      case ENV, LABEL -> pairs(kind);
      case ARG -> arg();
      case USER -> single(() -> new Arguments.User(words().getFirst()));
      case WORKDIR -> single(() -> new Arguments.Workdir(words().getFirst()));
      case MAINTAINER -> single(() -> new Arguments.Maintainer(words().getFirst()));
      case STOPSIGNAL -> some(() -> new Arguments.Stopsignal(words().getFirst()));
      case EXPOSE -> some(() -> flagged(() -> new Arguments.Expose(words())));
      case VOLUME -> some(() -> flagged(this::volume));
      case SHELL -> flagged(this::shell);
      case HEALTHCHECK -> some(() -> new HealthcheckReader(this).read());
      case ONBUILD -> some(() -> flagged(this::onbuild));
    };
  }

  /// One way to read arguments.
  interface Reading {
    Arguments read();
  }

  List<Word> words() {
    return statement.words();
  }

  List<Heredoc> heredocs() {
    return heredocs;
  }

  Optional<Flag> flag(String name) {
    return statement.flags().stream().filter(flag -> flag.name().equals(name)).findFirst();
  }

  List<Flag> flags(String name) {
    return statement.flags().stream().filter(flag -> flag.name().equals(name)).toList();
  }

  Optional<Word> value(String flag) {
    return flag(flag).flatMap(Flag::value);
  }

  /// The command in some words.
  Command command(List<Word> words) {
    if (statement.exec()) {
      return new Command.ExecForm(words);
    }
    return new Command.ShellForm(words.isEmpty() ? statement.arguments().tail() : words.getFirst());
  }

  Arguments flagged(Reading reading) {
    Optional<Problem> problem = FlagRules.check(statement.kind().orElseThrow(), statement.flags());
    return problem.isPresent() ? new Arguments.Refused(problem.get()) : reading.read();
  }

  Arguments refuse(String code, Span at) {
    return refuse(code, at, Map.of("instruction", name()));
  }

  Arguments refuse(String code, Span at, Map<String, String> facts) {
    return new Arguments.Refused(new Problem(code, at, facts));
  }

  private String name() {
    return statement.keyword().value().toUpperCase(Locale.ROOT);
  }

  private Arguments some(Reading reading) {
    boolean none = words().isEmpty() && trigger.isEmpty();
    return none ? refuse("missing-argument", span) : reading.read();
  }

  private Arguments single(Reading reading) {
    return words().isEmpty() ? refuse("missing-argument", span) : flagged(reading);
  }

  private Arguments from() {
    boolean aliased = words().size() == 3 && words().get(1).value().equalsIgnoreCase("as");
    if (!aliased && words().size() != 1) {
      return refuse("from-arguments", span);
    }
    Optional<Word> alias = aliased ? Optional.of(words().get(2)) : Optional.empty();
    if (alias.filter(word -> !isStageName(word.value())).isPresent()) {
      Word word = alias.get();
      return refuse("invalid-stage-name", word.span(), Map.of("name", word.value()));
    }
    return flagged(() -> new Arguments.From(words().getFirst(), value("platform"), alias));
  }

  private static boolean isStageName(String name) {
    return STAGE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private Arguments files(Keyword kind) {
    if (words().size() < 2) {
      return refuse("missing-destination", span);
    }
    return flagged(() -> files(kind, words().getLast()));
  }

  private Arguments files(Keyword kind, Word destination) {
    if (HeredocReader.isAnnouncement(destination.value())) {
      return refuse("heredoc-as-destination", destination.span());
    }
    List<Word> sources = new ArrayList<>(words().subList(0, words().size() - 1));
    sources.removeIf(word -> HeredocReader.isAnnouncement(word.value()));
    Optional<Word> chown = value("chown");
    Optional<Word> chmod = value("chmod");
    return kind == Keyword.COPY
        ? new Arguments.Copy(sources, heredocs, destination, value("from"), chown, chmod)
        : new Arguments.Add(sources, heredocs, destination, value("checksum"), chown, chmod);
  }

  private Arguments pairs(Keyword kind) {
    return flagged(() -> {
      List<Pair> pairs = legacy() ? List.of(legacyPair()) : split();
      return named(
          pairs, () -> kind == Keyword.ENV ? new Arguments.Env(pairs) : new Arguments.Label(pairs));
    });
  }

  private boolean legacy() {
    return words().size() == 2 && words().getFirst().value().indexOf('=') < 0;
  }

  private Pair legacyPair() {
    return new Pair(words().getFirst(), Optional.of(words().getLast()));
  }

  private List<Pair> split() {
    return words().stream().map(Pair::of).toList();
  }

  private Arguments arg() {
    List<Pair> pairs = split();
    return named(pairs, () -> new Arguments.Arg(pairs));
  }

  private Arguments named(List<Pair> pairs, Reading reading) {
    if (pairs.isEmpty()) {
      return refuse("missing-argument", span);
    }
    for (Pair pair : pairs) {
      if (pair.name().value().isEmpty()) {
        return refuse("blank-name", pair.span());
      }
    }
    return reading.read();
  }

  private Arguments volume() {
    return words().stream()
        .filter(word -> word.value().isBlank())
        .findFirst()
        .map(word -> refuse("blank-volume", word.span()))
        .orElseGet(() -> new Arguments.Volume(words()));
  }

  private Arguments shell() {
    if (words().isEmpty()) {
      return refuse("missing-argument", span);
    }
    return statement.exec()
        ? new Arguments.Shell(words())
        : refuse("shell-not-exec-form", statement.arguments().span());
  }

  private Arguments onbuild() {
    Instruction inner = trigger.orElseThrow();
    if (inner.is(Keyword.ONBUILD) || inner.is(Keyword.FROM) || inner.is(Keyword.MAINTAINER)) {
      String name = inner.keyword().value().toUpperCase(Locale.ROOT);
      return refuse("invalid-trigger", inner.keyword().span(), Map.of("instruction", name));
    }
    return new Arguments.Onbuild(inner);
  }
}
