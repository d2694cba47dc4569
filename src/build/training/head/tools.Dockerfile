FROM debian:bookworm-slim
ARG TARGETARCH
ENV PATH=/opt/tool/bin:$PATH GPG_KEY=0123456789ABCDEF0123456789ABCDEF01234567
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN set -eux; \
    savedMark="$(apt-mark showmanual)"; \
    apt-get update; \
    apt-get install -y --no-install-recommends ca-certificates wget; \
    rm -rf /var/lib/apt/lists/*; \
    case "${TARGETARCH##*-}" in \
      amd64) arch='x86_64' ;; \
      *) echo >&2 "unknown architecture"; exit 1 ;; \
    esac; \
    for one in tool other; do \
      wget -O "$one.tar.gz" "https://example.com/$one-${arch%_*}.tar.gz" || exit 1; \
      if [ -f "$one.tar.gz" ]; then tar -xzf "$one.tar.gz" -C /opt; fi; \
    done; \
    while read -r line; do echo "$((1 + 1)) $line"; done < /etc/hosts; \
    find /opt -type f -exec sh -c 'strip "$1" || :' _ {} +; \
    { echo 'a'; echo 'b'; } > /etc/tool.conf; \
    curl -fsSL https://example.com/setup.sh | sudo -E bash -
RUN groupadd -r tool && useradd --no-log-init -r -g tool tool
VOLUME ["/data"]
HEALTHCHECK --interval=30s CMD wget -qO- http://localhost:8080/ || exit 1
USER root
ENTRYPOINT ["docker-entrypoint.sh"]
