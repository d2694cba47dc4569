package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {

  @Test
  void aCommentLastsToItsEnd() {
    Html comment = Html.openedBy(Line.of("<!-- a")).orElseThrow();
    assertFalse(comment.isClosedBy(Line.of("--")));
    assertTrue(comment.isClosedBy(Line.of("a --> b")));
    assertEquals(Optional.empty(), Html.openedBy(Line.of("<!-- a -->")));
  }

  @Test
  void textIsShownAsItIsUntilTheTagThatClosesIt() {
    Html pre = Html.openedBy(Line.of("<PRE class=\"a\">")).orElseThrow();
    assertFalse(pre.isClosedBy(Line.of("<pre>")));
    assertTrue(pre.isClosedBy(Line.of("a</Pre>")));
    assertEquals(Optional.empty(), Html.openedBy(Line.of("<script>a</script>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "</DIV>", "<details open>", "<hr/>", "<h2", "<p"})
  void markupIsKnownByItsName(String line) {
    assertTrue(Html.startsMarkup(Line.of(line)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<divider>", "<h7>", "< div>", "div", "<!-- -->", "<pre>"})
  void othersAreNot(String line) {
    assertFalse(Html.startsMarkup(Line.of(line)));
  }

  @Test
  void aTagMayStandAlone() {
    assertTrue(Html.isTag(Line.of("<b>")));
    assertTrue(Html.isTag(Line.of("</my-tag>  ")));
    assertTrue(Html.isTag(Line.of("<img src=\"a\" />")));
    assertFalse(Html.isTag(Line.of("<b>a")));
    assertFalse(Html.isTag(Line.of("<https://a.example>")));
  }
}
