FROM node:22-alpine
WORKDIR /app
COPY --chown=node:node . .
RUN npm ci
# expect: non-root-user
USER root
CMD ["node", "server.js"]
