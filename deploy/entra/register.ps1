<#
.SYNOPSIS
Registers the add-in and its API in Microsoft Entra, and lets the add-in use the API.

.DESCRIPTION
It can be run again for the same address: it changes what differs. It has not been run. It sends the same requests as register.sh, which was
tested with a stand-in for Microsoft's service.

It needs the module Microsoft.Graph.Authentication, and an administrator who may register applications, consent for
everybody and assign roles (Cloud Application Administrator).

.EXAMPLE
Install-Module Microsoft.Graph.Authentication -Scope CurrentUser
deploy/entra/register.ps1 -Address https://addin.example.com -Assign @{ reader = '<object id of a group or person>' }
#>
param(
  [Parameter(Mandatory)] [ValidatePattern('^https://[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._~/-]*)?$')] [string] $Address,
  # From a role to one or several object ids.
  [hashtable] $Assign = @{},
  [string] $Tenant
)
$ErrorActionPreference = 'Stop'

$graph = 'https://graph.microsoft.com/v1.0'
# Of Microsoft Graph, in every tenant.
$graphClientId = '00000003-0000-0000-c000-000000000000'
# As a browser writes it: redirect URIs are compared letter by letter.
$targetHost = ([Uri] $Address).Authority
$path = ([Uri] $Address).AbsolutePath -creplace '/[^/]*\.html?$', '' -replace '/+$', ''
$Address = "https://$targetHost$path"

$roleNames = 'reader', 'own_configuration', 'organization_configuration', 'system_configuration'
foreach ($role in $Assign.Keys) {
  if ($role -cnotin $roleNames) { throw "There is no role ""$role"". The roles are: $($roleNames -join ', ')." }
  foreach ($principal in @($Assign[$role])) { [void] [guid]::Parse($principal) }
}

$connection = @{
  Scopes    = 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'
  NoWelcome = $true
}
if ($Tenant) { $connection.TenantId = $Tenant }
Connect-MgGraph @connection

# Creates what is missing.
function Send([string] $Method, [string] $Path, [string] $Body) {
  $headers = @{ Prefer = 'create-if-missing' }
  Invoke-MgGraphRequest -Method $Method -Uri "$graph/$Path" -Headers $headers -Body $Body -ContentType 'application/json' | Out-Null
}

function Read-Resource([string] $Path) {
  Invoke-MgGraphRequest -Method GET -Uri "$graph/$Path" -OutputType PSObject
}

function Get-Body([string] $File) {
  $text = Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot $File)
  $text.Replace('{address}', $Address).Replace('{host}', $targetHost).Replace('{name}', "$targetHost$path").Replace('{apiClientId}', $apiClientId)
}

# Another address is another deployment, with registrations of its own.
$name = "$targetHost$path" -creplace '[^a-z0-9]', '-'
$api = "applications(uniqueName='sync-policy-api-$name')"
$addIn = "applications(uniqueName='sync-policy-add-in-$name')"

# An application gets its client id when it is created, and its address contains that.
Send PATCH $api (@{ displayName = "Sync Policy API ($targetHost$path)" } | ConvertTo-Json)
$apiClientId = (Read-Resource $api).appId
Send PATCH $api (Get-Body 'api.json')
Send PATCH $addIn (Get-Body 'add-in.json')
$clientId = (Read-Resource $addIn).appId

# What people sign in to, in this tenant. The tag shows it among the enterprise applications.
foreach ($id in $apiClientId, $clientId) {
  Send PATCH "servicePrincipals(appId='$id')" '{ "tags": ["WindowsAzureActiveDirectoryIntegratedApp"] }'
}
function Get-Principal([string] $Id) { (Read-Resource "servicePrincipals(appId='$Id')").id }
$apiPrincipal = Get-Principal $apiClientId
$addInPrincipal = Get-Principal $clientId

# Consent for everybody.
function Grant-Consent([string] $Id, [string] $Scopes) {
  $resource = Get-Principal $Id
  $filter = "clientId%20eq%20'$addInPrincipal'%20and%20resourceId%20eq%20'$resource'%20and%20consentType%20eq%20'AllPrincipals'"
  $grants = @((Read-Resource "oauth2PermissionGrants?`$filter=$filter").value)
  if ($grants.Count -gt 0) {
    Send PATCH "oauth2PermissionGrants/$($grants[0].id)" (@{ scope = $Scopes } | ConvertTo-Json)
  }
  else {
    $grant = @{ clientId = $addInPrincipal; consentType = 'AllPrincipals'; resourceId = $resource; scope = $Scopes }
    Send POST 'oauth2PermissionGrants' ($grant | ConvertTo-Json)
  }
}
Grant-Consent $apiClientId 'Policy.Access'
Grant-Consent $graphClientId 'openid profile offline_access'

$roles = @((Read-Resource $api).appRoles)
foreach ($role in $Assign.Keys) {
  $roleId = ($roles | Where-Object { $_.value -eq $role }).id
  $assigned = @((Read-Resource "servicePrincipals/$apiPrincipal/appRoleAssignedTo?`$top=999").value)
  foreach ($principal in @($Assign[$role])) {
    if ($assigned | Where-Object { $_.principalId -eq $principal -and $_.appRoleId -eq $roleId }) { continue }
    $assignment = @{ principalId = $principal; resourceId = $apiPrincipal; appRoleId = $roleId }
    Send POST "servicePrincipals/$apiPrincipal/appRoleAssignedTo" ($assignment | ConvertTo-Json)
  }
}

$tenantId = (Get-MgContext).TenantId
@"
Registered. For config.json:

  "signIn": {
    "kind": "microsoft",
    "clientId": "$clientId",
    "scope": "api://$apiClientId/Policy.Access",
    "authority": "https://login.microsoftonline.com/$tenantId"
  }

For server.json, with the tenant $tenantId and ENTRA_CLIENT_ID=$($clientId):

  "signIn": {
    "clientId": "$clientId",
    "scope": "api://$apiClientId/Policy.Access",
    "authority": "https://login.microsoftonline.com/$tenantId",
    "audiences": ["$apiClientId"]
  }
"@
