package io.plimsoll.github.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads lists that GitHub gives out a page at a time: the first page, then all others at once.
final class Pages {
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,5})(?:&|$)");

  private Pages() {}

  /// The rows of all pages.
  ///
  /// @param path with a query
  /// @param most how many pages are read at most
  static Stream<JsonNode> all(Session session, String path, int most) {
    Reply first = session.get(path);
    List<JsonNode> pages = new ArrayList<>();
    pages.add(Session.json(first));
    List<Supplier<JsonNode>> others =
        IntStream.rangeClosed(2, Math.min(most, last(first)))
            .mapToObj(page -> reading(session, path + "&page=" + page))
            .toList();
    if (!others.isEmpty()) {
      pages.addAll(Together.read(others));
    }
    return pages.stream().flatMap(Json::each);
  }

  private static Supplier<JsonNode> reading(Session session, String path) {
    return () -> Session.json(session.get(path));
  }

  private static int last(Reply reply) {
    Matcher page = PAGE.matcher(reply.page("last").orElse(""));
    return page.find() ? Integer.parseInt(page.group(1)) : 1;
  }
}
