package io.plimsoll.app.command;

import io.plimsoll.review.Links;
import java.util.Optional;

/// Where answers may lead.
///
/// @param web GitHub for people, without a final slash
/// @param rules where the pages of rules are, with a final slash; a page is named `RULE.md`
public record Addresses(String web, Optional<String> rules) {

  /// The public GitHub, and no pages of rules.
  public static Addresses ofGitHub() {
    return new Addresses("https://github.com", Optional.empty());
  }

  /// The files of a repository at a commit or branch.
  ///
  /// @param repository `OWNER/NAME`
  Links files(String repository, String commit) {
    return new Links(Optional.of(web + "/" + repository + "/blob/" + commit + "/"));
  }
}
