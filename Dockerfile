# The command `journey` with a browser for pictures and PDF, for CI. docs/ci.md shows how to use it.
#   docker build -t journey-maps .
#   docker run --rm -v "$PWD:/maps" journey-maps render checkout.journey --format pdf -o checkout.pdf
FROM node:24-trixie-slim

RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium-headless-shell git fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji \
  && rm -rf /var/lib/apt/lists/*

# A version, a tag of npm, or the path of a packed package.
ARG VERSION=latest
RUN npm install --global --no-audit --no-fund "journey-maps@${VERSION}" && rm -rf ~/.npm

# Git refuses to read a folder of another user, and a mounted one is.
RUN git config --system --add safe.directory '*'

# Maps are drawn as root: the container replaces the sandbox of the browser.
WORKDIR /maps
ENTRYPOINT ["journey"]
CMD ["--help"]
