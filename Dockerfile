# An image of the command alone, which runs as nobody and asks nothing of the
# outside:
#
#   docker build -t zhnews .
#   docker run --rm -i zhnews figures --published 2031-08-03 < article.txt
#   docker run --rm -v "$PWD:/work:ro" zhnews extract pages/ > records.jsonl
#   docker run --rm -p 127.0.0.1:8080:8080 zhnews serve --addr 0.0.0.0:8080
#
# In the last call the server cannot tell who reaches it, so it asks for a token
# and prints it; publish the port on 127.0.0.1, as here, or put TLS before it.
# The version comes from the clone's .git, which has to be in the context.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
    go build -trimpath -buildvcs=true -ldflags='-s -w' -o /out/usr/local/bin/zhnews ./cmd/zhnews \
    && mkdir -p /out/usr/share/doc/zhnews /out/work && mkdir -m 1777 /out/tmp \
    && cp LICENSE NOTICE /out/usr/share/doc/zhnews/

FROM scratch
COPY --from=build /out/ /
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/zhnews"]
CMD ["--help"]
