# The image is built from any image that has Node 24 and npm:
#   docker build -t mock-pce .
# `npm run release` asks a registry for the digest of the base and writes it here, node:24-slim@sha256:..., anew for each
# release: fixes of Debian and Node come with it. Before the first release no digest is here, and deploy/image/build asks
# for it. `--build-arg NODE_IMAGE=node:24-slim@sha256:...` names it by hand.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY src/console/package.json src/console/
RUN npm ci --ignore-scripts
COPY rolldown.config.ts tsconfig.json ./
COPY schemas schemas
COPY src src
RUN npm run build && chmod +x dist/cli.js

FROM ${NODE_IMAGE} AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The console is in dist/: its workspace is needed for the build alone.
RUN npm ci --omit=dev --ignore-scripts --workspaces=false
# `npm sbom --omit=dev` leaves out what a development dependency needs too.
RUN npm pkg delete devDependencies workspaces && npm sbom --sbom-format=cyclonedx --sbom-type=application >sbom.cdx.json
# better-sqlite3 brings its C sources, and binaries for eight platforms: those of this one are used, with glibc or musl.
RUN rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src && \
    find node_modules/better-sqlite3/prebuilds -type f ! -name "linux*-$(node -p process.arch).node" -delete

FROM ${NODE_IMAGE}
WORKDIR /app
COPY --from=install /app/node_modules node_modules
COPY --from=install /app/sbom.cdx.json ./
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY schemas schemas
COPY fixtures fixtures
COPY pairing-scripts pairing-scripts
# OpenShift gives a container a uid of its own choice, and the group 0.
RUN install -d -o 10001 -g 0 -m 770 /data && ln -s /app/dist/cli.js /usr/local/bin/mock-pce

# By number, so that a cluster can see that it is not root.
USER 10001:10001
VOLUME /data
EXPOSE 8443
# A container is reached from outside it: all addresses, said here and nowhere by default.
ENV NODE_ENV=production \
    MOCK_PCE_HOST=0.0.0.0 \
    MOCK_PCE_PORT=8443 \
    MOCK_PCE_DATA=/data/pce.db
HEALTHCHECK --interval=10s --timeout=5s --start-period=5s CMD ["node", "/app/dist/cli.js", "wait", "--timeout", "3"]
ENTRYPOINT ["node", "/app/dist/cli.js"]

# Last: they change with each build.
ARG NODE_IMAGE
ARG BASE_DIGEST=unknown
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="mock-pce" \
      org.opencontainers.image.description="An emulator of the REST API of the Illumio PCE" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="${NODE_IMAGE}" \
      org.opencontainers.image.base.digest="${BASE_DIGEST}"
