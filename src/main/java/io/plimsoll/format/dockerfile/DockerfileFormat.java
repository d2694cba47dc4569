package io.plimsoll.format.dockerfile;

import io.plimsoll.format.Document;
import io.plimsoll.format.Format;
import io.plimsoll.format.Surroundings;
import io.plimsoll.source.SourceFile;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The adapter for Dockerfiles and Containerfiles. They are known by their names alone:
/// `Dockerfile`, `Dockerfile.web`, `web.Dockerfile`, the same with `Containerfile`, and what the
/// settings name.
public final class DockerfileFormat implements Format {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:dockerfile|containerfile)(?:[._-].+)?|.+[._-](?:dockerfile|containerfile)");
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "dockerignore",
          "template",
          "tmpl",
          "tpl",
          "j2",
          "jinja",
          "jinja2",
          "erb",
          "in",
          "m4",
          "mustache",
          "hbs",
          "gotmpl",
          "ejs",
          "md",
          "txt",
          "rst",
          "adoc",
          "html",
          "json",
          "yaml",
          "yml",
          "toml",
          "vim",
          "xml",
          "png",
          "svg",
          "lock",
          "log",
          "snap",
          "diff",
          "patch",
          "swp",
          "bak",
          "orig");

  /// Endings of source code. `dockerfile.go` is code about Dockerfiles, `Dockerfile.go` mostly a
  /// Dockerfile for Go; the content tells.
  private static final Set<String> LANGUAGES =
      Set.of("sh", "bash", "py", "rb", "js", "ts", "go", "java", "rs", "lua", "php", "swift");

  private static final Pattern START =
      Pattern.compile("(?i)(?:\\s*#[^\\n]*\\n|\\s)*+(?:FROM|ARG)[ \\t][^\\n]*");

  private final Predicate<String> named;

  /// @param named which further paths the settings call Dockerfiles
  public DockerfileFormat(Predicate<String> named) {
    this.named = named;
  }

  @Override
  public String name() {
    return "dockerfile";
  }

  @Override
  public boolean recognisesPath(String path) {
    return (isNamed(path) && !isCode(path)) || named.test(path);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return recognisesPath(file.path())
        || (isNamed(file.path()) && START.matcher(file.text()).lookingAt());
  }

  private static boolean isNamed(String path) {
    String name = fileName(path);
    return NAME.matcher(name).matches() && !OTHER_KINDS.contains(ending(name));
  }

  private static boolean isCode(String path) {
    return LANGUAGES.contains(ending(fileName(path)));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return DockerfileDocument.of(file, surroundings);
  }

  @Override
  public Document readAgain(SourceFile file, Surroundings surroundings, Document earlier) {
    return earlier instanceof DockerfileDocument document
        ? document.changedTo(file, surroundings)
        : read(file, surroundings);
  }
}
