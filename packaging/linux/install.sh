#!/bin/sh
# Installs the packaged program with its desktop entry, file types and icons, for one user or for all.
#
#   packaging/linux/install.sh [PREFIX]              PREFIX: ~/.local, or /usr/local as root
#   packaging/linux/install.sh --remove [PREFIX]
#
#   PREFIX/lib/dump-explorer/                        bin/ and lib/ of target/dump-explorer
#   PREFIX/bin/dump-explorer                         a link to its launcher
#   PREFIX/share/applications/dump-explorer.desktop
#   PREFIX/share/mime/packages/dump-explorer.xml     .jsonz and .errordump.json
#   PREFIX/share/icons/hicolor/…/apps/dump-explorer.{png,svg}

set -eu
unset CDPATH
here=$(cd "$(dirname "$0")" && pwd -P)
checkout=${here%/packaging/linux}
action=install
if [ "${1-}" = --remove ]; then
    action=remove
    shift
fi
if [ $# != 0 ]; then
    prefix=$1
elif [ "$(id -u)" = 0 ]; then
    prefix=/usr/local
else
    prefix=$HOME/.local
fi
icons=$prefix/share/icons/hicolor

remove() {
    rm -rf "$prefix/lib/dump-explorer"
    rm -f "$prefix/bin/dump-explorer" "$prefix/share/applications/dump-explorer.desktop" \
        "$prefix/share/mime/packages/dump-explorer.xml" "$icons/scalable/apps/dump-explorer.svg" \
        "$icons"/*/apps/dump-explorer.png
}

# Tells the desktop; where its tools are missing it looks for itself at the next login.
refresh() {
    update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
    update-mime-database "$prefix/share/mime" 2>/dev/null || true
    gtk-update-icon-cache -q -t "$icons" 2>/dev/null || true
}

place() { # FILE TARGET
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2"
    chmod 644 "$2"
}

if [ $action = install ]; then
    [ -x "$checkout/target/dump-explorer/bin/dump-explorer" ] || {
        echo "install: nothing is built yet; run: mvn package" >&2
        exit 3
    }
    remove
    mkdir -p "$prefix/lib/dump-explorer" "$prefix/bin"
    cp -R "$checkout/target/dump-explorer/bin" "$checkout/target/dump-explorer/lib" "$prefix/lib/dump-explorer/"
    ln -s ../lib/dump-explorer/bin/dump-explorer "$prefix/bin/dump-explorer"
    # Faster starts hang on the place; where there is no Java yet, it starts as any other program does.
    rm -f "$prefix/lib/dump-explorer/lib"/dump-explorer.aot*
    "$prefix/bin/dump-explorer" --rehearse || true
    place "$here/dump-explorer.desktop" "$prefix/share/applications/dump-explorer.desktop"
    place "$here/dump-explorer-mime.xml" "$prefix/share/mime/packages/dump-explorer.xml"
    place "$checkout/icons/dump-explorer.svg" "$icons/scalable/apps/dump-explorer.svg"
    for size in 16 24 32 48 64 128 256 512; do
        place "$checkout/icons/dump-explorer-$size.png" "$icons/${size}x$size/apps/dump-explorer.png"
    done
else
    remove
fi
refresh
