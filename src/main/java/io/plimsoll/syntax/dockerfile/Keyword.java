package io.plimsoll.syntax.dockerfile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The instructions that BuildKit knows, and how the arguments of each are split.
public enum Keyword {
  ADD(Shape.LIST_OR_EXEC),
  ARG(Shape.WORDS),
  CMD(Shape.TEXT_OR_EXEC),
  COPY(Shape.LIST_OR_EXEC),
  ENTRYPOINT(Shape.TEXT_OR_EXEC),
  ENV(Shape.PAIRS),
  EXPOSE(Shape.LIST),
  FROM(Shape.LIST),
  HEALTHCHECK(Shape.HEALTH),
  LABEL(Shape.PAIRS),
  MAINTAINER(Shape.TEXT),
  ONBUILD(Shape.TRIGGER),
  RUN(Shape.TEXT_OR_EXEC),
  SHELL(Shape.TEXT_OR_EXEC),
  STOPSIGNAL(Shape.TEXT),
  USER(Shape.TEXT),
  VOLUME(Shape.LIST_OR_EXEC),
  WORKDIR(Shape.TEXT);

  /// How arguments are split.
  enum Shape {
    /// One word, everything.
    TEXT,
    /// The strings of a JSON array, or else one word.
    TEXT_OR_EXEC,
    /// Words between white space.
    LIST,
    /// The strings of a JSON array, or else words between white space.
    LIST_OR_EXEC,
    /// Words with quotes and escapes.
    WORDS,
    /// `name=value` pairs with quotes and escapes, or one name and everything after it.
    PAIRS,
    /// A kind, and then a command.
    HEALTH,
    /// Another instruction.
    TRIGGER
  }

  private static final Map<String, Keyword> BY_NAME =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  private final Shape shape;

  Keyword(Shape shape) {
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }

  /// The instruction of a name, in any case.
  static Optional<Keyword> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
  }

  /// Whether it may have here-documents.
  boolean takesHeredocs() {
    return this == ADD || this == COPY || this == RUN;
  }
}
