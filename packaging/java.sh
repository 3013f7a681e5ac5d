# Finds a Java that Dump Explorer can run on, wherever it lies. Sourced by run, test and package.sh;
# `mvn package` puts it into bin/dump-explorer, which therefore needs no other file to find its Java.

java_oldest=25

# Prints the path of FILE with every symbolic link on the way resolved.
real_file() (
    file=$1
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname "$file")/$target ;;
        esac
    done
    cd "$(dirname "$file")" && printf '%s/%s\n' "$(pwd -P)" "$(basename "$file")"
)

# Prints VALUE of `KEY="VALUE"` in the release file of the Java in HOME; nothing where it has none.
java_release_value() (
    [ -r "$1/release" ] || exit 0
    while IFS='=' read -r key value || [ -n "$key" ]; do
        if [ "$key" = "$2" ]; then
            value=${value#\"}
            printf '%s\n' "${value%\"*}"
            exit 0
        fi
    done <"$1/release"
)

# Prints the major version of the Java in HOME, 0 where that cannot be told.
java_major() (
    version=$(java_release_value "$1" JAVA_VERSION)
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    major=${version%%[!0-9]*}
    printf '%s\n' "${major:-0}"
)

# Does HOME hold a Java of the KIND asked for: "jdk" to build with, "runtime" to run on?
is_suitable_java() (
    kind=$1
    home=$2
    [ -f "$home/bin/java" ] || exit 1
    [ "$(java_major "$home")" -ge "$java_oldest" ] || exit 1
    if [ "$kind" = jdk ]; then
        # A build takes minutes: worth asking the compiler itself, it may be of another machine.
        [ -x "$home/bin/javac" ] && "$home/bin/javac" -version >/dev/null 2>&1 </dev/null
        exit
    fi
    # A runtime cut down by jlink names its modules; one without a desktop cannot carry a window.
    modules=$(java_release_value "$home" MODULES)
    [ -z "$modules" ] && exit 0
    for module in java.desktop java.sql jdk.unsupported; do
        case " $modules " in
            *" $module "*) ;;
            *) exit 1 ;;
        esac
    done
)

# Prints the home of the `java` on the PATH. A shim of a version tool has to be asked where it leads.
java_home_on_path() (
    java=$(command -v java) || exit 0
    java=$(real_file "$java")
    home=${java%/bin/java}
    if [ ! -e "$home/release" ]; then
        home=$(java -XshowSettings:properties -version 2>&1 </dev/null |
            sed -n 's/^ *java\.home = //p')
    fi
    printf '%s\n' "$home"
)

# Prints the folder that fetched JDKs are kept in.
java_cache() {
    printf '%s\n' "${XDG_CACHE_HOME:-${HOME:-}/.cache}/dump-explorer/jdk"
}

# Prints the home of the first Java of the KIND asked for ("jdk" or "runtime"); fails where there is none.
find_java() (
    kind=$1
    if [ -n "${DUMP_EXPLORER_JAVA_HOME-}" ]; then
        if [ "$(java_major "$DUMP_EXPLORER_JAVA_HOME")" -lt "$java_oldest" ]; then
            echo "dump-explorer: DUMP_EXPLORER_JAVA_HOME is $DUMP_EXPLORER_JAVA_HOME," \
                "which is no Java $java_oldest or newer." >&2
            exit 1
        fi
    fi
    user=${HOME:-/nonexistent}
    cache=$(java_cache)
    for home in \
        "${DUMP_EXPLORER_JAVA_HOME-}" "${JAVA_HOME-}" "$(java_home_on_path)" \
        "${JDK_HOME-}" "${JAVA25_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/java/* \
        /usr/local/jdk* /usr/local/openjdk* /opt/* /opt/*/* /snap/openjdk/current/jdk \
        "${SDKMAN_DIR:-$user/.sdkman}"/candidates/java/* "$user"/.jdks/* \
        "${ASDF_DATA_DIR:-$user/.asdf}"/installs/java/* \
        "${MISE_DATA_DIR:-$user/.local/share/mise}"/installs/java/* \
        "$user"/.jenv/versions/* "$user"/.jabba/jdk/* "$user"/.gradle/jdks/* \
        "$user"/jdk* "$user"/.local/jdk* "$user"/.local/share/jdk* "$user"/.local/opt/* \
        "$user"/opt/* /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$cache"/* "$cache"/*/Contents/Home; do
        if [ -x "$home/bin/java" ] && is_suitable_java "$kind" "$home"; then
            printf '%s\n' "$home"
            exit 0
        fi
    done
    exit 1
)

# In the locale "C" Java can neither open nor name a file whose name is not ASCII.
use_utf8_locale() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
        C | POSIX) export LC_ALL=C.UTF-8 ;;
    esac
}
