# Prepares this machine: a JDK to build with, Maven, and the native libraries that JavaFX loads.
# Sourced by run, test and .ci/run. Says nothing where nothing is missing; all that it says goes to
# standard error, because standard output belongs to the program.

packaging=$checkout/packaging
# shellcheck source=packaging/java.sh
. "$packaging/java.sh"

# The Temurin that is offered where there is no JDK, with the checksums that Adoptium published.
temurin_version=25.0.4.1+1
temurin_url=https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.4.1%2B1

# What JavaFX loads: the library, then the Debian packages that hold it, the newest Debian first.
# Pango and a font draw text, on a screen or into a picture; the rest is for a window on a screen.
text_libraries='libpangoft2-1.0.so.0 libpangoft2-1.0-0
libfreetype.so.6 libfreetype6
libfontconfig.so.1 libfontconfig1'
window_libraries='libgtk-3.so.0 libgtk-3-0t64 libgtk-3-0
libX11.so.6 libx11-6
libXtst.so.6 libxtst6
libXxf86vm.so.1 libxxf86vm1
libGL.so.1 libgl1'

say() {
    echo "dump-explorer: $*" >&2
}

# Ends with the code for "failed and nothing changed".
give_up() {
    say "$@"
    exit 3
}

has_command() {
    command -v "$1" >/dev/null 2>&1
}

can_install() {
    [ "$(id -u)" = 0 ] && has_command apt-get
}

# --- Debian packages

# Prints the first of the given packages that the distribution has.
first_known_package() (
    for package in "$@"; do
        candidate=$(LC_ALL=C apt-cache policy "$package" 2>/dev/null | sed -n 's/^ *Candidate: //p')
        case $candidate in
            '' | '(none)') ;;
            *)
                printf '%s\n' "$package"
                exit 0
                ;;
        esac
    done
    exit 1
)

# A fresh machine or container has no package lists yet, and then knows no package at all.
load_package_lists() {
    if can_install && ! first_known_package libfreetype6 >/dev/null; then
        say "Loading the package lists …"
        apt-get update -qq >&2 </dev/null || say "The package lists could not be loaded."
    fi
}

# Installs the given packages; where they are no longer where the lists say, after reloading these.
# What dpkg has to say, pages of it, is only shown when it fails.
install_packages() (
    say "Installing $* …"
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    for attempt in first second; do
        if DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 </dev/null; then
            exit 0
        fi
        [ "$attempt" = second ] || apt-get update -qq >&2 </dev/null || true
    done
    cat "$log" >&2
    exit 1
)

# Prints the command that installs the given Debian packages, or their like on another system.
install_command() (
    if has_command apt-get; then
        echo "sudo apt-get install -y --no-install-recommends $*"
    elif has_command dnf; then
        echo "sudo dnf install -y maven gtk3 pango libXtst libXxf86vm mesa-libGL dejavu-sans-fonts"
    elif has_command pacman; then
        echo "sudo pacman -S --needed maven gtk3 pango libxtst libxxf86vm libgl ttf-dejavu"
    elif has_command zypper; then
        echo "sudo zypper install -y maven libgtk-3-0 libXtst6 libXxf86vm1 Mesa-libGL1 dejavu-fonts"
    elif has_command brew; then
        echo "brew install maven"
    fi
)

# --- Native libraries

has_font() (
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-}/.fonts" \
        "${HOME:-}/.local/share/fonts"; do
        [ -d "$folder" ] || continue
        [ -z "$(find -L "$folder" -name '*.[ot]t[cf]' 2>/dev/null | head -n 1)" ] || exit 0
    done
    exit 1
)

# Prints a Debian package for each library of the given table that the loader does not find.
missing_libraries() (
    [ "$(uname -s)" = Linux ] || exit 0
    PATH=$PATH:/sbin:/usr/sbin
    has_command ldconfig || exit 0
    known=$(ldconfig -p)
    printf '%s\n' "$1" | while read -r library newest older; do
        case $known in
            *[[:space:]]"$library "*) continue ;;
        esac
        # shellcheck disable=SC2086
        first_known_package "$newest" $older || printf '%s\n' "${older:-$newest}"
    done
)

# Prints the packages that KIND lacks here: "text" in pictures, "window", or "nothing" to be drawn.
missing_graphics() (
    [ "$1" != nothing ] || exit 0
    missing_libraries "$text_libraries"
    if [ "$(uname -s)" = Linux ] && ! has_font; then
        echo fonts-dejavu-core
    fi
    if [ "$1" = window ]; then
        missing_libraries "$window_libraries"
    fi
)

# Provides what drawing (KIND "text" or "window") needs, as far as that can be done from here.
prepare_graphics() {
    graphics=$(missing_graphics "$1" | tr '\n' ' ')
    [ -n "$graphics" ] || return 0
    if can_install; then
        load_package_lists
        graphics=$(missing_graphics "$1" | tr '\n' ' ')
        # shellcheck disable=SC2086
        install_packages $graphics || say "Could not install $graphics; going on without."
    else
        say "Text or windows may not be drawn: libraries are missing. To install them, type:"
        say "  $(install_command "$graphics")"
    fi
}

# --- Maven

# Sets maven_command to the Maven of this machine; fails where there is none.
find_maven() {
    for maven_command in "$(command -v mvn || true)" "${MAVEN_HOME:-}/bin/mvn" "${M2_HOME:-}/bin/mvn" \
        /usr/share/maven/bin/mvn /opt/maven/bin/mvn /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn \
        "${HOME:-}/.sdkman/candidates/maven/current/bin/mvn"; do
        [ ! -x "$maven_command" ] || return 0
    done
    return 1
}

# --- JDK

# Prints the name and the published checksum of Temurin's archive for this machine.
temurin_archive() (
    case $(uname -s)-$(uname -m) in
        Linux-x86_64 | Linux-amd64)
            echo x64_linux dbb698396d478e7fa2b1e50f4103324b2a99b90569ee27c33f2261f9215cf41e
            ;;
        Linux-aarch64 | Linux-arm64)
            echo aarch64_linux 69df11a02cfa3ef7d7ca645e03edce6778ec090e100f6ae2b42097865730ac52
            ;;
        Darwin-arm64)
            echo aarch64_mac 61979887f7506a24a57439ff99adb8b3a7fc89977d9cfe3b8984f58a981b7b9d
            ;;
        Darwin-x86_64)
            echo x64_mac e6229d9504f7922053ab31821b9e6bee8761daf7b026a3476d1a027563009880
            ;;
        *) exit 1 ;;
    esac | while read -r system checksum; do
        echo "OpenJDK25U-jdk_${system}_hotspot_$(echo "$temurin_version" | tr + _).tar.gz $checksum"
    done
)

# Loads URL into FILE with whatever this machine has for that.
download() {
    if has_command curl; then
        curl -fsSL --retry 2 --connect-timeout 20 -o "$2" "$1" </dev/null
    elif has_command wget; then
        wget -q --tries=3 --timeout=60 -O "$2" "$1" </dev/null
    elif has_command python3; then
        python3 -c 'import shutil, sys, urllib.request
with urllib.request.urlopen(sys.argv[1], timeout=60) as source, open(sys.argv[2], "wb") as target:
    shutil.copyfileobj(source, target)
    expected = source.headers.get("Content-Length")
    if expected is not None and target.tell() != int(expected):
        sys.exit("the download ended early")' "$1" "$2" </dev/null
    else
        say "Nothing to download with: install curl or wget."
        return 1
    fi
}

sha256() {
    if has_command sha256sum; then
        sha256sum "$1"
    elif has_command shasum; then
        shasum -a 256 "$1"
    else
        openssl dgst -sha256 -r "$1"
    fi | cut -c 1-64
}

# Fetches Temurin into the user's cache. Only a whole, checked JDK ever gets its name there.
# DUMP_EXPLORER_JDK_URL names another server that has the archive and, beside it, its checksum;
# DUMP_EXPLORER_JDK_SHA256 the checksum to trust instead.
fetch_jdk() (
    # shellcheck disable=SC2046
    set -- $(temurin_archive)
    [ $# = 2 ] || give_up "There is no Temurin for $(uname -s) on $(uname -m); please install a JDK 25."
    archive=$1
    checksum=$2
    base=${DUMP_EXPLORER_JDK_URL:-$temurin_url}
    cache=$(java_cache)
    mkdir -p "$cache"
    work=$(mktemp -d "$cache/.fetch.XXXXXX")
    # A failure leaves nothing behind, not even folders that were empty before.
    trap 'rm -rf "$work"; rmdir "$cache" "${cache%/jdk}" 2>/dev/null || true' EXIT
    trap 'exit 130' HUP INT TERM
    say "Fetching $base/$archive …"
    if [ -n "${DUMP_EXPLORER_JDK_SHA256-}" ]; then
        checksum=$DUMP_EXPLORER_JDK_SHA256
    elif [ -n "${DUMP_EXPLORER_JDK_URL-}" ]; then
        download "$base/$archive.sha256.txt" "$work/checksum" ||
            give_up "The checksum $base/$archive.sha256.txt could not be loaded; nothing was installed."
        checksum=$(head -n 1 "$work/checksum" | cut -d ' ' -f 1)
    fi
    checksum=$(printf '%s' "$checksum" | tr A-F a-f)
    case $checksum in
        *[!0-9a-f]*) checksum= ;;
    esac
    [ ${#checksum} = 64 ] || give_up "$archive has no SHA-256 checksum there; nothing was installed."
    download "$base/$archive" "$work/archive" ||
        give_up "$base/$archive could not be loaded whole; nothing was installed."
    [ "$(sha256 "$work/archive")" = "$checksum" ] ||
        give_up "$base/$archive is not what its checksum says ($checksum); nothing was installed."
    mkdir "$work/jdk"
    tar -xzf "$work/archive" -C "$work/jdk" --strip-components=1 ||
        give_up "$archive could not be unpacked; nothing was installed."
    home=$work/jdk
    [ ! -d "$home/Contents/Home" ] || home=$home/Contents/Home
    is_suitable_java jdk "$home" || give_up "$archive holds no JDK $java_oldest; nothing was installed."
    # What lies there under that name was not found to be a JDK, or there would be nothing to fetch.
    rm -rf "${cache:?}/$temurin_version"
    mv "$work/jdk" "$cache/$temurin_version"
    say "Temurin $temurin_version now lies in $cache/$temurin_version."
)

# Is the user, or the one who wrote the script that calls us, ready to have a JDK fetched?
may_fetch_jdk() {
    [ "${DUMP_EXPLORER_YES:-}" != 1 ] || return 0
    say "No JDK $java_oldest was found."
    if [ -t 0 ] && [ -t 2 ]; then
        printf 'Fetch Temurin %s (some 140 MB, checked) into %s? [y/N] ' \
            "$temurin_version" "$(java_cache)" >&2
        read -r answer || answer=
        case $answer in
            [yYjJ]*) return 0 ;;
        esac
        return 1
    fi
    say "To fetch Temurin $temurin_version, checked, into $(java_cache), type:"
    say "  '$0' --yes"
    return 1
}

# --- All that a build needs

# Sets java_home to a JDK and maven_command to a Maven, from this machine or brought to it; the KIND of
# graphics ("text" or "window") that will be needed is brought in the same go.
prepare_build() {
    wanted=
    java_home=$(find_java jdk) || java_home=
    if [ -z "$java_home" ] && [ -n "${DUMP_EXPLORER_JAVA_HOME-}" ] &&
        ! is_suitable_java runtime "$DUMP_EXPLORER_JAVA_HOME"; then
        exit 3
    fi
    has_maven=true
    find_maven || has_maven=false
    if [ -z "$java_home" ] || [ $has_maven = false ]; then
        load_package_lists
    fi
    if [ -z "$java_home" ]; then
        wanted=$(first_known_package openjdk-25-jdk-headless openjdk-25-jdk) || {
            has_command curl || has_command wget || has_command python3 || wanted='curl ca-certificates'
        }
    fi
    [ $has_maven = true ] || wanted="$wanted maven"
    wanted="$wanted $(missing_graphics "$1" | tr '\n' ' ')"
    prepare_wanted
    [ -n "$java_home" ] || java_home=$(find_java jdk) || {
        may_fetch_jdk || exit 3
        fetch_jdk || exit 3
        java_home=$(find_java jdk) || give_up "The fetched JDK was not found again."
    }
    find_maven || give_up "Maven is missing. Install it (https://maven.apache.org) and try again."
}

# Installs the packages in $wanted, or says once how to.
prepare_wanted() {
    # shellcheck disable=SC2086
    set -- $wanted
    [ $# != 0 ] || return 0
    if can_install; then
        load_package_lists
        install_packages "$@" || say "Could not install all of: $*"
    else
        say "Not everything is there that a build and its tests need. To install it, type:"
        say "  $(install_command "$@")"
    fi
}

# Runs Maven on the JDK that was found, so that the formatter, which needs a new one, is checked too.
run_maven() {
    (
        cd "$checkout"
        use_utf8_locale
        # Maven's own libraries still use what Java 24 and later warn of, and later ones may forbid.
        quiet="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
        # shellcheck disable=SC2086
        if "$java_home/bin/java" $quiet -version >/dev/null 2>&1; then
            export MAVEN_OPTS="${MAVEN_OPTS-} $quiet"
        fi
        JAVA_HOME=$java_home exec "$maven_command" -B "$@" </dev/null
    )
}
