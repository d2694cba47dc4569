package io.plimsoll.syntax.dockerfile;

import io.plimsoll.source.Problem;
import java.util.List;
import java.util.Optional;

/// What the words of an instruction mean. Words keep their quotes and variables; a stage's scope
/// resolves them.
public sealed interface Arguments {

  /// `FROM image [AS alias]`.
  record From(Word image, Optional<Word> platform, Optional<Word> alias) implements Arguments {}

  /// `RUN`.
  ///
  /// @param heredocs scripts, or files for the command
  record Run(
      Command command,
      List<Heredoc> heredocs,
      List<Mount> mounts,
      Optional<Word> network,
      Optional<Word> security)
      implements Arguments {
    public Run {
      heredocs = List.copyOf(heredocs);
      mounts = List.copyOf(mounts);
    }
  }

  /// `CMD`.
  record Cmd(Command command) implements Arguments {}

  /// `ENTRYPOINT`.
  record Entrypoint(Command command) implements Arguments {}

  /// `COPY`.
  ///
  /// @param sources without here-documents
  /// @param files written in the Dockerfile itself
  record Copy(
      List<Word> sources,
      List<Heredoc> files,
      Word destination,
      Optional<Word> from,
      Optional<Word> chown,
      Optional<Word> chmod)
      implements Arguments {
    public Copy {
      sources = List.copyOf(sources);
      files = List.copyOf(files);
    }
  }

  /// `ADD`.
  ///
  /// @param sources without here-documents
  /// @param files written in the Dockerfile itself
  record Add(
      List<Word> sources,
      List<Heredoc> files,
      Word destination,
      Optional<Word> checksum,
      Optional<Word> chown,
      Optional<Word> chmod)
      implements Arguments {
    public Add {
      sources = List.copyOf(sources);
      files = List.copyOf(files);
    }
  }

  /// `ENV`.
  ///
  /// @param pairs each with a value
  record Env(List<Pair> pairs) implements Arguments {
    public Env {
      pairs = List.copyOf(pairs);
    }
  }

  /// `ARG`.
  ///
  /// @param pairs with a value where there is a default
  record Arg(List<Pair> pairs) implements Arguments {
    public Arg {
      pairs = List.copyOf(pairs);
    }
  }

  /// `LABEL`.
  ///
  /// @param pairs each with a value
  record Label(List<Pair> pairs) implements Arguments {
    public Label {
      pairs = List.copyOf(pairs);
    }
  }

  /// `USER`, with or without a group.
  record User(Word user) implements Arguments {}

  /// `WORKDIR`.
  record Workdir(Word path) implements Arguments {}

  /// `EXPOSE`.
  record Expose(List<Word> ports) implements Arguments {
    public Expose {
      ports = List.copyOf(ports);
    }
  }

  /// `VOLUME`.
  record Volume(List<Word> paths) implements Arguments {
    public Volume {
      paths = List.copyOf(paths);
    }
  }

  /// `HEALTHCHECK`.
  ///
  /// @param command nothing for `NONE`
  record Healthcheck(Optional<Command> command) implements Arguments {}

  /// `SHELL`, always in exec form.
  record Shell(List<Word> words) implements Arguments {
    public Shell {
      words = List.copyOf(words);
    }
  }

  /// `STOPSIGNAL`.
  record Stopsignal(Word signal) implements Arguments {}

  /// `ONBUILD`.
  ///
  /// @param trigger what images that build on this one do first; BuildKit does not look into it
  record Onbuild(Instruction trigger) implements Arguments {}

  /// `MAINTAINER`.
  record Maintainer(Word name) implements Arguments {}

  /// What BuildKit refuses.
  record Refused(Problem problem) implements Arguments {}
}
