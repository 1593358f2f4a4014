# The image is built from any image that has Node 24 and npm:
#   docker build -t mock-pce .
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY rolldown.config.ts tsconfig.json ./
COPY schemas schemas
COPY src src
RUN npm run build

FROM ${NODE_IMAGE} AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
WORKDIR /app
COPY --from=install /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY schemas schemas
COPY fixtures fixtures
COPY pairing-scripts pairing-scripts
RUN mkdir /data && chown 10001:10001 /data

# By number, so that a cluster can see that it is not root.
USER 10001:10001
VOLUME /data
EXPOSE 8443
# A container is reached from outside it: all addresses, said here and nowhere by default.
ENV NODE_ENV=production \
    MOCK_PCE_HOST=0.0.0.0 \
    MOCK_PCE_PORT=8443 \
    MOCK_PCE_DATA=/data/pce.db
HEALTHCHECK --interval=10s --timeout=5s --start-period=5s CMD ["node", "dist/cli.js", "wait", "--timeout", "3"]
ENTRYPOINT ["node", "dist/cli.js"]
