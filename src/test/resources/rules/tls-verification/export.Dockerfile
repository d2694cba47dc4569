FROM debian:13-slim
# expect: tls-verification
RUN export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci
RUN export NODE_TLS_REJECT_UNAUTHORIZED=1 NODE_ENV=production; npm ci
USER 10001:10001
