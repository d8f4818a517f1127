# Runs the tests of a checkout; sets up what they need first:
#   powershell -ExecutionPolicy Bypass -File packaging\test.ps1 [PYTEST ARGS ...]
# PYTEST ARGS are relative to the checkout. --yes, --no-system and --full are understood and change nothing here.
# BEAUTYDESK_PYTHON names the Python to use, BEAUTYDESK_VENV the folder for its packages (default: .venv).

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'setup.ps1')

$own = '--yes', '--no-system', '--full'
$words = @($args)
while ($words.Count -gt 0 -and $words[0] -in $own) { $words = @($words | Select-Object -Skip 1) }
$words = @($words | ForEach-Object { ConvertTo-NativeArgument $_ })

Initialize-Checkout 'requirements-test'
Push-Location -LiteralPath $Root
try { & $Python -m pytest @words } finally { Pop-Location }
exit $LASTEXITCODE
