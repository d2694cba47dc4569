package io.plimsoll.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the words of each instruction mean.
final class ArgumentsTest {
  private static <T extends Arguments> T read(Class<T> type, String text) {
    return assertInstanceOf(type, Read.only(text).arguments());
  }

  private static String text(Optional<Word> word) {
    return word.map(Word::value).orElse("-");
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::value).toList();
  }

  private static List<String> pairs(List<Pair> pairs) {
    return pairs.stream().map(pair -> pair.name() + ":" + text(pair.value())).toList();
  }

  @Test
  void from() {
    var from = read(Arguments.From.class, "FROM --platform=linux/amd64 alpine:3 AS Build\n");
    assertEquals("alpine:3", from.image().value());
    assertEquals("linux/amd64", text(from.platform()));
    assertEquals("Build", text(from.alias()));
    assertEquals("-", text(read(Arguments.From.class, "FROM a\n").alias()));
  }

  @Test
  void run() {
    String text =
        """
        RUN --mount=type=secret,id=key,required --mount=from=build,src=/a,"target=/b,c" \\
          --network=host --security=insecure make
        """;
    var run = read(Arguments.Run.class, text);
    assertEquals("host", text(run.network()));
    assertEquals("insecure", text(run.security()));
    Mount secret = run.mounts().getFirst();
    assertEquals("secret", secret.type());
    assertEquals("key", text(secret.id()));
    assertEquals("required", secret.fields().getLast().key());
    Mount bind = run.mounts().getLast();
    assertEquals("bind", bind.type());
    assertEquals("build", text(bind.from()));
    assertEquals("/a", text(bind.source()));
    assertEquals("build", Read.at(bind.from().orElseThrow().span(), text));
    assertEquals("from", Read.at(bind.fields().getFirst().at(), text));
  }

  @Test
  void quotesOfAMountAreReadTwice() {
    var run = read(Arguments.Run.class, "RUN '--mount=type=tmpfs,\"target=/b,\"\"c\"' x\n");
    assertEquals(List.of(), run.mounts());
    run = read(Arguments.Run.class, "RUN --mount='type=tmpfs,\"target=/b,\"\"c\"' x\n");
    assertEquals("/b,\"c", text(run.mounts().getFirst().target()));
  }

  @Test
  void theLastKeyOfAMountCounts() {
    var run = read(Arguments.Run.class, "RUN --mount=TYPE=cache,type=bind,dst=/a,target=/b x\n");
    assertEquals("bind", run.mounts().getFirst().type());
    assertEquals("/b", text(run.mounts().getFirst().target()));
  }

  @Test
  void commands() {
    var shell = read(Arguments.Cmd.class, "CMD a \"b\" && c\n").command();
    assertEquals("a \"b\" && c", assertInstanceOf(Command.ShellForm.class, shell).text().value());
    var exec = read(Arguments.Entrypoint.class, "ENTRYPOINT [\"a\", \"b c\"]\n").command();
    assertEquals(
        List.of("a", "b c"), texts(assertInstanceOf(Command.ExecForm.class, exec).words()));
    var none = read(Arguments.Run.class, "RUN\n").command();
    assertEquals("", assertInstanceOf(Command.ShellForm.class, none).text().value());
  }

  @Test
  void copy() {
    var copy =
        read(Arguments.Copy.class, "COPY --from=b --chown=1:2 --chmod=0755 --link a b /c/\n");
    assertEquals(List.of("a", "b"), texts(copy.sources()));
    assertEquals("/c/", copy.destination().value());
    assertEquals("b", text(copy.from()));
    assertEquals("1:2", text(copy.chown()));
    assertEquals("0755", text(copy.chmod()));
  }

  @Test
  void add() {
    var add = read(Arguments.Add.class, "ADD --checksum=sha256:x [\"https://a/b c\", \"/d\"]\n");
    assertEquals(List.of("https://a/b c"), texts(add.sources()));
    assertEquals("sha256:x", text(add.checksum()));
  }

  @Test
  void pairsOfNamesAndValues() {
    var env = read(Arguments.Env.class, "ENV A=1 B=\"x=y\" C=\n");
    assertEquals(List.of("A:1", "B:\"x=y\"", "C:"), pairs(env.pairs()));
    assertEquals(List.of("A:b c"), pairs(read(Arguments.Env.class, "ENV A b c\n").pairs()));
    assertEquals(
        List.of("a.b:'c d'"), pairs(read(Arguments.Label.class, "LABEL a.b='c d'\n").pairs()));
    String text = "ARG A B=2 C=\n";
    var arg = read(Arguments.Arg.class, text);
    assertEquals(List.of("A:-", "B:2", "C:"), pairs(arg.pairs()));
    assertEquals("B=2", Read.at(arg.pairs().get(1).span(), text));
  }

  @Test
  void single() {
    assertEquals("a:b", read(Arguments.User.class, "USER a:b\n").user().value());
    assertEquals("/a b", read(Arguments.Workdir.class, "WORKDIR /a b\n").path().value());
    assertEquals("9", read(Arguments.Stopsignal.class, "STOPSIGNAL 9\n").signal().value());
    assertEquals("me", read(Arguments.Maintainer.class, "MAINTAINER me\n").name().value());
  }

  @Test
  void lists() {
    assertEquals(
        List.of("80", "90"), texts(read(Arguments.Expose.class, "EXPOSE 80 90\n").ports()));
    assertEquals(List.of("/a"), texts(read(Arguments.Volume.class, "VOLUME [\"/a\"]\n").paths()));
    assertEquals(
        List.of("sh", "-c"), texts(read(Arguments.Shell.class, "SHELL [\"sh\",\"-c\"]\n").words()));
  }

  @Test
  void healthchecks() {
    assertTrue(read(Arguments.Healthcheck.class, "HEALTHCHECK NONE\n").command().isEmpty());
    var check = read(Arguments.Healthcheck.class, "HEALTHCHECK --interval=1m CMD [\"a\"]\n");
    assertInstanceOf(Command.ExecForm.class, check.command().orElseThrow());
  }

  @Test
  void triggers() {
    var onbuild = read(Arguments.Onbuild.class, "ONBUILD USER x\n");
    assertInstanceOf(Arguments.User.class, onbuild.trigger().arguments());
  }
}
