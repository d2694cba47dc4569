package io.plimsoll.app.web;

/// Payloads as GitHub sends them, cut to what counts.
public final class Payloads {
  public static final String OPENED =
      """
      {
        "action": "opened",
        "number": 4,
        "pull_request": {
          "number": 4,
          "state": "open",
          "draft": false,
          "updated_at": "2027-03-01T09:00:00Z",
          "head": {
            "ref": "change",
            "sha": "1111111111111111111111111111111111111111",
            "repo": {"id": 17, "name": "web", "owner": {"login": "acme"}}
          },
          "base": {
            "ref": "main",
            "sha": "2222222222222222222222222222222222222222",
            "repo": {"id": 17, "name": "web", "owner": {"login": "acme"}}
          },
          "user": {"login": "jo", "type": "User"}
        },
        "repository": {"id": 17, "name": "web", "full_name": "acme/web", "owner": {"login": "acme"}},
        "installation": {"id": 9},
        "sender": {"login": "jo", "type": "User"}
      }
      """;

  private Payloads() {}
}
