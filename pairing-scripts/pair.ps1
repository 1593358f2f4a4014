# Pairs this machine with a mock-pce, as the pairing script of a PCE pairs it with a PCE. Served by that mock-pce.
param(
  [Parameter(Mandatory)][string]${management-server},
  [Parameter(Mandatory)][string]${activation-code},
  [string]$role, [string]$app, [string]$env, [string]$loc,
  [string]$enforcement_mode, [string]$mode, [string]$visibility_level
)
$told = @{ activation_code = ${activation-code}; hostname = [System.Net.Dns]::GetHostName(); os_platform = 'windows' }
foreach ($name in 'role', 'app', 'env', 'loc', 'enforcement_mode', 'mode', 'visibility_level') {
  if ($PSBoundParameters.ContainsKey($name)) { $told[$name] = $PSBoundParameters[$name] }
}
$ca = New-TemporaryFile
Set-Content -Path $ca -Value @'
@CA@
'@
# curl.exe is a part of Windows; it takes a CA for one call, without trusting it elsewhere.
$answer = $told | ConvertTo-Json | curl.exe -sS --cacert $ca -w "`n%{http_code}" -H 'Content-Type: application/json' --data-binary '@-' "@SCHEME@://${management-server}/_mock/v1/vens"
Remove-Item $ca
$answer
if ($answer[-1] -ne '201') { exit 1 }
