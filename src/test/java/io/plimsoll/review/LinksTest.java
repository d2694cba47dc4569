package io.plimsoll.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Links LINKS = new Links(Optional.of("https://github.com/a/b/blob/c0ffee/"));

  @Test
  void leadToALine() {
    assertEquals(
        "[`k8s/web.yaml:21`](https://github.com/a/b/blob/c0ffee/k8s/web.yaml#L21)",
        LINKS.place("k8s/web.yaml", 21));
  }

  @Test
  void leadToAFile() {
    assertEquals(
        "[`Dockerfile`](https://github.com/a/b/blob/c0ffee/Dockerfile)",
        LINKS.place("Dockerfile", 0));
  }

  @Test
  void encodeWhatIsNoLetter() {
    assertEquals(
        "[`a) [b]('é?#`](https://github.com/a/b/blob/c0ffee/a%29%20%5Bb%5D%28%60%C3%A9%3F%23)",
        LINKS.place("a) [b](`é?#", 0));
  }

  @Test
  void withoutAnAddressAPlaceIsOnlyNamed() {
    assertEquals("`Dockerfile:1`", Links.none().place("Dockerfile", 1));
  }
}
