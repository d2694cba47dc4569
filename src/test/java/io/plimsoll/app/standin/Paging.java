package io.plimsoll.app.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Lists that are given out a page at a time.
final class Paging {
  private Paging() {}

  static Reply page(Call call, List<ObjectNode> rows) {
    int size = call.number("per_page", 30);
    int page = call.number("page", 1);
    int pages = Math.max(1, (rows.size() + size - 1) / size);
    int from = Math.min(rows.size(), (page - 1) * size);
    List<ObjectNode> some = rows.subList(from, Math.min(rows.size(), from + size));
    Reply reply = Reply.ok(Reply.array(some, row -> row));
    return page < pages
        ? reply.with("Link", link(call, size, page + 1, "next") + link(call, size, pages, "last"))
        : reply;
  }

  private static String link(Call call, int size, int page, String relation) {
    return "<https://api.github.com%s?per_page=%d&page=%d>; rel=\"%s\"%s"
        .formatted(call.path(), size, page, relation, relation.equals("next") ? ", " : "");
  }
}
