#!/usr/bin/env bash
# Runs the load scenarios against a published Torii with the stand-alone simulator behind it, all on this machine
# over 127.0.0.1, and prints every figure next to its budget. bench/README.md says what the figures mean.
set -euo pipefail

usage() {
    cat <<'TEXT'
usage: bench/run.sh [quick] [--million] [SCENARIO…]

  quick       a short subset, about two minutes
  --million   repeat the main scenarios with a million finished generations in the database
  SCENARIO    only these: disk start streams10 streams10_slow burst200 burst1000 accepts reads uploads download one_account
              waiting recovery

environment: BENCH_PORT (8100), BENCH_NGINX_PORT (8101), BENCH_SIMULATOR_PORT (8900), BENCH_DIR (a folder on the disk to measure, default $TMPDIR),
             BENCH_BIN (a folder with torii, simulator and load, published before: nothing is published then),
             BENCH_KEEP=1 (keep the folder with logs and databases)
TEXT
}

root=$(cd "$(dirname "$0")/.." && pwd)
port=${BENCH_PORT:-8100}
nginx_port=${BENCH_NGINX_PORT:-8101}
simulator_port=${BENCH_SIMULATOR_PORT:-8900}
url=http://127.0.0.1:$port
simulator_url=http://127.0.0.1:$simulator_port
client_key=bench
work=$(mktemp -d "${BENCH_DIR:-${TMPDIR:-/tmp}}/torii-bench.XXXXXX")
bin=${BENCH_BIN:-$work/bin}
table=$work/table
simulator_pid='' torii_pid='' base='' quick='' million=''
scenarios=()
declare -A before=()

# ---- processes ------------------------------------------------------------------------------------------------------

stop() { # PID [SIGNAL]
    [[ -z $1 ]] || { kill "-${2:-TERM}" "$1" 2>/dev/null && wait "$1" 2>/dev/null; } || true
}

stop_all() {
    stop "$torii_pid" KILL
    stop "$simulator_pid" KILL
    [[ ! -f $work/nginx.pid ]] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
    torii_pid='' simulator_pid=''
}

finish() {
    local code=$?
    stop_all
    if ((code != 0)); then
        echo "stopped with exit code $code; what the logs end with:" >&2
        find "$work" -maxdepth 1 -name '*.log' -exec tail -v -n 15 {} \; >&2
    fi
    [[ ${BENCH_KEEP:-} == 1 ]] && echo "kept: $work" || rm -rf "$work"
}

wait_for() { # ADDRESS PID
    for _ in {1..600}; do
        curl -sf -o /dev/null --noproxy '*' "$1" && return
        kill -0 "$2" 2>/dev/null || break
        sleep 0.1
    done
    echo "no answer from $1" >&2
    return 1
}

free() { # PORT: whoever listens there already would be measured in our place
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
        echo "port $1 is taken: set BENCH_PORT or BENCH_SIMULATOR_PORT" >&2
        return 1
    fi
}

accounts() { # COUNT [MORE MEMBERS]: the default of 60 submissions a minute would be what is measured, hence max_rpm
    local list
    list=$(for ((i = 1; i <= $1; i++)); do printf '{"key":"Bearer bench-%03d","weight":1,"max_rpm":1000000%s},' "$i" "${2:-}"; done)
    echo "[${list%,}]"
}

start_simulator() { # SECONDS LATENCY_MS
    rm -rf "$work/simulator"
    "$bin/simulator/Torii.Simulator" --port "$simulator_port" --data "$work/simulator" --seconds "$1" --latency "$2" \
        --render clip --record counts >"$work/simulator.log" 2>&1 &
    simulator_pid=$!
    wait_for "$simulator_url/simulator/options" "$simulator_pid"
}

start_torii() {
    "$bin/torii/Torii" >>"$work/torii.log" 2>&1 &
    torii_pid=$!
    wait_for "$url/health/ready" "$torii_pid"
}

# A fresh simulator, and a server on a data folder that is fresh or a copy of the one with a million generations.
fresh() { # SECONDS LATENCY_MS ACCOUNTS
    stop_all
    rm -rf "$work/data" "$work/torii.log"
    if [[ -n $base ]]; then
        cp -r --reflink=auto "$base" "$work/data"
        sync
    fi
    export TORII_DATA=$work/data API_KEYS=$3 SORA_BASE_URL=$simulator_url/backend API_HOST=127.0.0.1 API_PORT=$port \
        API_AUTH_TOKEN=$client_key ADMIN_KEY=bench-admin TORII_SIMULATOR=off
    start_simulator "$1" "$2"
    start_torii
}

# ---- figures --------------------------------------------------------------------------------------------------------

load() { # COMMAND OPTIONS…
    echo "> $*"
    : >"$work/figures"
    "$bin/load/Torii.Load" "$1" --figures "$work/figures" "${@:2}" | sed 's/^/    /'
}

# The same for commands that start a server themselves: what the server prints stays in a log.
load_starting() { # COMMAND OPTIONS…
    load "$@" >"$work/$1.log" || { cat "$work/$1.log" >&2; return 1; }
    grep -E '^(> |    [a-z0-9 -]+  +[0-9.,]+ )' "$work/$1.log"
}

jobs() { # OPTIONS…
    load jobs --url "$url" --key "$client_key" --simulator "$simulator_url" --pid "$torii_pid" --warm-up 50 "$@"
}

brief() { # QUICK FULL
    [[ -n $quick ]] && echo "$1" || echo "$2"
}

figure() { # NAME
    awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$work/figures"
}

# One line of the table. Without a bar the figure only stands there.
bar() { # WHAT FIGURE UNIT [RELATION BUDGET]
    local what=$1 unit=$3 relation=${4:-} budget=${5:-} value verdict='' change=''
    value=$(figure "$2")
    if [[ -z $value ]]; then
        value='-' verdict='none'
    elif [[ -n $budget ]]; then
        verdict=$(awk -v value="$value" -v relation="$relation" -v budget="$budget" \
            'BEGIN { print (relation == "<=" ? value + 0 <= budget + 0 : value + 0 >= budget + 0) ? "ok" : "MISSED" }')
    fi
    if [[ -n $base && ${before[$what]:-0} != 0 && $value != '-' ]]; then
        change=$(awk -v now="$value" -v then="${before[$what]}" 'BEGIN { if (then + 0 != 0) printf "%+.0f %%", 100 * (now - then) / then }')
    fi
    [[ -n $base ]] || before[$what]=$value
    [[ $value == '-' ]] || value=$(awk -v value="$value" 'BEGIN { printf value < 10 && value != int(value) ? "%.3f" : "%.0f", value }')
    printf '%s\t%s %s\t%s\t%s\t%s\n' "$what" "$value" "$unit" "${budget:+$relation $budget $unit}" "$verdict" "$change" >>"$table"
}

once() { # WHAT: every job has succeeded, with one task each
    bar "$1: failed" failed '' '<=' 0
    bar "$1: jobs with several tasks" 'jobs with several tasks' '' '<=' 0
}

# ---- scenarios ------------------------------------------------------------------------------------------------------

disk() {
    printf 'load average before the run\t%s\t\t\t\n' "$load_average" >>"$table"
    load fsync --folder "$work"
    bar 'fsync of 4 KB p50' 'fsync p50' ms
    bar 'fsync of 4 KB p99' 'fsync p99' ms
}

start() {
    fresh 1 0 "$(accounts 150)"
    load jobs --url "$url" --key "$client_key" --streams 20 --jobs 20
    stop "$torii_pid"
    torii_pid=''
    load_starting start --url "$url" --times "$(brief 2 5)" -- "$bin/torii/Torii"
    bar 'start to first answer' 'start to first answer' s '<=' 0.4
    bar 'idle memory' 'idle memory' MB '<=' 95
}

overhead10() { # NAME LATENCY_MS
    fresh 4..8 "$2" "$(accounts 150)"
    jobs --streams 10 --jobs "$(brief 20 100)"
    once "$1"
    bar "$1: overhead p50" 'overhead p50' s '<=' 0.4
    bar "$1: overhead p99" 'overhead p99' s '<=' 1
}

streams10() { overhead10 '10 streams' 0; }

streams10_slow() { overhead10 '10 streams, 100 ms' 100; }

burst200() {
    fresh 2 0 "$(accounts 150)"
    jobs --streams 200 --jobs 200
    once '200 at once'
    bar '200 at once: overhead p50' 'overhead p50' s
    bar '200 at once: overhead p99' 'overhead p99' s '<=' 1
}

burst1000() {
    fresh 4..8 0 "$(accounts 150)"
    jobs --streams 1000 --jobs 1000
    once '1,000 at once'
    bar '1,000 at once: overhead p50' 'overhead p50' s
    bar '1,000 at once: overhead p99' 'overhead p99' s '<=' 2
    bar '1,000 at once: peak memory' 'server peak memory' MB '<=' 350
    bar '1,000 at once: CPU a job' 'server cpu a job' ms '<=' 3
}

# One account that takes one task at a time: the jobs wait, and accepting them is what is measured.
accepts() {
    fresh 600 0 "$(accounts 1 ',"video_limit":1')"
    load accepts --path /v1/videos --url "$url" --key "$client_key" --pid "$torii_pid" --seconds "$(brief 3 8)"
    bar 'durable accepts' 'accepts a second' '/s' '>=' 5000
    bar 'durable accepts: p99' 'accepts p99' ms
    bar 'durable accepts: CPU each' 'accepts server cpu' us
    bar 'durable accepts: failed' 'accepts failed' '' '<=' 0
}

reads() {
    fresh 1 0 "$(accounts 150)"
    load reads --url "$url" --key "$client_key" --pid "$torii_pid" --seconds "$(brief 3 8)" /v1/models '/v1/videos/{id}' '/v1/generation/{id}'
    bar 'GET /v1/models' '/v1/models a second' '/s' '>=' 40000
    bar 'GET /v1/videos/{id}' '/v1/videos/{id} a second' '/s' '>=' 30000
    bar 'GET /v1/generation/{id}' '/v1/generation/{id} a second' '/s'
    bar 'GET /v1/models: CPU each' '/v1/models server cpu' us
    bar 'GET /v1/videos/{id}: CPU each' '/v1/videos/{id} server cpu' us
    bar 'GET /v1/generation/{id}: CPU each' '/v1/generation/{id} server cpu' us
    bar 'reads: failed' '/v1/generation/{id} failed' '' '<=' 0
}

# Both forms on a server of their own, since what a process has once taken from the system it keeps for a while.
uploads() {
    local form
    for form in multipart chat; do
        fresh 600 0 "$(accounts 1 ',"video_limit":1')"
        load uploads --url "$url" --key "$client_key" --pid "$torii_pid" --form "$form"
        bar "32 uploads of 50 MB, $form: failed" failed '' '<=' 0
        bar "32 uploads of 50 MB, $form: memory over idle" 'memory over idle' MB '<=' 200
        bar "32 uploads of 50 MB, $form: time" 'uploads took' s
    done
}

# The same file of 1 GB from the server and from nginx, turn about, so that whatever else happens strikes both.
download() {
    if ! command -v nginx >/dev/null; then
        printf 'download of 1 GB\tleft out: nginx is not installed\t\t\t\n' >>"$table"
        return
    fi

    fresh 1 0 "$(accounts 1)"
    local id file held
    printf '\0\0\0\020ftypmp42\0\0\0\0' >"$work/small.mp4"
    id=$(curl -sf -H "Authorization: Bearer $client_key" -F purpose=vision -F "file=@$work/small.mp4" "$url/v1/files" | sed -E 's/.*"id":"([^"]+)".*/\1/')
    file=$(find "$work/data/media" -type f | head -n 1)
    head -c 1000000000 /dev/urandom >"$file"
    start_nginx "$file"
    echo '> download of 1 GB'
    fetch "http://127.0.0.1:$nginx_port/large" >/dev/null
    fetch "$url/v1/files/$id/content" >/dev/null
    held=$(memory)
    : >"$work/figures" >"$work/speeds"
    for _ in 1 2 3 4 5; do
        printf '%s\t%s\n' "$(fetch "$url/v1/files/$id/content")" "$(fetch "http://127.0.0.1:$nginx_port/large")" >>"$work/speeds"
    done

    awk -v held="$held" -v after="$(memory)" '{ torii += $1; nginx += $2 } END {
        printf "torii\t%f\nnginx\t%f\nshare\t%f\ngrowth\t%f\n", torii / NR / 1e6, nginx / NR / 1e6, torii / nginx, after - held }' "$work/speeds" >"$work/figures"
    nginx -p "$work" -c "$work/nginx.conf" -s stop 2>/dev/null
    bar 'download of 1 GB' torii MB/s
    bar 'download of 1 GB by nginx' nginx MB/s
    bar 'download of 1 GB: share of nginx' share '' '>=' 0.7
    bar 'download of 1 GB: memory growth in five' growth MB
}

start_nginx() { # FILE
    mkdir -p "$work/served"
    ln -f "$1" "$work/served/large"
    cat >"$work/nginx.conf" <<TEXT
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    server { listen 127.0.0.1:$nginx_port; root $work/served; }
}
TEXT
    chmod 755 "$work" "$work/served"
    chmod 644 "$work/served/large"
    nginx -p "$work" -c "$work/nginx.conf"
}

fetch() { # ADDRESS: bytes a second
    curl -sf --noproxy '*' -o /dev/null -w '%{speed_download}' -H "Authorization: Bearer $client_key" "$1"
}

memory() { # of the server, in MB of a million bytes
    awk '/^VmHWM:/ { print $2 * 1024 / 1e6 }' "/proc/$torii_pid/status"
}

one_account() {
    fresh 15..25 0 "$(accounts 1)"
    jobs --streams 20 --jobs 20
    once '20 tasks on one account'
    bar '20 tasks on one account: list calls' 'list calls' '' '<=' 30
    bar '20 tasks on one account: detection p50' 'overhead p50' s '<=' 0.6
    bar '20 tasks on one account: detection p99' 'overhead p99' s '<=' 1.5
}

waiting() {
    fresh 600 0 "$(accounts 150)"
    load waiting --url "$url" --key "$client_key" --pid "$torii_pid" --streams 10000
    bar '10,000 waiting: failed' failed '' '<=' 0
    bar '10,000 waiting: memory' 'server memory while waiting' MB '<=' 600
    bar '10,000 waiting: peak memory' 'server peak memory while waiting' MB
    bar '10,000 waiting: CPU' 'server cpu while waiting' '% of a core'
}

# The upstream is slow and the kill comes early, so that it strikes submissions whose answer is still on its way.
recovery() {
    fresh 4..8 100 "$(accounts 150)"
    disown "$torii_pid" # The shell would report its death.
    load_starting recovery --url "$url" --key "$client_key" --simulator "$simulator_url" --pid "$torii_pid" --jobs 200 --after 250 -- "$bin/torii/Torii"
    torii_pid=''
    bar 'kill -9 with 200 under way: lost' lost '' '<=' 0
    bar 'kill -9 with 200 under way: failed' failed '' '<=' 0
    bar 'kill -9 with 200 under way: made twice' 'jobs with several tasks' '' '<=' 0
    bar 'kill -9 with 200 under way: first answer' 'first answer again' s '<=' 2
}

# ---- a million generations ------------------------------------------------------------------------------------------

fill() {
    fresh 1 0 "$(accounts 150)"
    load jobs --url "$url" --key "$client_key" --streams 1 --jobs 1
    stop "$torii_pid"
    torii_pid=''
    echo '> a million finished generations'
    sqlite3 "$work/data/torii.db" <"$root/bench/million.sql" >"$work/fill.sql"
    sqlite3 "$work/data/torii.db" <"$work/fill.sql" >"$work/fill.log"
    base=$work/million
    mv "$work/data" "$base"
}

# ---- the run --------------------------------------------------------------------------------------------------------

for argument; do
    case $argument in
        quick) quick=1 ;;
        --million) million=1 ;;
        -h | --help) usage; rm -rf "$work"; exit ;;
        disk | start | streams10 | streams10_slow | burst200 | burst1000 | accepts | reads | uploads | download | one_account | waiting | recovery)
            scenarios+=("$argument") ;;
        *) usage >&2; rm -rf "$work"; exit 2 ;;
    esac
done

if [[ ${#scenarios[@]} == 0 ]]; then
    scenarios=(disk start streams10 burst200 burst1000 accepts reads)
    [[ -n $quick ]] || scenarios+=(streams10_slow one_account recovery waiting uploads download)
fi

# What the working folder holds (appsettings.json, api_keys.json) must not become part of what is measured.
cd "$work"
trap finish EXIT
trap 'exit 130' INT TERM

free "$port"
free "$simulator_port"

load_average=$(cut -d ' ' -f 1 /proc/loadavg)
if [[ -z ${BENCH_BIN:-} ]]; then
    for project in src/Torii:torii src/Torii.Simulator:simulator bench/Torii.Load:load; do
        echo "> publishing ${project%:*}"
        dotnet publish "$root/${project%:*}" -c Release -o "$bin/${project#*:}" -v quiet --nologo
    done
fi

for scenario in "${scenarios[@]}"; do "$scenario"; done
if [[ -n $million ]]; then
    fill
    printf 'with a million finished generations\t\t\t\t\n' >>"$table"
    for scenario in "${scenarios[@]}"; do
        [[ $scenario == disk ]] || "$scenario"
    done
fi

stop_all
echo
{ printf 'what\tmeasured\tbudget\t\tchange\n'; cat "$table"; } | column -t -s $'\t'
