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
          "sh",
          "bash",
          "py",
          "rb",
          "js",
          "ts",
          "go",
          "java",
          "rs",
          "lua",
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
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return (NAME.matcher(name).matches() && !OTHER_KINDS.contains(ending)) || named.test(path);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return recognisesPath(file.path());
  }

  @Override
  public Document read(SourceFile file, Surroundings surroundings) {
    return new DockerfileDocument(file);
  }
}
