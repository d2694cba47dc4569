package io.plimsoll.format.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.format.Bundle;
import io.plimsoll.format.Document;
import io.plimsoll.format.Repair;
import io.plimsoll.model.Remedy;
import io.plimsoll.model.Remedy.NonRootUser;
import io.plimsoll.model.Subject;
import io.plimsoll.source.Edit;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What a Dockerfile holds depends neither on its line ends nor on its comments, and what is mended
/// stays a Dockerfile.
class InvarianceTest {
  private static final Remedy NODE =
      new Remedy.RequireNonRoot(new NonRootUser.Existing(1000, 1000, "node"));
  private static final Remedy CREATED =
      new Remedy.RequireNonRoot(new NonRootUser.Created(10001, 10001, "app", "debian"));

  @Property(tries = 300)
  void lineEndsDoNotMatter(@ForAll("files") String text) {
    assertEquals(described(text), described(text.replace("\n", "\r\n")));
  }

  @Property(tries = 300)
  void commentsDoNotMatter(@ForAll("files") String text) {
    String commented = text.replaceAll("(?m)^(FROM|USER|CMD|COPY)", "# about it\n$1");
    assertEquals(described(text), described(commented));
  }

  @Property(tries = 300)
  void everyPlaceIsInsideTheFile(@ForAll("files") String text) {
    Span whole = new Span(0, text.length());
    Document document = Read.document(text);
    document.subjects().forEach(subject -> assertTrue(whole.contains(subject.at().span()), text));
    document.notes().forEach(note -> assertTrue(whole.contains(note.covers()), text));
    document.secrets().forEach(span -> assertTrue(whole.contains(span), text));
    document.problems().forEach(problem -> assertTrue(whole.contains(problem.at()), text));
  }

  @Property(tries = 300)
  void mendingTwiceIsMendingOnce(@ForAll("files") String text) {
    for (Remedy remedy : List.of(NODE, CREATED)) {
      String once = mended(text, remedy);
      assertEquals(once, mended(once, remedy));
    }
  }

  @Property(tries = 300)
  void whatIsMendedStartsAsTheUser(@ForAll("files") String text) {
    String mended = mended(text, NODE);
    if (!mended.equals(text)) {
      String user = Read.setting(Read.image(mended).identity().user());
      assertTrue(user.equals("1000") || user.equals("web"), mended);
    }
  }

  @Property(tries = 200)
  void mendingKeepsTheLineEnds(@ForAll("files") String text) {
    assertEquals(
        mended(text, NODE).replace("\n", "\r\n"), mended(text.replace("\n", "\r\n"), NODE));
  }

  private static String mended(String text, Remedy remedy) {
    Document before = Read.document(text);
    List<Bundle> bundles = before.repair(List.of(new Repair(Read.image(text), remedy)));
    String after =
        Edit.apply(text, bundles.stream().flatMap(bundle -> bundle.edits().stream()).toList());
    assertEquals(before.problems().size(), Read.document(after).problems().size(), after);
    return after;
  }

  /// The lines of here-documents keep their carriage returns, as BuildKit keeps them.
  private static String described(String text) {
    Document document = Read.document(text);
    return document.subjects().stream()
            .map(Subject::path)
            .map(Object::toString)
            .collect(Collectors.joining(" "))
        + Read.setting(Read.image(text).identity().user())
        + document.outline().toString().replace("\r", "");
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "FROM debian:13 AS base\n",
            "FROM base\n",
            "FROM node:22\n",
            "RUN apt-get update \\\n  # refresh\n  && apt-get install -y curl\n",
            "RUN <<EOF\nuseradd web\nEOF\n",
            "RUN useradd web\n",
            "USER root\n",
            "USER 0\n",
            "ENV API_TOKEN=abcdefgh12\n",
            "COPY --from=base /a /b\n",
            "ONBUILD USER root\n",
            "EXPOSE 80\n",
            "CMD [\"a\", \"b\"]\n",
            "ENTRYPOINT a b\n",
            "HEALTHCHECK CMD curl -f localhost\n",
            "\n",
            "   \n")
        .list()
        .ofMaxSize(9)
        .map(lines -> "FROM debian:13 AS base\n" + String.join("", lines));
  }
}
