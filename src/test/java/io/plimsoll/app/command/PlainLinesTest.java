package io.plimsoll.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line `X` stands for a command. Every text here was compared with what CommonMark makes of it.
final class PlainLinesTest {
  private static final List<String> FOUND = List.of("X");

  private static List<String> found(String comment) {
    return PlainLines.of(comment).stream().filter(line -> line.startsWith("X")).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X",
        "   X",
        "X\r\n",
        "hello\r\nX\r\nbye",
        "hello\rX",
        "hello\nX",
        "> quoted\n\nX",
        "> quoted\n>\nX",
        "> # quoted title\nX",
        "> ```\nX",
        "> \nX",
        "```\ncode\n```\nX",
        "~~~~ yaml\n~~~\n```\n~~~~\nX",
        "```\ncode\n`````  \nX",
        "`` `not a fence` ``\nX",
        "``` not `a` fence\nX",
        "# title\nX",
        "title\n---\nX",
        "---\nX",
        "- item\nX",
        "- ```\n  code\n  ```\nX",
        "- ```\n  code\nX",
        "1. > quoted\n\nX",
        "    code\nX",
        "\tcode\nX",
        "<!-- note -->\nX",
        "<!-- note\nmore -->\nX",
        "text <!-- note --> more\nX",
        "`<!--`\nX",
        "\\<!--\nX",
        "\\`a\nX\n`",
        "`a\n\nX\n`",
        "<pre>code</pre>\nX",
        "<details>\nX",
        "    <!--\nX",
        "<!-->\nX",
        "> <div>\nX",
        "> ---\nX",
        "- <div>\nX",
        "1. <div>\n\nX",
        "- \n\n  ```\ncode\n  ```\nX",
        "- i\n  ```\ncode\n\nX",
        "X\n* \n",
        "X\n---",
        "<b>\nX",
      })
  void plainLinesAreFound(String comment) {
    assertEquals(FOUND, found(comment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    X",
        "\tX",
        " \tX",
        "text X",
        "> X",
        ">X",
        "  > X",
        "> > X",
        "- > quoted\nX",
        "> quoted\nX",
        "> quoted\n  and so\nX",
        "> - quoted\nX",
        "- X",
        "1. X",
        "# X",
        "```\nX\n```",
        "```\nX",
        "````\n```\nX\n````",
        "~~~\nX\n~~~",
        "~~~\n```\nX\n~~~",
        "   ```\nX\n   ```",
        "```\n    ```\nX\n```",
        "```yaml\r\nX\r\n```",
        "- ```\n  X\n  ```",
        "1. ~~~\n   X\n   ~~~",
        "- - ```\n    X",
        "<!--\nX\n-->",
        "<!--\n\nX\n\n-->",
        "  <!-- note\nX -->",
        "<!-- note --> rest\n<!--\nX",
        "text <!-- note\nX\n-->",
        "`code\nX\ncode`",
        "``code ` \nX\ncode``",
        "<pre>\nX\n</pre>",
        "<PRE class=a>\n\nX\n</PRE>",
        "<script>\nX\n</script>",
        ">1.   text\nX",
        "1. text\n\n    > quoted\nX",
        ">text\n> * \nX",
        "text <!--\n\nX\n\n-->",
        "<div>\n  ```\n\n```\nX\n```",
        "- \n\n  ```\nX\n",
        "- i\n  ```\n``\n  ```\nX",
        "text\n* \n  ```\nX",
        "``\nX\n10) ``",
        "<div><!--\nX\n--></div>",
      })
  void whatIsQuotedOrCodeIsNot(String comment) {
    assertEquals(List.of(), found(comment));
  }

  @Test
  void linesAreFoundInOrder() {
    assertEquals(List.of("X 1", "X 2"), found("X 1\n```\nX 0\n```\ntext\nX 2\n"));
  }
}
