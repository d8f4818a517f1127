# Starts Beauty Desk from a checkout; sets up what is missing first:
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [ARGS ...]
# ARGS are those of the command line (none: the window). --yes and --no-system are understood and change nothing here.
# BEAUTYDESK_PYTHON names the Python to use, BEAUTYDESK_VENV the folder for its packages (default: .venv).
# No param block, so that every word, also one with a dash, reaches the program.

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'setup.ps1')

$words = @($args)
while ($words.Count -gt 0 -and $words[0] -in '--yes', '--no-system') { $words = @($words | Select-Object -Skip 1) }
$words = @($words | ForEach-Object { ConvertTo-NativeArgument $_ })

Initialize-Checkout 'requirements'
$env:BEAUTYDESK_COMMAND = $MyInvocation.MyCommand.Path  # what its hints tell people to type
# -P: nothing is imported from the folder that the user happens to be in
& $Python -P -m beautydesk @words
exit $LASTEXITCODE
