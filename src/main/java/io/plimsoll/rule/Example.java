package io.plimsoll.rule;

/// A bad and a good file, which are also a test: judged with the rule alone, `bad` yields it once
/// and `good` not at all; where the rule has a fix, fixing `bad` gives `good` byte for byte.
///
/// @param path the file's name, by which its format is recognised
public record Example(String path, String bad, String good) {

  public static Example dockerfile(String bad, String good) {
    return new Example("Dockerfile", bad, good);
  }

  public static Example kubernetes(String bad, String good) {
    return new Example("deployment.yaml", bad, good);
  }

  public static Example compose(String bad, String good) {
    return new Example("compose.yaml", bad, good);
  }
}
