@echo off
rem Starts Dump Explorer. DUMP_EXPLORER_OPTS holds further JVM options, DUMP_EXPLORER_JAVA_HOME the Java
rem to use; both may be left out.
setlocal EnableExtensions DisableDelayedExpansion
set "java="
for %%I in ("%~dp0..") do set "application=%%~fI"

if defined DUMP_EXPLORER_JAVA_HOME call :consider "%DUMP_EXPLORER_JAVA_HOME%"
if not defined java if defined DUMP_EXPLORER_JAVA_HOME goto :unsuitable
if not defined java if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined java for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*\current") do call :consider "%%~J"
if not defined java goto :missing

"%java%" "@%application%\lib\java.options" %DUMP_EXPLORER_OPTS% --module-path "%application%\lib" --module dumpexplorer/@main.class@ %*
exit /b %ERRORLEVEL%

:consider
rem Takes the Java in the folder %1 if none was taken yet and its release file says 25 or newer.
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "version=%%~V"
for /f "delims=.-+_" %%M in ("%version%") do set "version=%%M"
if "%version%"=="" exit /b 0
if %version% GEQ 25 set "java=%~1\bin\java.exe"
exit /b 0

:unsuitable
echo dump-explorer: DUMP_EXPLORER_JAVA_HOME is no Java 25 or newer. 1>&2
exit /b 3

:missing
echo dump-explorer: found no Java 25 or newer. Install one (https://adoptium.net has it) or name its folder in DUMP_EXPLORER_JAVA_HOME. 1>&2
exit /b 3
