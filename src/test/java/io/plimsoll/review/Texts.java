package io.plimsoll.review;

/// Files that the tests review.
final class Texts {
  static final String SAFE_SERVICE =
      """
      services:
        web:
          image: ghcr.io/acme/web:1.4.2
          user: "10001"
          read_only: true
          mem_limit: 256m
          pids_limit: 100
          cap_drop: [ALL]
          security_opt: ["no-new-privileges:true"]
      """;

  static final String PRIVILEGED = SAFE_SERVICE + "    privileged: true\n";

  static final String SOCKET =
      SAFE_SERVICE
          + """
              volumes:
                - /var/run/docker.sock:/var/run/docker.sock
          """;

  private Texts() {}

  /// Services that share the network of their host.
  static String onHostNetwork(int services) {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 1; i <= services; i++) {
      String one = SAFE_SERVICE.replace("services:\n", "").replace("web:", "web" + i + ":");
      text.append(one).append("    network_mode: host\n");
    }
    return text.toString();
  }
}
