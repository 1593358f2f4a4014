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
# The CA of the server that served this. Where it named none, its certificate was given to it, and curl trusts whom it
# trusts anyway.
$ca = New-TemporaryFile
Set-Content -Path $ca -Value @'
@CA@
'@
$trust = @()
if ('@SCHEME@' -eq 'https' -and (Select-String -Quiet -Path $ca -Pattern 'CERTIFICATE')) { $trust = '--cacert', "$ca" }
# curl.exe is a part of Windows; it takes a CA for one call, without trusting it elsewhere.
$OutputEncoding = New-Object System.Text.UTF8Encoding $false
$answer = @($told | ConvertTo-Json | curl.exe -sS @trust -w "`n%{http_code}" -H 'Content-Type: application/json' --data-binary '@-' "@SCHEME@://${management-server}/_mock/v1/vens")
Remove-Item $ca
$paired = $answer[-1] -eq '201'
$line = "$(if ($paired) { 'paired' } else { 'not paired' }) with ${management-server}: $($answer -join ' ')"
$line
Add-Content -Path "$env:windir\temp\illumio_install.log" -Value "$([DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')) $line"
if (-not $paired) { exit 1 }
