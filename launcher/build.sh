# Builds what is stale. A fingerprint of all sources says whether anything is.

SERVER_HOME=$MAPANO_HOME/ear/target/server
EAR_FILE=$MAPANO_HOME/ear/target/mapano.ear
BUILD_STAMP=$MAPANO_HOME/ear/target/build.stamp
SERVER_STAMP=$MAPANO_HOME/ear/target/server.stamp

# Extra Maven options, for example -o.
MAVEN_OPTIONS=(-B ${MAPANO_MAVEN_OPTS:-})

find_maven() {
  command -v mvn >/dev/null 2>&1 \
    || fail "Maven (mvn) is needed to build; on Debian: apt-get install maven"
}

# Name, size and time of every file below the given places.
fingerprint() {
  (
    cd "$MAPANO_HOME"
    find "$@" \( -name target -o -name .git -o -path '*/src/test' \) -prune \
      -o -type f -printf '%p %s %T@\n' 2>/dev/null || true
  ) | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

source_fingerprint() {
  fingerprint pom.xml mapi ejb gateway jca-mail jca-ldap web ws-soap cli ear wildfly-config
}

server_fingerprint() {
  fingerprint ear/pom.xml wildfly-config
}

is_current() {
  [ -r "$1" ] && [ "$(cat "$1")" = "$2" ]
}

# The provisioning plugin leaves an existing server alone, so an outdated one has to go.
drop_stale_server() {
  local wanted
  wanted=$(server_fingerprint)
  if ! is_current "$SERVER_STAMP" "$wanted"; then
    rm -rf "$SERVER_HOME" "$SERVER_STAMP"
  fi
}

build_server() {
  find_java
  with_lock "$MAPANO_HOME/ear/target/build.lock" build_locked
}

build_locked() {
  local wanted modules=ear
  wanted=$(source_fingerprint)
  if is_current "$BUILD_STAMP" "$wanted" && [ -r "$EAR_FILE" ] && [ -d "$SERVER_HOME/modules" ]; then
    return
  fi
  find_maven
  note "building (the first time takes a minute or two) ..."
  drop_stale_server
  rm -f "$BUILD_STAMP"
  [ -d "$MAPANO_HOME/cli" ] && modules=ear,cli
  (
    cd "$MAPANO_HOME"
    mvn -q -T2 "${MAVEN_OPTIONS[@]}" -pl "$modules" -am package \
      -DskipTests -Dmapano.noTests=true -Dspotless.check.skip=true >ear/target/build.log 2>&1
  ) || {
    grep -v '^WARNING' "$MAPANO_HOME/ear/target/build.log" | tail -n 40 >&2
    fail "the build failed; all of its output is in ear/target/build.log"
  }
  server_fingerprint >"$SERVER_STAMP"
  echo "$wanted" >"$BUILD_STAMP"
}

cmd_test() {
  find_java
  find_maven
  note "testing on Java $JAVA_RELEASE ($JAVA_HOME)"
  with_lock "$MAPANO_HOME/ear/target/build.lock" drop_stale_server
  (cd "$MAPANO_HOME" && exec mvn "${MAVEN_OPTIONS[@]}" verify "$@") || exit
  server_fingerprint >"$SERVER_STAMP"
}

cmd_bench() {
  build_server
  (cd "$MAPANO_HOME" && mvn -q "${MAVEN_OPTIONS[@]}" -pl bench -am package \
    -DskipTests -Dmapano.noTests=true -Dspotless.check.skip=true)
  exec "$JAVA" ${MAPANO_BENCH_JAVA_OPTS:-} --enable-native-access=ALL-UNNAMED \
    -Dmapano.home="$MAPANO_HOME" -cp "$MAPANO_HOME/bench/target/bench-cli/*" \
    org.mapano.bench.Main "$@"
}
