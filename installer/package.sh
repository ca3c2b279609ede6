#!/usr/bin/env bash
# Makes packages of Mailwright that bring their own Java, into target/installer:
#   mailwright/                     on Linux, the program: runs from wherever it lies
#   mailwright_VERSION_ARCH.deb     on Linux, to be installed with dpkg -i
#   mailwright-preview/             on Linux, the browser that shows mails, to be copied over mailwright/
#   mailwright-preview_VERSION_ARCH.deb
#   Mailwright-VERSION.dmg          on macOS; written but not tried
# Needs Maven and a JDK 25 with jlink, for the .deb dpkg-deb, for the .dmg jpackage. Where Xvfb and GTK are
# installed the window's start is recorded on them, else on JavaFX's own headless platform.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=$PWD/target/installer
built=$PWD/target/mailwright
image=$out/mailwright

# What the program and its libraries use of the JDK; charsets and locales for other people's files
# and languages.
modules=java.base,java.desktop,java.management,java.naming,java.scripting,java.security.jgss,java.sql
modules+=,jdk.charsets,jdk.jfr,jdk.localedata,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom
modules+=,javafx.controls,javafx.fxml,javafx.web
locales=en,cs,da,de,es,fi,fr,it,ja,ko,nb,nl,pl,pt,ru,sv,tr,uk,zh

main() {
    mvn -q -DskipTests package
    read -r jdk <"$built/lib/jdk"
    version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
    rm -rf "$out"
    mkdir -p "$out"
    make_runtime
    collect_jars
    if [ "$(uname -s)" = Darwin ]; then
        make_dmg
        return
    fi
    make_image
    record_start
    make_deb
    make_preview
}

# JavaFX becomes a part of it: a recorded start bears no module path that is another later. Its
# libraries go where those of the JDK are, or each user would get a copy of them.
make_runtime() {
    local jar
    mkdir -p "$out/javafx" "$out/unpacked"
    find "$built/lib/javafx" -name '*.jar' -size +2k -exec cp {} "$out/javafx/" \;
    for jar in "$out"/javafx/*.jar; do
        (cd "$out/unpacked" && "$jdk/bin/jar" xf "$jar")
        strip_jar "$jar" '*.so' '*.dylib'
    done
    unneeded_of_desktop >"$out/unneeded"
    "$jdk/bin/jlink" --module-path "$out/javafx" --add-modules "$modules" --include-locales "$locales" --strip-debug \
        --no-header-files --no-man-pages --compress zip-9 --exclude-resources="@$out/unneeded" \
        --exclude-files='glob:/java.desktop/lib/**,/java.base/lib/jrt-fs.jar' --output "$out/runtime"
    find "$out/runtime/bin" -type f ! -name java -delete
    set_browser_aside
    find "$out/unpacked" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) \
        -exec cp {} "$out/runtime/lib/" \;
    rm -rf "$out/unpacked" "$out/javafx" "$out/unneeded"
    # The names in the virtual machine serve debuggers only, and are a fifth of it.
    if [ "$(uname -s)" = Linux ] && command -v strip >/dev/null; then
        strip --strip-unneeded "$out/runtime/lib/server/libjvm.so" "$out"/runtime/lib/*.so
    fi
}

# No mail that is shown plays anything. The browser is a package of its own, because without it the
# program is half as large.
set_browser_aside() {
    rm -f "$out"/unpacked/lib{jfxmedia,gstreamer-lite,fxplugins,avplugin,glib-lite}*
    if [ "$(uname -s)" = Linux ]; then
        mkdir -p "$out/mailwright-preview/runtime/lib"
        mv "$out/unpacked/libjfxwebkit.so" "$out/mailwright-preview/runtime/lib/"
    fi
}

# JavaFX and libraries use nothing of java.desktop but java.beans and, to write PDF and to show mails,
# a few classes of AWT: all else of it is left out. Only one file of each folder has to stay, because the module names
# all its packages.
unneeded_of_desktop() {
    "$jdk/bin/jimage" list --include 'regex:/java.desktop/.*' "$jdk/lib/modules" | awk '
        BEGIN {
            printf "regex:/java.desktop/(?!module-info|(java|com/sun)/beans/"
            printf "|java/awt/(Color|Graphics|Graphics2D|Paint|Transparency|geom/Point2D|image/RenderedImage|print/PrinterGraphics)[.$]"
        }
        $1 ~ "/" {
            folder = $1
            sub("[^/]*$", "", folder)
            if (!seen[folder]++) { gsub("[$]", "\\$", $1); printf "|%s", $1 }
        }
        END { print ").*" }'
}

# The jars, less what only other platforms need.
collect_jars() {
    mkdir -p "$out/jars"
    cp -R "$built"/lib/*.jar "$built/lib/native" "$out/jars/"
    strip_jar "$out"/jars/sqlite-jdbc-*.jar org/sqlite/native
    if [ "$(uname -s)" = Linux ]; then
        # Its keychain is reached over D-Bus; JNA is for the others'.
        rm "$out"/jars/jna-*.jar
        "$jdk/bin/java" installer/StripDebug.java "$out"/jars/*.jar
        return
    fi
    local others
    others=$("$jdk/bin/jar" tf "$out"/jars/jna-[0-9]*.jar |
        grep -o '^com/sun/jna/[a-z0-9]*-[a-z0-9-]*/' | sort -u | grep -v "/$(jna_platform)/")
    # shellcheck disable=SC2086
    strip_jar "$out"/jars/jna-[0-9]*.jar $others
    "$jdk/bin/java" installer/StripDebug.java "$out"/jars/*.jar
}

jna_platform() {
    case $(uname -m) in
        arm64) echo darwin-aarch64 ;;
        *) echo darwin-x86-64 ;;
    esac
}

# Takes files and folders out of a jar.
strip_jar() {
    local jar=$1 folder
    shift
    folder=$(mktemp -d)
    (
        cd "$folder"
        "$jdk/bin/jar" xf "$jar"
        # Unquoted, so that patterns find what they mean.
        # shellcheck disable=SC2068
        rm -rf $@
        mv META-INF/MANIFEST.MF "$out/manifest"
        "$jdk/bin/jar" cfm "$jar" "$out/manifest" .
    )
    rm -rf "$folder" "$out/manifest"
}

# What is needed to run, wherever it lies.
make_image() {
    mkdir -p "$image/bin"
    cp installer/mailwright "$image/bin/"
    mv "$out/runtime" "$image/runtime"
    mv "$out/jars" "$image/lib"
    collect_licences "$image/share/doc/mailwright"
}

# $APPDIR is jpackage's own variable.
# shellcheck disable=SC2016
make_dmg() {
    "$jdk/bin/jpackage" --type dmg --name Mailwright --app-version "$version" --vendor Mailwright \
        --description "Administers an e-mail marketing account" --runtime-image "$out/runtime" \
        --mac-package-identifier io.mailwright --input "$out/jars" \
        --main-jar mailwright.jar --main-class io.mailwright.Main \
        --java-options -Xlog:disable --java-options -XX:+UseSerialGC \
        --java-options --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web \
        --java-options '-Dorg.sqlite.lib.path=$APPDIR/native' --dest "$out"
}

collect_licences() {
    mkdir -p "$1"
    cp LICENSE installer/third-party.txt "$1/"
    local jar name
    for jar in "$image"/lib/*.jar; do
        name=$(basename "$jar" .jar)
        mkdir "$1/$name"
        (
            cd "$1/$name"
            notices "$jar" | xargs -r "$jdk/bin/jar" xf "$jar"
            find . -mindepth 2 -type f -exec mv {} . \;
            rm -rf META-INF
        )
        rmdir "$1/$name" 2>/dev/null || true
    done
    cp src/main/java/io/mailwright/ui/theme/fonts/OFL.txt "$1/"
}

notices() {
    "$jdk/bin/jar" tf "$1" | grep -Ei '^(META-INF/|META-INF/maven/.*/)[^/]*(LICENSE|NOTICE)[^/]*$' || true
}

# Writes down what a start loads (an AOT cache), for window and commands. What the compiler learns
# is left out: it makes the cache a third larger and a start no faster.
record_start() {
    local cache=$image/lib/mailwright.aot home
    home=$(mktemp -d)
    export MAILWRIGHT_HOME=$home
    if command -v Xvfb >/dev/null && ldconfig -p | grep -q libgtk-3.so.0; then
        record_on_xvfb "$cache" "$home"
    else
        JAVA_TOOL_OPTIONS=$(recording "$cache") "$image/bin/mailwright" tour --out "$out/tour"
    fi >"$out/recording.log" 2>&1
    unset MAILWRIGHT_HOME
    [ -f "$cache" ] || { cat "$out/recording.log" >&2; exit 1; }
    rm -rf "$home" "$out/recording.log"
}

recording() {
    echo "-XX:AOTCacheOutput=$1 -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
}

# The window with a first synchronisation of an account elsewhere, as most users have one: what the
# sample account's own server loads would make every start longer. Stopping it from outside ends the
# recording.
record_on_xvfb() {
    local cache=$1 home=$2 server display window
    export MAILWRIGHT_PASSWORD=recording MAILWRIGHT_PASSPHRASE=recording
    "$image/bin/mailwright" serve --sample --port 0 --data "$home/data" >"$out/served" &
    server=$!
    within_minutes grep -qs Ready "$out/served"
    "$image/bin/mailwright" account add Recorded --username mailwright \
        --url "$(sed -n 's:^XML API *::p' "$out/served")"
    preferences >"$home/preferences.json"
    Xvfb -displayfd 3 -screen 0 1280x900x24 3>"$out/display" &
    display=$!
    within_minutes test -s "$out/display"
    JAVA_TOOL_OPTIONS=$(recording "$cache") DISPLAY=:$(cat "$out/display") "$image/bin/mailwright" &
    window=$!
    within_minutes grep -qs Synchronised "$home/logs/mailwright.log"
    # It shows what was synchronised.
    sleep 3
    kill -TERM "$window"
    wait "$window" || true
    kill "$display" "$server"
    wait "$server" || true
    unset MAILWRIGHT_PASSWORD MAILWRIGHT_PASSPHRASE
    rm "$out/display" "$out/served"
}

within_minutes() {
    local waited=0
    until "$@" || [ $((waited += 1)) -gt 600 ]; do sleep 0.2; done
}

# As it is at every start but the first.
preferences() {
    cat <<'JSON'
{
  "account": "Recorded",
  "look": { "theme": "system", "zoom": 1.0, "moreContrast": false, "reduceMotion": false },
  "windows": {
    "Recorded": {
      "bounds": { "x": 0.0, "y": 0.0, "width": 1280.0, "height": 800.0 },
      "maximised": false,
      "layout": { "screen": "Lists", "rail": 0.0, "details": { "Lists": 376.0 }, "tables": { "Lists": [] } }
    }
  }
}
JSON
}

# The program under /opt, with the command on the path and the window in the menu.
make_deb() {
    local tree=$out/deb architecture
    architecture=$(dpkg --print-architecture)
    mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" \
        "$tree/usr/share/icons/hicolor/256x256/apps" "$tree/usr/share/doc"
    cp -a "$image" "$tree/opt/mailwright"
    mv "$tree/opt/mailwright/share/doc/mailwright" "$tree/usr/share/doc/mailwright"
    rm -r "$tree/opt/mailwright/share"
    cp installer/third-party.txt "$tree/usr/share/doc/mailwright/copyright"
    cp installer/mailwright.png "$tree/usr/share/icons/hicolor/256x256/apps/"
    ln -s /opt/mailwright/bin/mailwright "$tree/usr/bin/mailwright"
    desktop_entry >"$tree/usr/share/applications/mailwright.desktop"
    control "$architecture" "$(du -sk "$tree" | cut -f 1)" >"$tree/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip --build "$tree" "$out/mailwright_${version}_$architecture.deb"
    rm -rf "$tree"
}

# One file, laid into the program's folder.
make_preview() {
    local tree=$out/deb architecture
    architecture=$(dpkg --print-architecture)
    mkdir -p "$tree/DEBIAN" "$tree/opt/mailwright" "$tree/usr/share/doc/mailwright-preview"
    cp -a "$out/mailwright-preview/runtime" "$tree/opt/mailwright/"
    cp installer/third-party.txt "$tree/usr/share/doc/mailwright-preview/copyright"
    control_of_preview "$architecture" "$(du -sk "$tree" | cut -f 1)" >"$tree/DEBIAN/control"
    dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$out/mailwright-preview_${version}_$architecture.deb"
    rm -rf "$tree"
}

desktop_entry() {
    cat <<'ENTRY'
[Desktop Entry]
Type=Application
Name=Mailwright
Comment=Administer an e-mail marketing account
Exec=/usr/bin/mailwright
Icon=mailwright
Terminal=false
Categories=Office;Email;
StartupWMClass=io.mailwright.App
ENTRY
}

control() {
    cat <<CONTROL
Package: mailwright
Version: $version
Architecture: $1
Installed-Size: $2
Maintainer: Mailwright <mailwright@localhost>
Section: mail
Priority: optional
Depends: libc6
Recommends: mailwright-preview (= $version), libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6
Description: administers an e-mail marketing account
 Lists, subscribers and uploads over the ExactTarget XML API, with a local
 copy that can be searched offline, and a command for everything.
CONTROL
}

control_of_preview() {
    cat <<CONTROL
Package: mailwright-preview
Version: $version
Architecture: $1
Installed-Size: $2
Maintainer: Mailwright <mailwright@localhost>
Section: mail
Priority: optional
Depends: mailwright (= $version)
Description: shows mails in Mailwright as their readers see them
 The browser of JavaFX, WebKit. Without it Mailwright does all else.
CONTROL
}

main
