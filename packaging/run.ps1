# Starts Beauty Desk from a checkout; sets up what is missing first:
#   powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [ARGS ...]
# ARGS are those of the command line (none: the window). --yes and --no-system are understood and change nothing here.
#   ... run.ps1 --fetch FOLDER [--for linux|linux-arm|macos|windows] [--python 3.11|3.12|3.13|3.14]
#   ... run.ps1 --offline FOLDER [ARGS ...]
# The first fills FOLDER with Python packages and face networks, by default for a computer like this one; the second takes
# them from there, and nothing from the network. For a newer version:  git pull --ff-only
# BEAUTYDESK_PYTHON names the Python to use, BEAUTYDESK_VENV the folder for its packages (default: .venv).
# No param block, so that every word, also one with a dash, reaches the program.

$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'setup.ps1')

$words = @($args)
$offline = ''
while ($words.Count -gt 0 -and $words[0] -in '--yes', '--no-system', '--offline') {
    if ($words[0] -eq '--offline') {
        if ($words.Count -lt 2 -or -not (Test-Path -LiteralPath $words[1] -PathType Container)) {
            Stop-Setup '--offline needs a FOLDER that --fetch has filled.'
        }
        $offline = (Get-Item -LiteralPath $words[1]).FullName
        $words = @($words | Select-Object -Skip 1)
    }
    $words = @($words | Select-Object -Skip 1)
}
$first = if ($words.Count -gt 0) { $words[0] } else { '' }
if ($first -eq '--update') {
    Stop-Setup 'On Windows git brings the newest version:  git pull --ff-only   Then start again.'
}
$words = @($words | ForEach-Object { ConvertTo-NativeArgument $_ })
if ($first -eq '--fetch') {
    if ($words.Count -lt 2 -or $words[1].StartsWith('-')) { Stop-Setup '--fetch needs the FOLDER to fill first.' }
    Initialize-Venv
    Install-Lock 'pip'
    Write-Step 'Fetching packages (about 200 MB) and face networks ...'
    & $Python (Join-Path $PSScriptRoot 'wheels.py') fetch @($words | Select-Object -Skip 1)
    if ($LASTEXITCODE -ne 0) { exit 3 }
    Write-Step "$($words[1]) is complete. On the other computer, in a copy of this folder: --offline and this folder."
    exit 0
}

Initialize-Checkout 'requirements' $offline
$env:BEAUTYDESK_COMMAND = $MyInvocation.MyCommand.Path  # what its hints tell people to type
# -P: nothing is imported from the folder that the user happens to be in
& $Python -P -m beautydesk @words
exit $LASTEXITCODE
