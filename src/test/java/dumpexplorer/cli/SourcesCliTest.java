package dumpexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesCliTest {

    @TempDir private Path home;
    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(home);
    }

    private void add(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "sources";
        all[1] = "add";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Shell.Result result = shell.run(all);
        assertEquals(0, result.exitCode(), result.err());
    }

    @Test
    void listsWhatWasAdded() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        add("testbed", "http+xmlrpc://api", "--kind", "api", "--user", "admin", "--every", "5");
        add("host:host-01", "https+xmlrpc://h1:8000", "--kind", "host", "--client-cert", "me.pem");
        add("backend:backend_core", "sslrpc2://core:8004", "--kind", "module");
        add("inbox", home.resolve("inbox"), "--kind", "folder");
        assertEquals(0, shell.run("sources", "disable", "inbox").exitCode());
        assertEquals(0, shell.run("sources", "remove", "backend:backend_core").exitCode());
        Shell.Result listed = shell.run("sources", "list", "--json");
        assertEquals(
                """
                {"source":"host:host-01","kind":"host","url":"https+xmlrpc://h1:8000","state":"never_fetched","last_fetch":null,"last_updatetime":null,"error":null,"through":null}
                {"source":"inbox","kind":"folder","url":"%s","state":"disabled","last_fetch":null,"last_updatetime":null,"error":null,"through":null}
                {"source":"testbed","kind":"api","url":"http+xmlrpc://api","state":"never_fetched","last_fetch":null,"last_updatetime":null,"error":null,"through":null}
                """
                        .formatted(home.resolve("inbox")),
                listed.out());
        assertEquals(listed, shell.run("sources", "--json"));
    }

    @Test
    void keepsPathsOfPasswordsButNoPassword() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "hunter2");
        add("a", "http+xmlrpc://api", "--kind", "api", "--user", "u", "--password-file", secret);
        String book = Files.readString(shell.defaultLibrary().resolve("sources.json"));
        assertTrue(book.contains(secret.toString()), book);
        assertFalse(book.contains("hunter2"), book);
    }

    @Test
    void changesASourceOnlyWhenItIsToldTo() {
        add("a", "http+xmlrpc://api", "--kind", "api");
        Shell.Result again = shell.run("sources", "add", "a", "http+xmlrpc://b", "--kind", "api");
        assertEquals(3, again.exitCode());
        assertEquals(
                "dump-explorer: there is a source named a already; add --replace to change it,"
                        + " nothing was changed\n",
                again.err());
        add("a", "http+xmlrpc://b", "--kind", "api", "--replace");
        assertTrue(shell.run("sources", "list").out().contains("http+xmlrpc://b"));
    }

    @Test
    void namesTheNearestSourceWhenThereIsNone() {
        add("testbed", "http+xmlrpc://api", "--kind", "api");
        Shell.Result result = shell.run("sources", "remove", "tesbed");
        assertEquals(3, result.exitCode());
        assertEquals(
                "dump-explorer: there is no source named \"tesbed\"; did you mean \"testbed\"?\n",
                result.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a|http://api|api|the scheme http is unknown",
                "a|http+xmlrpc://u:p@api|api|--password-file",
                "a|ssl+jsonrpc://api|api|reached by http+xmlrpc:// or https+xmlrpc:// or sslrpc2://",
                "host-01|ssl+jsonrpc://h|host|did you mean host:host-01?",
                "host:h|http+xmlrpc://h|host|not by http+xmlrpc://",
                "core|sslrpc2://c|module|did you mean backend:core?",
                "a|/nowhere/at/all|folder|there is no folder /nowhere/at/all",
                "a|sslrpc2://c|pigeon|there is no kind “pigeon”; there are api, host, module, folder",
                "' a'|http+xmlrpc://api|api|a source needs a name"
            })
    void saysWhatIsWrongWithADefinition(String name, String url, String kind, String wrong) {
        Shell.Result result = shell.run("sources", "add", name, url, "--kind", kind);
        assertEquals(2, result.exitCode(), result.err());
        assertTrue(result.err().contains(wrong), result.err());
        assertFalse(result.err().contains(":p@"), result.err());
        assertFalse(Files.exists(shell.defaultLibrary()));
    }
}
