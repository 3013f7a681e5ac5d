#!/bin/sh
# Packages Dump Explorer with a Java of its own, so that a user needs none. package.ps1 is the same for
# Windows, step by step.
#
#   packaging/package.sh [app-image | deb | rpm | dmg | pkg]
#
# The result lies in target/packages.

set -eu
unset CDPATH
checkout=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=packaging/prepare.sh
. "$checkout/packaging/prepare.sh"
type=${1:-app-image}
packages=$checkout/target/packages
work=$checkout/target/packaging
application=$checkout/target/dump-explorer

# 1. Tools
prepare_build nothing
for tool in jlink jpackage; do
    [ -x "$java_home/bin/$tool" ] || give_up "$java_home has no $tool; name a whole JDK in DUMP_EXPLORER_JAVA_HOME."
done
case $type in
    app-image | dmg | pkg) needed= ;;
    deb) needed='dpkg-deb fakeroot' ;;
    rpm) needed=rpmbuild ;;
    *)
        say "Unknown type of package: $type"
        exit 2
        ;;
esac
for tool in $needed; do
    has_command "$tool" || give_up "$tool is missing, which a $type needs."
done

# 2. What the pom says
pom_version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$checkout/pom.xml" | head -n 1)
main_class=$(sed -n 's:.*<main.class>\(.*\)</main.class>.*:\1:p' "$checkout/pom.xml")
version=${pom_version%-SNAPSHOT}
case $(uname -s) in
    Darwin)
        system=macos
        name='Dump Explorer'
        icon=$checkout/icons/dump-explorer.icns
        image=$packages/$name.app
        launcher=$image/Contents/MacOS/$name
        # macOS takes no version that begins with 0.
        version=${version#0.}
        ;;
    *)
        system=linux
        name=dump-explorer
        icon=$checkout/icons/dump-explorer-512.png
        image=$packages/$name
        launcher=$image/bin/$name
        ;;
esac

# 3. Build
# What a program learns by rehearsing is good for its place only, which an installer changes.
run_maven -q -Dmaven.test.skip=true -Drehearsal.skip package >&2

# 4. A Java with the modules that the program uses
rm -rf "$work" "$packages"
mkdir -p "$work" "$packages"
modules=$(sed '/^#/d' "$checkout/packaging/java.modules" | paste -sd , -)
"$java_home/bin/jlink" --add-modules "$modules" --output "$work/java" \
    --no-header-files --no-man-pages --strip-native-commands --compress zip-6 --generate-cds-archive

# 5. The program's folder; jpackage copies the module path into it
set -- "@$checkout/packaging/common.options"
while read -r option; do
    case $option in
        '#'* | '') ;;
        *) set -- "$@" --java-options "$option" ;;
    esac
done <"$application/lib/java.options"
[ $system = linux ] || set -- "$@" "@$checkout/packaging/$system.options"
"$java_home/bin/jpackage" --type app-image --name "$name" --app-version "$version" --icon "$icon" \
    --runtime-image "$work/java" \
    --module-path "$application/lib" --module "dumpexplorer/$main_class" \
    --dest "$packages" "$@"

# 6. The installer around it
if [ "$type" != app-image ]; then
    set -- "@$checkout/packaging/common.options" "@$checkout/packaging/$system.options"
    if [ $system = linux ]; then
        # One desktop entry for all: here the launcher is on no PATH and the icon in no theme.
        mkdir -p "$work/resources"
        sed -e 's/^Exec=dump-explorer/Exec=APPLICATION_LAUNCHER/' -e '/^TryExec=/d' \
            -e 's/^Icon=.*/Icon=APPLICATION_ICON/' "$checkout/packaging/linux/dump-explorer.desktop" \
            >"$work/resources/dump-explorer.desktop"
        cp "$icon" "$work/resources/dump-explorer.png"
        set -- "$@" --resource-dir "$work/resources" \
            --file-associations "$checkout/packaging/linux/jsonz.properties" \
            --file-associations "$checkout/packaging/linux/errordump.properties"
    fi
    if [ "$type" = deb ]; then
        # jpackage does not see what JavaFX loads from inside its jars.
        set -- "$@" --linux-package-deps \
            'libgtk-3-0t64 | libgtk-3-0, libpangoft2-1.0-0, libgl1, libxxf86vm1, fonts-dejavu-core'
    fi
    (
        # The file types' icons are named from the checkout on.
        cd "$checkout"
        "$java_home/bin/jpackage" --type "$type" --name "$name" --app-version "$version" \
            --app-image "$image" --dest "$packages" "$@"
    )
fi

# 7. Smoke start, with no other Java in reach
if [ "$type" = deb ]; then
    dpkg-deb --extract "$packages"/*.deb "$work/installed"
    launcher=$work/installed/opt/dump-explorer/bin/dump-explorer
fi
env -i HOME="$work" PATH=/usr/bin:/bin "$launcher" --version >&2 ||
    give_up "The packaged program does not start."
say "Packaged in $packages:"
ls -1 "$packages" >&2
