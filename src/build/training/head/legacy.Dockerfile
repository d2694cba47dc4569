# check=skip=JSONArgsRecommended;error=true
ARG PYTHON=v3.12
FROM python:${PYTHON#v}-alpine3.19 AS parts
RUN bash -c 'curl -fsSL "https://example.com/parts" | sh' >/tmp/parts.log

FROM ubuntu:20.04
MAINTAINER Somebody <somebody@example.com>
ARG HOME_FOLDER
ARG TAG=v1.2-rc
ENV VERSION=${TAG#v} SERIES=${TAG%%-*} NAME=${TAG/v/version }
LABEL org.opencontainers.image.title="legacy" version=1
WORKDIR app
WORKDIR $HOME_FOLDER/src
ADD --chown=root:root *.tar.gz [a-z]?.conf /opt/
COPY --link --from=parts ["one file", "other/", "./"]
RUN apt-get update \
  && apt-get install -y --allow-unauthenticated build-essential # tools
RUN --network=none --mount=type=bind,source=.,target=/src make -C /src
RUN useradd --system --uid 10001 --no-create-home legacy
ONBUILD COPY . /src
STOPSIGNAL SIGTERM
USER root
VOLUME /data /logs
EXPOSE 5432
CMD exec /opt/legacy --config "$HOME/legacy.conf"
