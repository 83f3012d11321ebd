@echo off
setlocal DisableDelayedExpansion
rem Starts pdir with the Java that comes with it, or else JAVA_HOME's, or else the one on the path: Java 17 or later.
set "PDIR_APP=%~dp0.."
set "PDIR_JAVA=java"
if defined JAVA_HOME set "PDIR_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%PDIR_APP%\runtime\bin\java.exe" set "PDIR_JAVA=%PDIR_APP%\runtime\bin\java.exe"
rem Java reads its arguments in the code page of the system. What pdir prints is UTF-8: "chcp 65001" shows it.
"%PDIR_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -cp "%PDIR_APP%\lib\pdir.jar" dev.partnerdirectory.cli.Main %*
exit /b %ERRORLEVEL%
