#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need where it may (root on Debian); elsewhere it says
# what is missing, runs the rest and reports what was left out. In CI (CI=true) nothing may be left out.
set -uo pipefail
cd "$(dirname "$0")"

declare -A package_of=([ffmpeg]=ffmpeg [ffprobe]=ffmpeg [node]=nodejs [npm]=npm [tinyproxy]=tinyproxy [microsocks]=microsocks
  [curl]=curl [python-requests]=python3-requests [chromium]=chromium [promtool]=prometheus [nginx]=nginx-light [caddy]=caddy
  [docker-compose]=docker-compose [systemd-analyze]=systemd [openssl]=openssl)

has() {
  if [ "$1" = python-requests ]; then
    python3 -c 'import requests' 2>/dev/null || /usr/bin/python3 -c 'import requests' 2>/dev/null
  else
    command -v "$1" >/dev/null
  fi
}

missing=()
for tool in "${!package_of[@]}"; do
  has "$tool" || missing+=("$tool")
done

if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  wanted=$(for tool in "${missing[@]}"; do echo "${package_of[$tool]}"; done | sort -u)
  echo "Installing: $(echo $wanted)"
  apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $wanted >/dev/null
  still=()
  for tool in "${missing[@]}"; do has "$tool" || still+=("$tool"); done
  missing=("${still[@]:-}")
  [ -n "${missing[0]:-}" ] || missing=()
fi

if [ ${#missing[@]} -gt 0 ]; then
  echo "Missing: ${missing[*]}. The tests that need them are left out."
  [ "${CI:-}" = true ] && exit 1
fi

# The console is built with Vite, which needs a newer Node.js than Debian has; npm's registry carries one.
node_is_new_enough() {
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'
}

if command -v npm >/dev/null && ! node_is_new_enough; then
  echo "Installing: Node.js 22, for the console"
  npm install --prefix .tools --no-save --no-audit --no-fund --silent node@22.23.3 npm@10.9.9 || exit 1
  PATH="$PWD/.tools/node_modules/.bin:$PATH"
fi

# The folder of the Node client's own test programs, if npm is there to fill it.
if command -v npm >/dev/null && [ -f tests/Torii.Tests/Sdk/Node/package-lock.json ]; then
  (cd tests/Torii.Tests/Sdk/Node && npm ci --no-audit --no-fund --silent) || exit 1
fi

# The linter of the Dockerfile.
if command -v npm >/dev/null; then
  (cd tests/Torii.Tests/Deployment/Lint && npm ci --no-audit --no-fund --silent) || exit 1
fi

dotnet restore Torii.slnx --locked-mode || exit 1
dotnet build Torii.slnx --no-restore -warnaserror || exit 1

passed=0 failed=0 skipped=0 status=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  echo "== $name"
  log=$(mktemp)
  dotnet run --project "$project" --no-build -- -noColor "$@" 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" = 0 ] || status=1
  # The runner's closing line, as in: Total: 41, Errors: 0, Failed: 1, Skipped: 2, Not Run: 0, Time: 3.1s
  summary=$(grep -E 'Total: [0-9]+, Errors: ' "$log" | tail -n 1)
  rm -f "$log"
  if [ -z "$summary" ]; then
    echo "$name did not come to an end"
    failed=$((failed + 1)) status=1
    continue
  fi
  total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$summary")
  bad=$(sed -E 's/.*Errors: ([0-9]+), Failed: ([0-9]+).*/\1 + \2/' <<<"$summary")
  left=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$summary")
  # Those that are only run when asked for by name.
  aside=$(sed -E 's/.*Not Run: ([0-9]+).*/\1/' <<<"$summary")
  failed=$((failed + bad)) skipped=$((skipped + left)) passed=$((passed + total - (bad) - left - aside))
done

if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  echo "In CI no test may be left out, yet $skipped were."
  status=1
fi

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
exit $status
