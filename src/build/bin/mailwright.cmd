@echo off
rem Starts Mailwright: the window without arguments, else a command.
setlocal
set "lib=%~dp0..\lib"
set "jdk="
if exist "%lib%\jdk" set /p jdk=<"%lib%\jdk"
if defined JAVA_HOME if exist "%JAVA_HOME%\release" (
    findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul && set "jdk=%JAVA_HOME%"
)
if not exist "%jdk%\bin\java.exe" (
    echo mailwright: Java 25 or newer is needed and not found; set JAVA_HOME to a JDK 25. 1>&2
    exit /b 1
)
set "options=-Xlog:disable -Dorg.sqlite.lib.path="%lib%\native""
set "window="
if "%~1"=="" set "window=yes"
for %%a in (%*) do if "%%~a"=="tour" set "window=yes"
if defined window (
    "%jdk%\bin\java" %options% -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web --module-path "%lib%\javafx" --add-modules javafx.controls,javafx.fxml,javafx.web -cp "%lib%\mailwright.jar" io.mailwright.Main %*
) else (
    "%jdk%\bin\java" -XX:AOTCache="%lib%\command.aot" %options% --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -cp "%lib%\mailwright.jar" io.mailwright.Main %*
)
