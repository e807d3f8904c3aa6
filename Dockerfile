# The console: TypeScript, built once for whatever the image is for.
FROM --platform=$BUILDPLATFORM node:22-bookworm-slim AS console
WORKDIR /source/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web ./
COPY src/Torii/Doors/OpenApi/v1.json ../src/Torii/Doors/OpenApi/v1.json
# Types are checked where the console is developed.
RUN TORII_CONSOLE_OUT=../../console npm run bundle --silent

# The server: the same files for every architecture.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS server
WORKDIR /source
COPY . .
RUN ./publish.sh portable ../app -p:BuildConsole=false

# What runs: no compiler, no shell needed, no root.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
LABEL org.opencontainers.image.title="Torii" \
      org.opencontainers.image.description="The OpenAI API for images and videos, in front of any upstream that makes them" \
      org.opencontainers.image.licenses="MIT"

# ffmpeg makes thumbnails, joins videos and writes prompts into simulated ones; the distribution's SQLite gets its security fixes.
# A volume is born with the owner that its folder has here.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ffmpeg libsqlite3-0 \
    && rm -rf /var/lib/apt/lists/* \
    && install --directory --owner="$APP_UID" --group="$APP_UID" --mode=0700 /data

WORKDIR /app
COPY --from=server /app ./
COPY --from=console /console ./console
COPY deploy/container/torii ./torii

# Whoever publishes the port decides who can reach it. The runtime's diagnostic socket would need a folder to write to.
ENV API_HOST=0.0.0.0 \
    TORII_DATA=/data \
    DOTNET_EnableDiagnostics=0

VOLUME /data
EXPOSE 8000 8890
USER $APP_UID
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["/app/torii", "health"]
ENTRYPOINT ["/app/torii"]
