# Starts Dump Explorer. DUMP_EXPLORER_OPTS holds further JVM options, DUMP_EXPLORER_JAVA_HOME the Java
# to use; both may be left out.

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
# shellcheck disable=SC2086
exec "$java_home/bin/java" "@$application/lib/java.options" ${DUMP_EXPLORER_OPTS-} \
    --module-path "$application/lib" --module dumpexplorer/@main.class@ "$@"
