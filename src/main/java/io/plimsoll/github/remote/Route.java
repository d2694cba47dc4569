package io.plimsoll.github.remote;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Names what a request is about, without what varies.
final class Route {
  /// Everything behind these words is one path or one name.
  private static final List<String> OPEN_ENDED = List.of("contents", "compare", "collaborators");

  /// It lies beside the REST API, not in it.
  private static final String GRAPHQL = "/graphql";

  private Route() {}

  /// `/repos/{owner}/{repo}/pulls/{}/files` for such an address.
  static String of(URI home, URI uri) {
    String path = uri.getPath();
    if (path.endsWith(GRAPHQL)) {
      return GRAPHQL;
    }
    String root = home.getPath();
    String local = path.startsWith(root) ? path.substring(root.length()) : path;
    String[] parts = local.split("/", -1);
    boolean ofRepository = parts.length > 3 && parts[1].equals("repos");
    int from = ofRepository ? 4 : 1;
    String prefix = ofRepository ? "/repos/{owner}/{repo}" : "";
    return prefix + rest(Arrays.asList(parts).subList(Math.min(from, parts.length), parts.length));
  }

  private static String rest(List<String> parts) {
    for (int i = 0; i < parts.size() - 1; i++) {
      if (OPEN_ENDED.contains(parts.get(i))) {
        boolean permission = parts.getLast().equals("permission");
        return join(parts.subList(0, i + 1)) + "/{}" + (permission ? "/permission" : "");
      }
    }
    return join(parts);
  }

  private static String join(List<String> parts) {
    return parts.stream()
        .map(part -> part.matches("\\d+|[0-9a-f]{40}") ? "/{}" : "/" + part)
        .collect(Collectors.joining());
  }
}
