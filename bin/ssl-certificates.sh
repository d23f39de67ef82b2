#!/bin/sh
# Makes NAME.pem (private key and certificate) signed by an authority of its own in ./demoCA, which
# is made first if there is none, and NAME-public.pem, the public key for sslkeys_path.
# Usage: ssl-certificates.sh NAME [HOST]
# HOST is the name in the certificate, by default the name of this machine: clients compare it with
# the one they connect to. With SSL_KEY_PASSWORD in the environment both private keys are encrypted
# with that password (server_ssl_key_pass).
set -eu
umask 077

name=${1:-}
case $name in
  '' | -* | */*) sed -n '2,7s/^# //p' "$0" >&2; exit 2 ;;
esac
host=${2:-$(hostname -f)}
case $host in
  *[!A-Za-z0-9.-]* | '') echo "\"$host\" is no name of a host" >&2; exit 2 ;;
esac
[ ! -e "$name.pem" ] || { echo "$name.pem is there already" >&2; exit 1; }

export SSL_KEY_PASSWORD="${SSL_KEY_PASSWORD:-}"
cipher=''
[ -z "$SSL_KEY_PASSWORD" ] || cipher=-aes256

new_key() {
  # shellcheck disable=SC2086 # no word where nothing is encrypted
  openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 $cipher \
    -pass env:SSL_KEY_PASSWORD -quiet -out "$1"
}

if [ ! -e demoCA/cacert.pem ]; then
  mkdir -p demoCA
  new_key demoCA/cakey.pem
  openssl req -x509 -new -key demoCA/cakey.pem -passin env:SSL_KEY_PASSWORD -days 3650 -sha256 \
    -subj "/O=Mapano/CN=Authority of $host" -out demoCA/cacert.pem
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
new_key "$work/key"
printf 'subjectAltName=DNS:%s\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth,clientAuth\n' \
  "$host" >"$work/extensions"
openssl req -new -key "$work/key" -passin env:SSL_KEY_PASSWORD -subj "/O=Mapano/OU=$name/CN=$host" \
  -out "$work/request"
openssl x509 -req -in "$work/request" -CA demoCA/cacert.pem -CAkey demoCA/cakey.pem \
  -passin env:SSL_KEY_PASSWORD -set_serial "0x$(openssl rand -hex 16)" -days 1825 -sha256 \
  -extfile "$work/extensions" -out "$work/certificate" 2>"$work/messages" \
  || { cat "$work/messages" >&2; exit 1; }
openssl x509 -in "$work/certificate" -noout -pubkey >"$name-public.pem"
cat "$work/key" "$work/certificate" >"$name.pem"
echo "$name.pem and $name-public.pem are made; the authority is demoCA/cacert.pem"
