# Turns the *.cfg files and the launcher's options into the properties of the server.

# Where the *.cfg files are; the variable CONFIG_DIR holds the option --config.
find_config() {
  if [ -n "$CONFIG_DIR" ]; then
    [ -d "$CONFIG_DIR" ] || fail "there is no directory $CONFIG_DIR (--config)"
  elif [ -d "$DATA/etc" ]; then
    CONFIG_DIR=$DATA/etc
  elif [ -n "${KOPANO_CONFIG_PATH:-}" ]; then
    CONFIG_DIR=$KOPANO_CONFIG_PATH
  elif [ -d /etc/kopano ]; then
    CONFIG_DIR=/etc/kopano
  else
    CONFIG_DIR=$DATA/etc
  fi
}

# Runs the server's own reader of the configuration.
config_tool() {
  "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dmapano.config.path="$CONFIG_DIR" \
    "${PROPERTIES[@]}" -cp "$CONFIG_CLASSES" org.mapano.ejb.config.ConfigTool "$@"
}

# Reads the configuration; unknown and invalid options stop the start and are named (SYS-08).
read_config() {
  local component
  CONFIG_CLASSES=$MAPANO_HOME/ejb/target/classes
  CONFIG_DUMP=''
  for component in server dagent gateway; do
    CONFIG_DUMP+=$(config_tool --dump-config "$component" 2>"$DATA/log/config.log" \
      | sed -e "/^# /d" -e "s/^/$component./")$'\n' || {
      cat "$DATA/log/config.log" >&2
      fail "the configuration in $CONFIG_DIR is not valid"
    }
  done
}

# The value of an option that is set: configured COMPONENT OPTION [DEFAULT].
configured() {
  local line
  line=$(grep -m1 "^$1\.$2 = " <<<"$CONFIG_DUMP" || grep -m1 "^$1\.$2 =" <<<"$CONFIG_DUMP" || true)
  if [ -n "$line" ]; then
    line=${line#*=}
    printf '%s' "${line# }"
  else
    printf '%s' "${3:-}"
  fi
}

set_property() {
  printf '%s=%s\n' "$1" "$(property_value "$2")" >>"$PROPERTIES_FILE"
}

# Sets an option of the server to the embedded default when the administrator has set none.
set_option() {
  set_property "mapano.$1.$2" "$(configured "$1" "$2" "$3")"
}

write_properties() {
  local property
  PROPERTIES_FILE=$DATA/server/mapano.properties
  : >"$PROPERTIES_FILE"
  set_property mapano.data.dir "$DATA"
  set_property mapano.config.path "$CONFIG_DIR"
  set_property mapano.demo "$DEMO"
  set_property mapano.port.offset "$PORT_OFFSET"
  set_option dagent lmtp_listen 127.0.0.1:2003
  set_option gateway imap_listen 127.0.0.1:2143
  set_option gateway imaps_listen 127.0.0.1:2993
  set_option gateway pop3_listen 127.0.0.1:2110
  set_option gateway pop3s_listen 127.0.0.1:2995
  set_option gateway ssl_protocols ''
  set_option gateway ssl_ciphers ''
  set_option gateway ssl_prefer_server_ciphers ''
  set_option gateway ssl_curves ''
  set_option gateway ssl_verify_client no
  set_option gateway ssl_verify_file ''
  set_option gateway ssl_verify_path ''
  set_option server attachment_path "$DATA/attachments"
  set_option server server_listen 127.0.0.1:2236
  set_option server server_listen_tls 127.0.0.1:2237
  set_option server server_pipe_name "$DATA/run/server.sock"
  set_option server server_pipe_priority "$DATA/run/prio.sock"
  write_soap_properties
  write_tls_properties
  write_database_properties
  for property in "${PROPERTIES[@]}"; do
    property=${property#-D}
    set_property "${property%%=*}" "${property#*=}"
  done
}

# The application server opens the first listener of server_listen, the application the others.
write_soap_properties() {
  local listen host
  listen=$(saved_property mapano.server.server_listen)
  listen=${listen%% *}
  host=${listen%:*}
  case $host in '*' | '') host=$(any_address) ;; '['*']') host=${host:1:-1} ;; esac
  set_property mapano.soap.address "$host"
  set_property mapano.soap.port "${listen##*:}"
}

# All addresses of the machine: "::" stands for IPv4 too, but only where there is IPv6.
any_address() {
  if [ -s /proc/net/if_inet6 ]; then echo ::; else echo 0.0.0.0; fi
}

write_tls_properties() {
  local certificate key
  certificate=$(configured gateway ssl_certificate_file)
  key=$(configured gateway ssl_private_key_file)
  if [ -n "$certificate" ]; then
    set_property mapano.tls.certificate "$certificate"
    set_property mapano.tls.key "$key"
  else
    set_property mapano.tls.keystore "$DATA/tls/server.p12"
    set_property mapano.tls.password "$(cat "$DATA/tls/password")"
  fi
}

write_database_properties() {
  local host port
  case $DATABASE in
    h2) return ;;
    mysql) ;;
    *) fail "--database must be h2 or mysql, not \"$DATABASE\"" ;;
  esac
  host=$(configured server mysql_host localhost)
  port=$(configured server mysql_port 3306)
  set_property mapano.db.driver mysql
  set_property mapano.db.url "jdbc:mysql://$host:$port/$(configured server mysql_database kopano)?$(mysql_parameters)"
  set_property mapano.db.validate true
}

mysql_parameters() {
  printf '%s' 'useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500' \
    '&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true&useLocalSessionState=true' \
    "&user=$(url_encoded "$(configured server mysql_user root)")" \
    "&password=$(url_encoded "$(configured server mysql_password)")" \
    '&allowPublicKeyRetrieval=true&connectionTimeZone=UTC&tcpKeepAlive=true' \
    "&sessionVariables=sql_mode='STRICT_ALL_TABLES,NO_UNSIGNED_SUBTRACTION'"
}
