# Packages Dump Explorer with a Java of its own, so that a user needs none. package.sh is the same for
# Linux and macOS, step by step.
#
#   packaging\package.ps1 [app-image | msi | exe]
#
# The result lies in target\packages. msi and exe need the WiX Toolset on the PATH.

param([ValidateSet('app-image', 'msi', 'exe')][string]$Type = 'app-image')

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$checkout = Split-Path -Parent $PSScriptRoot
$packages = Join-Path $checkout 'target\packages'
$work = Join-Path $checkout 'target\packaging'
$application = Join-Path $checkout 'target\dump-explorer'
$name = 'Dump Explorer'
$icon = Join-Path $checkout 'icons\dump-explorer.ico'

function Stop-WithReason([string]$reason) {
    [Console]::Error.WriteLine("dump-explorer: $reason")
    exit 3
}

function Invoke-Tool([string]$tool) {
    & $tool @args
    if ($LASTEXITCODE -ne 0) { Stop-WithReason "$tool ended with $LASTEXITCODE." }
}

# 1. Tools
$javaHome = if ($env:DUMP_EXPLORER_JAVA_HOME) { $env:DUMP_EXPLORER_JAVA_HOME } else { $env:JAVA_HOME }
if (-not $javaHome) { Stop-WithReason 'Name the folder of a JDK 25 in DUMP_EXPLORER_JAVA_HOME or JAVA_HOME.' }
foreach ($tool in 'javac', 'jlink', 'jpackage') {
    if (-not (Test-Path (Join-Path $javaHome "bin\$tool.exe"))) { Stop-WithReason "$javaHome has no $tool." }
}
$jlink = Join-Path $javaHome 'bin\jlink.exe'
$jpackage = Join-Path $javaHome 'bin\jpackage.exe'
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { Stop-WithReason 'Maven is missing (https://maven.apache.org).' }

# 2. What the pom says
[xml]$pom = Get-Content (Join-Path $checkout 'pom.xml')
$version = $pom.project.version -replace '-SNAPSHOT$', ''
$mainClass = $pom.project.properties.'main.class'

# 3. Build
$env:JAVA_HOME = $javaHome
Invoke-Tool mvn -q -B -f (Join-Path $checkout 'pom.xml') '-Dmaven.test.skip=true' package

# 4. A Java with the modules that the program uses
foreach ($folder in $work, $packages) {
    if (Test-Path $folder) { Remove-Item -Recurse -Force $folder }
    New-Item -ItemType Directory $folder | Out-Null
}
$modules = (Get-Content (Join-Path $PSScriptRoot 'java.modules') | Where-Object { $_ -and $_ -notmatch '^#' }) -join ','
Invoke-Tool $jlink --add-modules $modules --output (Join-Path $work 'java') `
    --no-header-files --no-man-pages --strip-native-commands --compress zip-6 --generate-cds-archive

# 5. The program's folder; jpackage copies the module path into it. A program without a console cannot
#    print, so the command line has a launcher of its own.
$options = @("@$PSScriptRoot\common.options")
foreach ($option in Get-Content (Join-Path $application 'lib\java.options')) {
    if ($option -and $option -notmatch '^#') { $options += '--java-options', $option }
}
Invoke-Tool $jpackage --type app-image --name $name --app-version $version --icon $icon `
    --runtime-image (Join-Path $work 'java') `
    --module-path (Join-Path $application 'lib') --module "dumpexplorer/$mainClass" `
    --add-launcher "dump-explorer=$PSScriptRoot\windows\command-line.properties" `
    --dest $packages @options

# 6. The installer around it
if ($Type -ne 'app-image') {
    Invoke-Tool $jpackage --type $Type --name $name --app-version $version `
        --app-image (Join-Path $packages $name) --dest $packages `
        "@$PSScriptRoot\common.options" "@$PSScriptRoot\windows.options" `
        --file-associations (Join-Path $PSScriptRoot 'windows\jsonz.properties')
}

# 7. Smoke start, with no other Java in reach
$env:JAVA_HOME = ''
Invoke-Tool (Join-Path $packages "$name\dump-explorer.exe") --version
Get-ChildItem -Name $packages
