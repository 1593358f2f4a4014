#!/usr/bin/env bash
# The commands of the vendor's page "Pairing Profiles and Pairing Keys Reference", against a mock-pce:
#
#   npx mock-pce --scenario test/vendor-page/scenario.json --validation lenient --api-key api_me --api-secret s3cret &
#   test/vendor-page/run.sh printed   http://127.0.0.1:8443 api_me:s3cret   # as printed: level lenient
#   test/vendor-page/run.sh corrected http://127.0.0.1:8443 api_me:s3cret   # corrected: level strict, the default
#
# Replaced in every command: host and credentials, with the missing blank behind them. Mended: the labels of the create
# line, which are no JSON. Added: -s, and -w for the status. Each command prints its name, its status, its body.
set -euo pipefail
form=$1 host=$2 user=$3

show() {
  local name=$1 reply
  shift
  reply=$(curl -s -w '\n%{http_code}' -u "$user" "$@")
  printf '%s\t%s\t%s\n' "$name" "${reply##*$'\n'}" "${reply%$'\n'*}"
}

read_only='"total_use_count":0,"is_default":false,"created_at":"2015-11-01T01:20:06.135Z","updated_at":"2015-11-01T01:20:06.135Z","created_by":{"href":"/users/18"},"updated_by":{"href":"/users/18"},"last_pairing_at":null,'
labels='"labels":[{"href":"/orgs/2/labels/6"},{"href":"/orgs/2/labels/14"},{"href":"/orgs/2/labels/8"},{"href":"/orgs/2/labels/12"}]'
locks='"env_label_lock":false,"loc_label_lock":false,"role_label_lock":false,"app_label_lock":false'
visibility='"visibility_level":"flow_summary","visibility_level_lock":true'
both='"name":"Limited Pairing","description":"","enabled":true,"enforcement_mode":"visibility_only","key_lifespan":"unlimited"'
profiles=$host/api/v2/orgs/2/pairing_profiles

show list -X GET "$host/api/v2/orgs/1/pairing_profiles" -H 'Accept: application/json'

case $form in
  printed)
    show filter_name -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'name=prod_app'
    show filter_description -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'description=”some descriptionstring”'
    show filter_release -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'agent_software_release=”xx.x.x”'
    show create -X POST "$profiles" -H "Content-Type:application/json" -d '{"href":"/orgs/2/pairing_profiles/12375",'"$read_only$both"',"allowed_uses_per_key":"unlimited",'"$labels,$locks,$visibility"'}'
    show update -X PUT "$profiles" -H "Accept: application/json" -d '{"href":"/orgs/2/pairing_profiles/12375",'"$read_only$both"',"allowed_uses_per_key":"one_use",'"$labels,$locks,$visibility"'}'
    ;;
  corrected)
    show filter_name -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'name=prod_app'
    show filter_description -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'description=some descriptionstring'
    show filter_release -G "$host/api/v2/orgs/1/pairing_profiles" --data-urlencode 'agent_software_release=xx.x.x'
    show create -X POST "$profiles" -H 'Content-Type: application/json' -d "{$both"',"allowed_uses_per_key":"unlimited",'"$labels,$locks,$visibility"'}'
    show update -X PUT "$profiles/12375" -H 'Content-Type: application/json' -d "{$both"',"allowed_uses_per_key":1,'"$labels,$locks,$visibility"'}'
    ;;
esac

show updated "$profiles/12375"
show delete -X DELETE "$profiles/12375" -H 'Accept: application/json'
show deleted "$profiles/12375"
show key -X POST "$host/api/v2/orgs/3/pairing_profiles/34/pairing_key" -H 'Content-Type: application/json' -d "{}"
