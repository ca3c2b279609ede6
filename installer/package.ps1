# Makes target\installer\Mailwright-VERSION.msi, which brings its own Java. Written but not tried.
# Needs Maven, a JDK 25 with jlink and jpackage, and the WiX toolset.
$ErrorActionPreference = "Stop"
Set-Location (Split-Path $PSScriptRoot)

$out = "target\installer"
$built = "target\mailwright"
$modules = "java.base,java.desktop,java.management,java.naming,java.scripting,java.security.jgss,java.sql,jdk.charsets,jdk.jfr,jdk.localedata,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom"

function Invoke-Checked([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program failed" }
}

Invoke-Checked "mvn" @("-q", "-DskipTests", "package")
$jdk = (Get-Content "$built\lib\jdk" -TotalCount 1).Trim()
$version = ([xml](Get-Content "pom.xml")).project.version

if (Test-Path $out) { Remove-Item $out -Recurse -Force }
New-Item "$out\jars" -ItemType Directory | Out-Null
Copy-Item "$built\lib\*.jar", "$built\lib\javafx", "$built\lib\native" "$out\jars" -Recurse
Copy-Item "LICENSE", "installer\third-party.txt" "$out\jars"

Invoke-Checked "$jdk\bin\jlink" @("--add-modules", $modules, "--strip-debug", "--no-header-files",
    "--no-man-pages", "--compress", "zip-9", "--output", "$out\runtime")

# A program for the console beside the one for the window; both see JavaFX, so that the tour works.
"win-console=true" | Set-Content "$out\command.properties"

Invoke-Checked "$jdk\bin\jpackage" @("--type", "msi", "--name", "Mailwright", "--app-version", $version,
    "--vendor", "Mailwright", "--description", "Administers an e-mail marketing account",
    "--runtime-image", "$out\runtime", "--input", "$out\jars", "--icon", "installer\mailwright.ico",
    "--license-file", "LICENSE", "--main-jar", "mailwright.jar", "--main-class", "io.mailwright.Main",
    "--java-options", "-Xlog:disable",
    "--java-options", "--enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web",
    "--java-options", "-Dorg.sqlite.lib.path=`$APPDIR\native",
    "--java-options", "--module-path=`$APPDIR\javafx",
    "--java-options", "--add-modules=javafx.controls,javafx.fxml,javafx.web",
    "--add-launcher", "mailwright-command=$out\command.properties",
    "--win-menu", "--win-shortcut-prompt", "--win-per-user-install", "--dest", $out)
