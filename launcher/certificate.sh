# Makes a self-signed certificate at the first start, so that TLS works at once.

make_certificate() {
  local directory=$DATA/tls host
  [ -r "$directory/server.p12" ] && [ -r "$directory/password" ] && return
  host=$(hostname -f 2>/dev/null || hostname)
  case $host in *[!A-Za-z0-9.-]* | '' | -* | .*) host=localhost ;; esac
  (
    umask 077
    mkdir -p "$directory"
    rm -f "$directory"/*.new
    head -c 24 /dev/urandom | base64 | tr -d '\n' | tr '+/' 'ab' >"$directory/password.new"
    "$JAVA_HOME/bin/keytool" -genkeypair -alias mapano -keyalg EC -groupname secp256r1 \
      -dname "CN=$host" -ext "san=dns:localhost,dns:$host,ip:127.0.0.1,ip:::1" -validity 1825 \
      -storetype PKCS12 -storepass:file "$directory/password.new" \
      -keystore "$directory/server.p12.new" >/dev/null 2>&1 \
      && mv "$directory/password.new" "$directory/password" \
      && mv "$directory/server.p12.new" "$directory/server.p12"
  ) || fail "the self-signed certificate could not be made in $directory"
}
