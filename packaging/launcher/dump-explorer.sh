# Starts Dump Explorer. DUMP_EXPLORER_OPTS holds further JVM options, DUMP_EXPLORER_JAVA_HOME the Java
# to use; both may be left out. `dump-explorer --rehearse` goes through what users do most and keeps what
# the JVM learns by it beside the program (JDK 25's AOT cache), so that later starts are faster.

set -eu
unset CDPATH
application=$(real_file "$0")
application=${application%/bin/*}
java_home=$(find_java runtime) || {
    echo "dump-explorer: found no Java $java_oldest or newer. Install one (https://adoptium.net has it)" \
        "or name its folder in DUMP_EXPLORER_JAVA_HOME." >&2
    exit 3
}
use_utf8_locale
# The options are to be split at blanks, but wildcards in them are not the shell's to fill in.
set -f

# A cache is good for the Java and the place that it was made by and in, and for nothing else: the JVM
# would refuse it, complain, and start slower than without.
cache=$application/lib/dump-explorer.aot
made_for="$java_home
$(java_release_value "$java_home" IMPLEMENTOR_VERSION)
$application"
if [ "${1-}" = --rehearse ]; then
    rm -f "$cache" "$cache.for"
    # shellcheck disable=SC2086
    "$java_home/bin/java" "-XX:AOTCacheOutput=$cache" "@$application/lib/java.options" ${DUMP_EXPLORER_OPTS-} \
        --module-path "$application/lib" --module dumpexplorer/dumpexplorer.Rehearsal >"$cache.log" 2>&1 || {
        echo "dump-explorer: the rehearsal failed, and starts stay as they are: $cache.log says why" >&2
        rm -f "$cache"
        exit 3
    }
    rm -f "$cache.log"
    printf '%s\n' "$made_for" >"$cache.for"
    exit 0
fi
known_for=
[ ! -r "$cache.for" ] || known_for=$(cat "$cache.for")
if [ "$known_for" = "$made_for" ]; then
    # What is wrong with the cache all the same is no message for users: the program runs without it.
    # shellcheck disable=SC2086
    exec "$java_home/bin/java" "-XX:AOTCache=$cache" "-Xlog:aot*=off" "@$application/lib/java.options" \
        ${DUMP_EXPLORER_OPTS-} --module-path "$application/lib" --module dumpexplorer/@main.class@ "$@"
fi
# shellcheck disable=SC2086
exec "$java_home/bin/java" "@$application/lib/java.options" ${DUMP_EXPLORER_OPTS-} \
    --module-path "$application/lib" --module dumpexplorer/@main.class@ "$@"
