# Small helpers of the launcher.

fail() {
  echo "mapano: $*" >&2
  exit 1
}

note() {
  echo "mapano: $*" >&2
}

# Runs a command with an exclusive lock on a file, waiting for it.
with_lock() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  (
    flock 8
    "$@" 8>&-
  ) 8>"$file"
}

# Makes a path absolute, whether it exists or not.
absolute() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s/%s\n' "$PWD" "$1" ;;
  esac
}

# Escapes a value for a properties file.
property_value() {
  printf '%s' "$1" | sed -e 's/\\/\\\\/g'
}

# Escapes a value for a URL.
url_encoded() {
  local LC_ALL=C text=$1 i char
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    case $char in
      [A-Za-z0-9._~-]) printf '%s' "$char" ;;
      *) printf '%%%02X' "'$char" ;;
    esac
  done
}
