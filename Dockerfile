# An image of a release's archive and nothing else, which runs as nobody and
# asks nothing of the outside:
#
#   docker build -t zhnews .
#   docker run --rm -i zhnews figures --published 2031-08-03 < article.txt
#   docker run --rm -v "$PWD:/work:ro" zhnews extract pages/ > records.jsonl
#   docker run --rm -p 127.0.0.1:8080:8080 zhnews serve --addr 0.0.0.0:8080
#
# In the last call the server cannot tell who reaches it, so it asks for a token
# and prints it; publish the port on 127.0.0.1, as here, or put TLS before it.
# The version comes from the clone's .git, which has to be in the context; a
# tree with changes that no commit holds is refused.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN go run ./release -o /dist "${TARGETOS:-linux}/${TARGETARCH:-$(go env GOARCH)}" \
    && mkdir -p /out/usr/local /out/work && mkdir -m 1777 /out/tmp \
    && tar xzf /dist/*.tar.gz -C /out/usr/local

FROM scratch
COPY --from=build /out/ /
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/zhnews"]
CMD ["--help"]
