# What run.ps1 and test.ps1 share: finding Python, filling the virtual environment from the hashed locks.
# For Windows PowerShell 5.1 and PowerShell 7. System packages are no question here: Qt's wheels bring all they need.

$Root = Split-Path -Parent $PSScriptRoot
$Venv = if ($env:BEAUTYDESK_VENV) {
    $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($env:BEAUTYDESK_VENV)
} else {
    Join-Path $Root '.venv'
}
$Python = Join-Path $Venv 'Scripts\python.exe'

function Write-Step([string]$Message) {
    [Console]::Error.WriteLine("Beauty Desk: $Message")
}

function Stop-Setup([string]$Message) {
    Write-Step $Message
    exit 3
}

# Windows PowerShell hands words to programs without escaping quotes and final backslashes ("C:\My Photos\") and drops
# empty ones; PowerShell 7.3 and later does it right.
function ConvertTo-NativeArgument([string]$Argument) {
    if ($PSVersionTable.PSVersion -ge [version]'7.3') { return $Argument }
    if ($Argument -eq '') { return '""' }
    $escaped = $Argument -replace '(\\*)"', '$1$1\"'
    if ($Argument -match '\s') { $escaped = $escaped -replace '(\\+)$', '$1$1' }
    return $escaped
}

# Whether a command ('py', '-3.13') is a 64-bit CPython 3.11 to 3.14 with the GIL, for which there are wheels of all
# that is in the locks.
function Test-Python([string[]]$Command) {
    if (-not (Get-Command $Command[0] -ErrorAction SilentlyContinue)) { return $false }
    $ErrorActionPreference = 'Continue'    # with 'Stop', a program's word on standard error would end the script
    $options = @($Command | Select-Object -Skip 1)
    $check = "import sys, sysconfig; sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 15) and " +
        "sys.implementation.name == 'cpython' and sys.maxsize > 2**32 and " +
        "not sysconfig.get_config_var('Py_GIL_DISABLED')))"
    & $Command[0] @options -I -c $check 2>&1 | Out-Null
    return $LASTEXITCODE -eq 0
}

# The command of the Python to make the virtual environment with.
function Find-Python {
    if ($env:BEAUTYDESK_PYTHON) {
        if (Test-Python @($env:BEAUTYDESK_PYTHON)) { return , @($env:BEAUTYDESK_PYTHON) }
        Stop-Setup "BEAUTYDESK_PYTHON=$env:BEAUTYDESK_PYTHON is no 64-bit CPython 3.11 to 3.14."
    }
    $candidates = @('py', '-3.13'), @('py', '-3.14'), @('py', '-3.12'), @('py', '-3.11'), @('python3'), @('python')
    foreach ($candidate in $candidates) {
        if (Test-Python $candidate) { return , $candidate }
    }
    Stop-Setup 'Python 3.11 to 3.14 is needed. This installs it:  winget install Python.Python.3.13   Then start again.'
}

# Changes when the virtual environment has to be looked at again: the checkout has moved, or the lock is another.
function Get-State([string]$Lock) {
    $files = 'pip.lock', 'models.py', "$Lock.lock" | ForEach-Object { Join-Path $PSScriptRoot $_ }
    return (@($Root) + @($files | ForEach-Object { (Get-FileHash -Algorithm SHA256 -LiteralPath $_).Hash })) -join ' '
}

# Whether the Python that the virtual environment was made with is still there.
function Test-Venv {
    $settings = Join-Path $Venv 'pyvenv.cfg'
    if (-not (Test-Path -LiteralPath $Python) -or -not (Test-Path -LiteralPath $settings)) { return $false }
    $homeLine = Get-Content -LiteralPath $settings -Encoding UTF8 | Where-Object { $_ -match '^home\s*=' }
    return Test-Path -LiteralPath (Join-Path ($homeLine -replace '^home\s*=\s*', '') 'python.exe')
}

function Install-Lock([string]$Lock, [string]$Offline = '') {
    $source = @()
    if ($Offline) { $source = @('--no-index', '--find-links', $Offline) }
    & $Python -m pip install -q --disable-pip-version-check --no-input --require-hashes --only-binary :all: @source `
        -r (Join-Path $PSScriptRoot "$Lock.lock")
    if ($LASTEXITCODE -ne 0) {
        if ($Offline) { Stop-Setup 'That failed. It is safe to start again.' }
        Stop-Setup 'Is there a connection to the internet? It is safe to start again.'
    }
}

# Makes a virtual environment where there is none that works.
function Initialize-Venv {
    if (Test-Venv) { return }
    if ((Test-Path -LiteralPath $Venv) -and -not (Test-Path -LiteralPath (Join-Path $Venv 'pyvenv.cfg')) -and
        (Get-ChildItem -LiteralPath $Venv -Force | Select-Object -First 1)) {
        Stop-Setup "$Venv is not empty and no virtual environment; let BEAUTYDESK_VENV name another folder."
    }
    $base = Find-Python
    $options = @($base | Select-Object -Skip 1)
    Write-Step "Making a virtual environment in $Venv ..."
    & $base[0] @options -m venv --clear $Venv
    if ($LASTEXITCODE -ne 0) { Stop-Setup 'That failed.' }
}

# Makes $Python able to run the program ('requirements') or its tests ('requirements-test'); with the folder $Offline
# packages and networks come from there.
function Initialize-Checkout([string]$Lock, [string]$Offline = '') {
    $stamp = Join-Path $Venv ".beautydesk-$Lock"
    $models = Join-Path $Root 'beautydesk\engines\local\models'
    if ((Test-Venv) -and (Test-Path -LiteralPath $stamp) -and (Test-Path -LiteralPath $models) -and
        (Get-Content -LiteralPath $stamp -Encoding UTF8) -eq (Get-State $Lock)) { return }
    Initialize-Venv
    if ($Offline) {
        & $Python (Join-Path $PSScriptRoot 'wheels.py') check $Offline
        if ($LASTEXITCODE -ne 0) { exit 3 }
        $env:BEAUTYDESK_MODELS = Join-Path $Offline 'models'
    }
    Write-Step 'Installing Python packages (about 200 MB the first time) ...'
    Install-Lock 'pip' $Offline
    Install-Lock $Lock $Offline
    Write-Step 'Taking in the face networks (about 35 MB the first time) ...'
    & $Python (Join-Path $PSScriptRoot 'models.py')
    if ($LASTEXITCODE -ne 0) { exit 3 }
    # the checkout is found from every folder
    & $Python -I -c ("import sys, sysconfig; " +
        "open(sysconfig.get_path('purelib') + '/beautydesk-checkout.pth', 'w').write(sys.argv[1])") $Root
    if ($LASTEXITCODE -ne 0) { Stop-Setup 'The checkout could not be made known to Python.' }
    & $Python -m compileall -q -j 0 (Join-Path $Root 'beautydesk') | Out-Null
    Set-Content -LiteralPath $stamp -Encoding UTF8 -Value (Get-State $Lock)
}
