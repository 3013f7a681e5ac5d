package dumpexplorer.core.remote.sslrpc2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A method that is offered, as `$info$` tells of it.
///
/// @param name its name
/// @param parameters names of its parameters, all of which must be given
/// @param purpose what it does
public record OfferedMethod(String name, List<String> parameters, String purpose) {

    /// What modules of the backend look for in a place to push dumps to.
    public static final List<OfferedMethod> FOR_PUSHES =
            List.of(
                    new OfferedMethod("ping", List.of(), "Returns true."),
                    new OfferedMethod(
                            "dump_push_from_backend",
                            List.of("tomato_module", "dump_dict"),
                            "Takes a dump of a backend module."),
                    new OfferedMethod(
                            "receive_dump_from_api",
                            List.of("source_name", "dump_dict"),
                            "Takes a dump of a web front end or editor."));

    /// What is offered everywhere.
    static final List<OfferedMethod> ABOUT_METHODS =
            List.of(
                    new OfferedMethod("$list$", List.of(), "Returns the names of all methods."),
                    new OfferedMethod("$info$", List.of("name"), "Returns what a method takes."),
                    new OfferedMethod(
                            "$infoall$", List.of(), "Returns what each of the methods takes."));

    /// Takes a copy of the list.
    public OfferedMethod {
        parameters = List.copyOf(parameters);
    }

    /// The answer of `$info$`.
    ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("docs", purpose);
        info.putNull("varkwargs");
        info.putObject("defaults");
        parameters.forEach(info.putArray("args")::add);
        info.putNull("varargs");
        return info;
    }
}
