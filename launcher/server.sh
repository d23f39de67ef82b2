# Starts and stops the server of a data directory.

# Seconds until a start counts as failed.
START_SECONDS=${MAPANO_START_SECONDS:-300}

MODULAR_OPTIONS=(
  --add-exports=java.desktop/sun.awt=ALL-UNNAMED
  --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED
  --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED
  --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED
  --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED
  --add-opens=java.base/java.lang=ALL-UNNAMED
  --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
  --add-opens=java.base/java.lang.reflect=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/java.net=ALL-UNNAMED
  --add-opens=java.base/java.security=ALL-UNNAMED
  --add-opens=java.base/java.util=ALL-UNNAMED
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
  --add-opens=java.management/javax.management=ALL-UNNAMED
  --add-opens=java.naming/javax.naming=ALL-UNNAMED
)

parse_options() {
  DATA=$MAPANO_HOME/data
  PORT_OFFSET=0
  CONFIG_DIR=''
  DATABASE=h2
  DEMO=true
  DETACH=false
  BUILD=true
  STOPPING=false
  PROPERTIES=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --port-offset | --config | --database)
        [ $# -ge 2 ] || fail "$1 needs a value"
        set_launch_option "$1" "$2"
        shift
        ;;
      --data=* | --port-offset=* | --config=* | --database=*) set_launch_option "${1%%=*}" "${1#*=}" ;;
      --mysql) DATABASE=mysql ;;
      --no-demo) DEMO=false ;;
      --no-build) BUILD=false ;;
      --detach) DETACH=true ;;
      --ignore-attachment-storage-conflict)
        PROPERTIES+=(-Dmapano.ignore-attachment-storage-conflict=true)
        ;;
      --ignore-unknown-config-options) PROPERTIES+=(-Dmapano.ignore-unknown-config-options=true) ;;
      -D*=*) PROPERTIES+=("$1") ;;
      *) fail "unknown option \"$1\"; see ./mapano help" ;;
    esac
    shift
  done
}

set_launch_option() {
  case $1 in
    --data) DATA=$(absolute "$2") ;;
    --config) CONFIG_DIR=$(absolute "$2") ;;
    --database) DATABASE=$2 ;;
    --port-offset)
      case $2 in '' | *[!0-9]* | ??????*) fail "--port-offset must be a number" ;; esac
      [ "$2" -le 55000 ] || fail "--port-offset must be at most 55000"
      PORT_OFFSET=$2
      ;;
  esac
}

# The process of the server, if it runs: the lock is held by it as long as it lives.
server_pid() {
  local pid
  [ -r "$DATA/run/mapano.pid" ] || return 1
  pid=$(cat "$DATA/run/mapano.pid")
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  kill -0 "$pid" 2>/dev/null || return 1
  tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -e "-Djboss.server.base.dir=$DATA/server" \
    || return 1
  echo "$pid"
}

cmd_run() {
  parse_options "$@"
  local pid
  (umask 077 && mkdir -p "$DATA/run" "$DATA/log" "$DATA/db" "$DATA/server")
  if pid=$(server_pid); then
    fail "the server of $DATA runs already (process $pid)"
  fi
  exec 9>"$DATA/run/lock"
  flock -n 9 || fail "another process uses $DATA"
  find_java
  if $BUILD; then build_server 9>&-; fi
  # From here on everything written is mail, or a key to it.
  umask 077
  [ -r "$EAR_FILE" ] || fail "nothing is built yet; run without --no-build"
  find_config
  read_config
  make_certificate
  prepare_server
  write_properties
  start_server
  trap 'STOPPING=true; kill -TERM $SERVER_PID 2>/dev/null' INT TERM
  await_server || exit 1
  print_welcome
  $DETACH || follow_server
}

# Shows the log until the server ends.
follow_server() {
  local log_pid status=0
  tail -n 0 -F "$DATA/log/server.log" 2>/dev/null 9>&- &
  log_pid=$!
  while kill -0 "$SERVER_PID" 2>/dev/null; do wait "$SERVER_PID" || status=$?; done
  kill "$log_pid" 2>/dev/null || true
  rm -f "$DATA/run/mapano.pid"
  $STOPPING || exit "$status"
  note "stopped"
}

# Gives the data directory the new application and a clean place to work in.
prepare_server() {
  local base=$DATA/server
  rm -rf "$base/tmp" "$base/deployments" "$base/data"
  mkdir -p "$base/deployments" "$base/configuration"
  # A build that was not started by this launcher leaves no stamp.
  [ -r "$SERVER_STAMP" ] || server_fingerprint >"$SERVER_STAMP"
  if ! cmp -s "$SERVER_STAMP" "$base/server.stamp"; then
    rm -rf "$base/configuration"
    cp -r "$SERVER_HOME/standalone/configuration" "$base/configuration"
    # Until the server has read its own configuration it logs as this file says: all system
    # properties, and with them the password in the database's URL.
    sed -i 's/^\(logger\.org\.jboss\.as\.config\.level=\).*/\1INFO/' "$base/configuration/logging.properties"
    cp "$SERVER_STAMP" "$base/server.stamp"
  fi
  cp "$EAR_FILE" "$base/deployments/mapano.ear"
  touch "$base/deployments/mapano.ear.dodeploy"
}

start_server() {
  local options=(-Xms128m -Xmx1g)
  [ "$JAVA_RELEASE" -ge 24 ] && options+=(--sun-misc-unsafe-memory-access=allow)
  [ "$JAVA_RELEASE" -ge 25 ] && options+=(-XX:+UseCompactObjectHeaders)
  LOG_START=$(stat -c %s "$DATA/log/server.log" 2>/dev/null || echo 0)
  # shellcheck disable=SC2086
  setsid "$JAVA" -D"[Standalone]" "${options[@]}" --enable-native-access=ALL-UNNAMED \
    -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true \
    -Djboss.modules.system.pkgs=org.jboss.byteman ${MAPANO_JAVA_OPTS:-} "${MODULAR_OPTIONS[@]}" \
    -Dorg.jboss.boot.log.file="$DATA/log/server.log" \
    -Dlogging.configuration="file:$DATA/server/configuration/logging.properties" \
    -jar "$SERVER_HOME/jboss-modules.jar" -mp "$SERVER_HOME/modules" org.jboss.as.standalone \
    -Djboss.home.dir="$SERVER_HOME" -Djboss.server.base.dir="$DATA/server" \
    -Djboss.server.log.dir="$DATA/log" -Djboss.socket.binding.port-offset="$PORT_OFFSET" \
    -b 127.0.0.1 -bmanagement 127.0.0.1 -P "$PROPERTIES_FILE" \
    </dev/null >"$DATA/log/console.log" 2>&1 &
  SERVER_PID=$!
  echo "$SERVER_PID" >"$DATA/run/mapano.pid"
}

# Whether the application is deployed and the server takes requests.
is_ready() {
  [ -e "$1.deployed" ] && new_log | grep -qa -e 'WFLYSRV002[56]:'
}

# What this start has logged; all of it when the log was turned over meanwhile.
new_log() {
  local log=$DATA/log/server.log
  [ -r "$log" ] || return 0
  if [ "$(stat -c %s "$log")" -lt "$LOG_START" ]; then cat "$log"; else tail -c "+$((LOG_START + 1))" "$log"; fi
}

# Waits until the server is ready, or it is clear that it never will be.
await_server() {
  local marker=$DATA/server/deployments/mapano.ear deadline=$((SECONDS + START_SECONDS))
  while [ "$SECONDS" -lt "$deadline" ]; do
    is_ready "$marker" && return 0
    if [ -e "$marker.failed" ]; then
      give_up "the application could not be started"
      return 1
    fi
    kill -0 "$SERVER_PID" 2>/dev/null || {
      give_up "the server ended"
      return 1
    }
    sleep 0.1
  done
  give_up "the server was not ready after $START_SECONDS seconds"
  return 1
}

give_up() {
  local reason
  if $STOPPING; then
    note "stopped before it was ready"
  else
    tail -n 5 "$DATA/log/console.log" >&2
    new_log | grep -a -E -A 4 'ERROR|Caused by' | grep -v -E '^--|^[[:space:]]+at ' \
      | cut -c1-500 | head -n 30 >&2 || true
    reason=$(new_log | grep -a -o 'StoreException: .*' | tail -n 1 || true)
    note "$1${reason:+: ${reason#StoreException: }}"
    note "its log is $DATA/log/server.log"
  fi
  kill -TERM "$SERVER_PID" 2>/dev/null || true
  wait "$SERVER_PID" 2>/dev/null || true
  rm -f "$DATA/run/mapano.pid"
}

cmd_stop() {
  parse_options "$@"
  local pid i
  if ! pid=$(server_pid); then
    rm -f "$DATA/run/mapano.pid"
    note "no server of $DATA runs"
    return
  fi
  kill -TERM "$pid"
  for ((i = 0; i < 600; i++)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  if kill -0 "$pid" 2>/dev/null; then
    note "the server does not stop by itself, it is killed"
    kill -KILL "$pid" 2>/dev/null || true
  fi
  rm -f "$DATA/run/mapano.pid"
  note "stopped"
}

# The options are read again and logs are opened again; a server that is not ready yet would end.
cmd_reload() {
  parse_options "$@"
  local pid
  pid=$(server_pid) || fail "no server of $DATA runs"
  [ -e "$DATA/server/deployments/mapano.ear.deployed" ] || fail "the server is not ready yet"
  kill -HUP "$pid"
}

cmd_status() {
  parse_options "$@"
  local pid
  if pid=$(server_pid); then
    echo "running, process $pid"
    PROPERTIES_FILE=$DATA/server/mapano.properties
    print_addresses
  else
    echo "not running"
    exit 3
  fi
}

# Tools have their own --data; only its default is ours.
run_tool() {
  local tool=$1
  shift
  find_java
  [ -d "$MAPANO_HOME/cli/target/cli" ] || build_server
  exec "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dmapano.data.dir="$MAPANO_HOME/data" \
    -cp "$MAPANO_HOME/cli/target/cli/*" "org.mapano.cli.$tool" "$@"
}

saved_property() {
  sed -n "s/^$1=//p" "$PROPERTIES_FILE" | tail -n 1
}

# Shows a listen option with the port offset added.
shifted() {
  local entry result=''
  for entry in $(saved_property "$1"); do
    case $entry in
      unix:*) result+=" $entry" ;;
      *) result+=" ${entry%:*}:$((${entry##*:} + OFFSET))" ;;
    esac
  done
  echo "${result# }"
}

print_addresses() {
  OFFSET=$(saved_property mapano.port.offset)
  cat <<TEXT
  HTTP   http://127.0.0.1:$((8080 + OFFSET))/api/admin/v1   described at http://127.0.0.1:$((8080 + OFFSET))/openapi
  LMTP   $(shifted mapano.dagent.lmtp_listen)
  IMAP   $(shifted mapano.gateway.imap_listen)   TLS: $(shifted mapano.gateway.imaps_listen)
  POP3   $(shifted mapano.gateway.pop3_listen)   TLS: $(shifted mapano.gateway.pop3s_listen)
  SOAP   $(shifted mapano.server.server_listen)   TLS: $(shifted mapano.server.server_listen_tls)   socket: $(saved_property mapano.server.server_pipe_name)
  health http://127.0.0.1:$((9990 + OFFSET))/health   metrics: http://127.0.0.1:$((9990 + OFFSET))/metrics
TEXT
}

print_welcome() {
  echo "Mapano is ready (process $SERVER_PID, data in $DATA)"
  print_addresses
  # The file comes with the demo accounts, which a server with users of its own only has.
  if [ "$DEMO" = true ] && [ -r "$DATA/admin-password" ]; then
    echo "  users  john and mary @example.com, password = name"
    echo "  administrator admin, password in $DATA/admin-password: $(cat "$DATA/admin-password")"
  fi
  echo "  stop with ./mapano stop; log in $DATA/log/server.log"
}
