ARG REGISTRY=registry.example.org
FROM node:22-slim AS modules
# expect: no-tls-bypass-in-env
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN npm ci

FROM modules AS bundle
RUN npm run build

FROM debian:13-slim AS trusted
ENV NODE_TLS_REJECT_UNAUTHORIZED=1 GIT_SSL_NO_VERIFY=""
RUN git clone https://git.example.org/a

FROM debian:13-slim AS argument
# expect: no-tls-bypass-in-env
ARG GIT_SSL_NO_VERIFY=1
ARG NPM_CONFIG_STRICT_SSL
# open: no-tls-bypass-in-env
ENV NPM_CONFIG_STRICT_SSL=$NPM_CONFIG_STRICT_SSL
RUN git clone https://git.example.org/a

FROM debian:13-slim AS idle
ENV PYTHONHTTPSVERIFY=0

FROM debian:13-slim AS late
RUN apt-get update
ENV YARN_STRICT_SSL=false

FROM debian:13-slim
# expect: no-tls-bypass-in-env
ENV PYTHONHTTPSVERIFY=0
RUN apt-get update
ENV PYTHONHTTPSVERIFY=1
COPY --from=bundle /app /app
COPY --from=idle /a /b
COPY --from=late /a /b
COPY --from=trusted /a /b
COPY --from=argument /a /b
USER 10001:10001
