#!/usr/bin/env bash
# Registers the add-in and its API in Microsoft Entra, and lets the add-in use the API. It can be run again for the
# same address: it changes what differs. It was tested with a stand-in for Microsoft's service, not with Microsoft's.
#
#   az login --tenant <tenant> --allow-no-subscriptions
#   bash deploy/entra/register.sh https://addin.example.com [reader=<object id of a group or person> ...]
#
# It needs the Azure CLI, and an administrator who may register applications, consent for everybody and assign roles
# (Cloud Application Administrator). register.ps1 does the same with PowerShell.
set -euo pipefail

graph=https://graph.microsoft.com/v1.0
# Of Microsoft Graph, in every tenant.
graph_client_id=00000003-0000-0000-c000-000000000000
folder="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

fail() {
  echo "$1" >&2
  exit 1
}

form='^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$'
[[ "${1:-}" =~ $form ]] || fail "Give the address of the add-in: bash deploy/entra/register.sh https://addin.example.com"
# As a browser writes it: redirect URIs are compared letter by letter.
host="$(sed -E 's|^https://([^/]+).*|\1|' <<< "$1" | tr '[:upper:]' '[:lower:]' | sed 's|:443$||')"
path="$(sed -E -e 's|^https://[^/]+||' -e 's|/[^/]*\.html?$||' -e 's|/+$||' <<< "$1")"
address="https://$host$path"
shift
guid='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
for assignment in "$@"; do
  case "${assignment%%=*}" in
    reader | own_configuration | organization_configuration | system_configuration) is_role=yes ;;
    *) is_role=no ;;
  esac
  if [[ $is_role == no || ! "${assignment#*=}" =~ $guid ]]; then
    fail "\"$assignment\" is no role and object id, like reader=11112222-aaaa-3333-bbbb-4444cccc5555."
  fi
done
command -v az > /dev/null || fail "The Azure CLI (az) is not installed."

# METHOD PATH BODY: creates what is missing. Prints nothing.
send() {
  az rest --method "$1" --url "$graph/$2" --headers "Content-Type=application/json" "Prefer=create-if-missing" --body "$3" --output none
}

# PATH QUERY: one value
read_value() {
  az rest --method GET --url "$graph/$1" --query "$2" --output tsv | tr -d '\r'
}

# FILE: the body of a request
body() {
  sed -e "s|{address}|$address|g" -e "s|{host}|$host|g" -e "s|{name}|$host$path|g" -e "s|{apiClientId}|${api_client_id:-}|g" "$folder/$1"
}

# Another address is another deployment, with registrations of its own.
name="$host$path"
name="${name//[^a-z0-9]/-}"
api="applications(uniqueName='sync-policy-api-$name')"
add_in="applications(uniqueName='sync-policy-add-in-$name')"

# An application gets its client id when it is created, and its address contains that.
send PATCH "$api" "{ \"displayName\": \"Sync Policy API ($host$path)\" }"
api_client_id="$(read_value "$api" appId)"
send PATCH "$api" "$(body api.json)"
send PATCH "$add_in" "$(body add-in.json)"
client_id="$(read_value "$add_in" appId)"

# What people sign in to, in this tenant. The tag shows it among the enterprise applications.
for id in "$api_client_id" "$client_id"; do
  send PATCH "servicePrincipals(appId='$id')" '{ "tags": ["WindowsAzureActiveDirectoryIntegratedApp"] }'
done
principal_of() {
  read_value "servicePrincipals(appId='$1')" id
}
api_principal="$(principal_of "$api_client_id")"
add_in_principal="$(principal_of "$client_id")"

# CLIENT_ID SCOPES: consent for everybody
consent() {
  local resource filter grant
  resource="$(principal_of "$1")"
  filter="clientId%20eq%20'$add_in_principal'%20and%20resourceId%20eq%20'$resource'%20and%20consentType%20eq%20'AllPrincipals'"
  grant="$(read_value "oauth2PermissionGrants?\$filter=$filter" "value[0].id")"
  if [[ -n "$grant" ]]; then
    send PATCH "oauth2PermissionGrants/$grant" "{ \"scope\": \"$2\" }"
  else
    send POST oauth2PermissionGrants "{ \"clientId\": \"$add_in_principal\", \"consentType\": \"AllPrincipals\", \"resourceId\": \"$resource\", \"scope\": \"$2\" }"
  fi
}
consent "$api_client_id" Policy.Access
consent "$graph_client_id" "openid profile offline_access"

for assignment in "$@"; do
  role="${assignment%%=*}"
  principal="${assignment#*=}"
  role_id="$(read_value "$api" "appRoles[?value=='$role'].id | [0]")"
  assigned="$(read_value "servicePrincipals/$api_principal/appRoleAssignedTo?\$top=999" "value[?principalId=='$principal' && appRoleId=='$role_id'].id | [0]")"
  if [[ -z "$assigned" ]]; then
    send POST "servicePrincipals/$api_principal/appRoleAssignedTo" "{ \"principalId\": \"$principal\", \"resourceId\": \"$api_principal\", \"appRoleId\": \"$role_id\" }"
  fi
done

tenant="$(az account show --query tenantId --output tsv | tr -d '\r')"
cat << END
Registered. For config.json:

  "signIn": {
    "kind": "microsoft",
    "clientId": "$client_id",
    "scope": "api://$api_client_id/Policy.Access",
    "authority": "https://login.microsoftonline.com/$tenant"
  }

For server.json, with the tenant $tenant and ENTRA_CLIENT_ID=$client_id:

  "signIn": {
    "clientId": "$client_id",
    "scope": "api://$api_client_id/Policy.Access",
    "authority": "https://login.microsoftonline.com/$tenant",
    "audiences": ["$api_client_id"]
  }
END
