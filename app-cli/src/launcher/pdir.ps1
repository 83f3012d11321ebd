# Starts pdir with the Java that comes with it, or else JAVA_HOME's, or else the one on the path: Java 17 or later.
$app = Split-Path -Parent $PSScriptRoot
$name = if ($env:OS -eq 'Windows_NT') { 'java.exe' } else { 'java' }
$java = 'java'
if ($env:JAVA_HOME) { $java = Join-Path (Join-Path $env:JAVA_HOME 'bin') $name }
$own = Join-Path (Join-Path (Join-Path $app 'runtime') 'bin') $name
if (Test-Path -LiteralPath $own) { $java = $own }

# Windows PowerShell 5 and PowerShell up to 7.2 drop quotes inside arguments; newer ones pass them on.
$PSNativeCommandArgumentPassing = 'Standard'
# What pdir prints is UTF-8.
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
$OutputEncoding = [System.Text.UTF8Encoding]::new($false)

$options = '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto', '-cp',
    (Join-Path (Join-Path $app 'lib') 'pdir.jar'), 'dev.partnerdirectory.cli.Main'
if ($MyInvocation.ExpectingInput) { $input | & $java @options @args } else { & $java @options @args }
exit $LASTEXITCODE
