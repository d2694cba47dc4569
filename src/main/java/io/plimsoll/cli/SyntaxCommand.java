package io.plimsoll.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.plimsoll.format.Format;
import io.plimsoll.policy.Settings;
import io.plimsoll.scan.Formats;
import io.plimsoll.source.FileVersion;
import io.plimsoll.source.SourceFile;
import io.plimsoll.source.Unread;
import io.plimsoll.syntax.dockerfile.Dockerfile;
import io.plimsoll.syntax.dockerfile.Reading;
import io.plimsoll.syntax.yaml.YamlFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// `plimsoll syntax FILE…`: how each file was read, a JSON line a file, for bug reports and
/// conformance. It echoes the files to their owner, secrets included.
final class SyntaxCommand {
  private final Console console;
  private final Request request;

  SyntaxCommand(Console console, Request request) {
    this.console = console;
    this.request = request;
  }

  int run() throws IOException {
    if (request.paths().isEmpty()) {
      throw new Refusal("no-file", Map.of());
    }
    for (String typed : request.paths()) {
      console.out().print(line(typed, read(typed)) + "\n");
    }
    return 0;
  }

  private FileVersion read(String typed) {
    Path path = console.directory().resolve(typed).normalize();
    if (Files.isDirectory(path)) {
      throw new Refusal("folder", Map.of("path", typed));
    }
    Path parent = path.getParent();
    if (parent == null || !Files.isRegularFile(path)) {
      throw new Refusal("no-such-path", Map.of("path", typed));
    }
    Folder folder = new Folder(parent);
    return folder
        .find(folder.pathOf(path))
        .orElseThrow(() -> new Refusal("no-such-path", Map.of("path", typed)));
  }

  private static String line(String typed, FileVersion version) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("file", typed);
      switch (version) {
        case Unread unread -> json.writeStringField("unread", unread.reason().name());
        case SourceFile file -> write(json, file);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, SourceFile file) throws IOException {
    Format dockerfiles = Formats.of(Settings.defaults()).getFirst();
    boolean data = file.path().matches("(?i).*\\.(ya?ml|json)");
    if (data && !dockerfiles.recognises(file)) {
      new YamlSyntax(json).write(YamlFile.parse(file));
    } else {
      new DockerfileSyntax(json).write(Reading.of(Dockerfile.parse(file)));
    }
  }
}
