# The shell that the blocks of a page run in, one after the other. What a page tells its reader to type works here as it
# does on the reader's machine, with these differences: Torii starts in the background from what is built already, curl
# fails where the answer is an error, and what needs a server gets one where the page starts none.
set -euo pipefail

# Starts Torii as the page's settings say, and waits until it takes requests.
serve() {
  stop
  "$DOTNET" "$TORII" "$@" >server.log 2>&1 </dev/null &
  echo $! >server.pid
  for ((tries = 0; tries < 600; tries++)); do
    if command curl -s -o /dev/null "http://127.0.0.1:$API_PORT/health/live"; then return; fi
    if ! kill -0 "$(cat server.pid)" 2>/dev/null; then break; fi
    sleep 0.1
  done
  cat server.log
  wait "$(cat server.pid)" || { code=$?; rm server.pid; return $code; }
  return 1
}

# Its process is gone when this returns: commands may need the data folder.
stop() {
  [ -f server.pid ] || return 0
  kill -TERM "$(cat server.pid)" 2>/dev/null || true
  for ((tries = 0; tries < 300; tries++)); do
    if ! kill -0 "$(cat server.pid)" 2>/dev/null; then break; fi
    sleep 0.05
  done
  rm server.pid
}

# A page that starts no server is about one that runs already: with an account, at an upstream that is quick.
at_hand() {
  if [ -f server.pid ]; then return 0; fi
  if [ -f is_own ]; then
    serve
  else
    API_KEYS="$USUAL_ACCOUNTS" Torii__ClientKeys__0__Key=han1234 serve
  fi
}

# The status goes into a file beside the messages: what is printed is for the page's own pipes.
curl() {
  at_hand
  local told status
  told=$(mktemp curl-XXXXXX)
  command curl --max-time 120 -w '%{stderr}\n%{http_code}' "$@" 2>"$told" || { cat "$told" >&2; return 1; }
  status=$(tail -n 1 "$told")
  if [ -n "$answers" ]; then [ "$status" = "$answers" ] && return; else [ "$status" -lt 400 ] && return; fi
  cat "$told" >&2
  return 1
}

# "dotnet run" with what is built.
dotnet() {
  case "$*" in
    "run --project src/Torii") torii ;;
    "run --project src/Torii -- "*) shift 4; torii "$@" ;;
    "run --project src/Torii.Simulator -- "*) shift 4; simulate "$@" ;;
    *) echo "dotnet $*: unknown to the shell of the pages" >&2; return 2 ;;
  esac
}

torii() {
  case "${1:-}" in
    "" | --Torii:*) serve "$@"; touch is_own; return ;;
    import | export | costs | credentials) stop ;;
    health | backup) at_hand ;;
  esac
  "$DOTNET" "$TORII" "$@"
}

simulate() {
  "$DOTNET" "$SIMULATOR" "$@" >>simulator.log 2>&1 </dev/null &
  echo $! >>others.pid
  for ((tries = 0; tries < 600; tries++)); do
    if command curl -s -o /dev/null "http://127.0.0.1:$SIMULATOR_PORT/simulator/tasks"; then return; fi
    sleep 0.1
  done
  cat simulator.log >&2
  return 1
}

# The one that has requests: Debian's package belongs to Debian's Python.
python() {
  at_hand
  local one=python3
  if ! "$one" -c 'import requests' 2>/dev/null; then one=/usr/bin/python3; fi
  "$one" "$@"
}

js() { at_hand; node "$@"; }

csharp() {
  at_hand
  compile "$1"
  "$DOTNET" exec --runtimeconfig "$RUNTIME_CONFIG" "$1.dll"
}

compile() { "$DOTNET" exec "$COMPILER" -nologo -nullable:enable "-out:$1.dll" @"$REFERENCES" "$1"; }

# A server of the reader's own, in the background: goes_on PORT LANGUAGE PROGRAM.
goes_on() {
  local port="$1"
  case "$2" in
    js) set -- node "$3" ;;
    csharp) compile "$3"; set -- "$DOTNET" exec --runtimeconfig "$RUNTIME_CONFIG" "$3.dll" ;;
  esac
  "$@" >"$port.log" 2>&1 </dev/null &
  echo $! >>others.pid
  for ((tries = 0; tries < 600; tries++)); do
    if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return; fi
    sleep 0.1
  done
  cat "$port.log" >&2
  return 1
}

# Each block's output begins with a line that says which block it is.
begin() {
  printf '\n\036%s\n' "$1"
  printf '\n\036%s\n' "$1" >&2
  answers="$2"
}

finish() {
  set +e
  echo "It took $SECONDS s." >&2
  for file in server.pid others.pid; do
    if [ -f "$file" ]; then kill -KILL $(cat "$file") 2>/dev/null; fi
  done
  rm -rf "$PWD/data"
}
trap finish EXIT
