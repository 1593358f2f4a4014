#!/bin/sh
# Pairs this machine with a mock-pce, as the pairing script of a PCE pairs it with a PCE. Served by that mock-pce.
set -u

scheme='@SCHEME@'
server='' code='' options=''
root=${MOCK_PCE_VEN_ROOT:-}
log=$root/var/log/illumio_install.log

usage() {
  echo "usage: $0 --management-server HOST:PORT --activation-code CODE [--role VALUE] [--app VALUE] [--env VALUE]" >&2
  echo "       [--loc VALUE] [--enforcement_mode MODE | --mode MODE] [--visibility_level LEVEL]" >&2
  exit 2
}

# A JSON text. Control characters are left out: options that have some are refused, the rest is of this machine.
text() { printf '"%s"' "$(printf '%s' "$1" | tr -d '\000-\037' | sed 's/\\/\\\\/g; s/"/\\"/g')"; }

while [ $# -gt 0 ]; do
  if [ $# -lt 2 ]; then usage; fi
  case $2 in
    *[[:cntrl:]]*)
      printf '%s has a value with control characters\n' "$1" >&2
      exit 2 ;;
  esac
  case $1 in
    --management-server) server=$2 ;;
    --activation-code) code=$2 ;;
    --role | --app | --env | --loc | --enforcement_mode | --mode | --visibility_level)
      options="$options,\"${1#--}\":$(text "$2")" ;;
    *) usage ;;
  esac
  shift 2
done
if [ -z "$server" ] || [ -z "$code" ]; then usage; fi

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

tell() {
  printf '%s\n' "$1"
  mkdir -p "${log%/*}" 2>/dev/null
  printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$1" 2>/dev/null >>"$log" || echo "cannot write $log" >&2
}

# The CA of the server that served this: nobody else's certificate is taken for its. Where it named none, its certificate
# was given to it, and curl trusts whom it trusts anyway.
cat >"$work/ca.pem" <<'PEM'
@CA@
PEM
trust=''
if grep -q CERTIFICATE "$work/ca.pem" && [ "$scheme" = https ]; then trust="--cacert $work/ca.pem"; fi

identity=$(cat "$root/etc/machine-id" 2>/dev/null)
if [ -n "$identity" ]; then options="$options,\"identity\":$(text "$identity")"; fi
system=$(uname -s | tr 'A-Z' 'a-z')-$(uname -m)
body="{\"activation_code\":$(text "$code"),\"hostname\":$(text "$(uname -n)"),\"os_id\":$(text "$system"),\
\"os_detail\":$(text "$(uname -srv)"),\"os_platform\":\"linux\"$options}"

# By standard input: a command line is for all to read.
# shellcheck disable=SC2086
status=$(printf '%s' "$body" | curl -sS $trust -o "$work/answer" -w '%{http_code}' \
  -H 'Content-Type: application/json' --data-binary @- "$scheme://$server/_mock/v1/vens" 2>"$work/error")

if [ "$status" = 201 ]; then
  tell "paired with $server: $(sed 's/.*"workload":{"href":"\([^"]*\)".*/\1/' "$work/answer")"
  exit 0
fi
tell "not paired with $server: $(cat "$work/answer" "$work/error" 2>/dev/null)"
exit 1
