# Finds a JDK that can build and run Mapano.

JAVA_MINIMUM=21
JAVA_PREFERRED=25

# The feature release of a JDK directory; nothing when it is none.
jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'
  fi
}

find_java() {
  local candidate release best='' best_release=0 seen=''
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$(path_java)"; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    release=$(jdk_release "$candidate")
    [ -n "$release" ] || continue
    seen="$seen $release ($candidate)"
    [ "$release" -ge "$JAVA_MINIMUM" ] || continue
    if [ "$candidate" = "${JAVA_HOME:-}" ] || [ "$release" = "$JAVA_PREFERRED" ]; then
      use_java "$candidate" "$release"
      return
    fi
    if [ "$release" -gt "$best_release" ]; then
      best=$candidate
      best_release=$release
    fi
  done
  [ -n "$best" ] || fail "a JDK of release $JAVA_MINIMUM or later is needed ($JAVA_PREFERRED is best);" \
    "found:${seen:- none}. Install one under /usr/lib/jvm or set JAVA_HOME."
  use_java "$best" "$best_release"
}

path_java() {
  local java
  java=$(command -v javac 2>/dev/null) || return 0
  dirname "$(dirname "$(readlink -f "$java")")"
}

use_java() {
  export JAVA_HOME=$1
  JAVA=$1/bin/java
  JAVA_RELEASE=$2
}
