package dumpexplorer.core.exporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is taken out of dumps before others see them: names of hosts and users, mail and network
/// addresses, local variables, what a user wrote or visited. Immutable; equal names get equal stand-ins
/// within one export.
public final class Redaction {

    /// Leaves everything as it is.
    public static final Redaction NONE = new Redaction(false, Map.of());

    private static final String REMOVED = "(redacted)";
    private static final String HOST_PREFIX = "host:";

    private static final Set<String> REMOVED_FIELDS =
            Set.of("email", "url", "user_comments", "User Comments", "locals", "registers");

    private static final Pattern MAIL =
            Pattern.compile(
                    "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9.])");
    private static final Pattern HOME =
            Pattern.compile(
                    "(?<=/home/|/Users/|\\\\Users\\\\|\\\\\\\\Users\\\\\\\\)[^/\\\\\\s'\":]+");

    private final boolean active;
    private final Map<String, String> standIns;
    private final List<Pattern> hosts;

    private Redaction(boolean active, Map<String, String> standIns) {
        this.active = active;
        this.standIns = standIns;
        this.hosts = standIns.isEmpty() ? List.of() : List.of(anyOf(standIns.keySet()));
    }

    /// Redacts everything that is listed above.
    ///
    /// @param sources all sources of the dumps to be written, of which `host:NAME` tell the hosts' names
    public static Redaction of(Collection<String> sources) {
        Map<String, String> standIns = new TreeMap<>();
        for (String source : new java.util.TreeSet<>(sources)) {
            if (source.startsWith(HOST_PREFIX) && source.length() > HOST_PREFIX.length()) {
                String name = source.substring(HOST_PREFIX.length());
                standIns.put(name, "host-" + (standIns.size() + 1));
            }
        }
        return new Redaction(true, standIns);
    }

    // The longest name first, so that host-1 does not eat the beginning of host-10.
    private static Pattern anyOf(Collection<String> names) {
        List<String> longestFirst = new ArrayList<>(names);
        longestFirst.sort((one, other) -> other.length() - one.length());
        return Pattern.compile(
                longestFirst.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\w.-])(?:", ")(?![\\w-])")));
    }

    /// Whether values below a field of that name go as a whole.
    boolean removes(String field) {
        return active && REMOVED_FIELDS.contains(field);
    }

    /// What stands in for a value that goes as a whole.
    String removed() {
        return REMOVED;
    }

    /// A text with what must not be seen replaced.
    public String text(String text) {
        if (!active) {
            return text;
        }
        String shown = MAIL.matcher(text).replaceAll("(mail)");
        shown = ADDRESS.matcher(shown).replaceAll("(address)");
        shown = HOME.matcher(shown).replaceAll("(user)");
        for (Pattern host : hosts) {
            shown = host.matcher(shown).replaceAll(this::standIn);
        }
        return shown;
    }

    private String standIn(MatchResult match) {
        return standIns.getOrDefault(match.group(), REMOVED);
    }

    /// Whether anything is redacted at all.
    boolean isActive() {
        return active;
    }
}
