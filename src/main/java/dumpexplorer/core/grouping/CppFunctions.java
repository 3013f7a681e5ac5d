package dumpexplorer.core.grouping;

import java.util.List;
import java.util.regex.Pattern;

/// Names of C++ functions without what varies: return types, arguments, template parameters,
/// numbers of lambdas (RESEARCH.md, section 4, "C++ rules").
final class CppFunctions {

    private static final List<String> QUALIFIERS = List.of("const", "const&", "const &", "&&", "&");

    /// Behind `operator` may stand a space and a type: no return type that could be dropped.
    private static final Pattern OPERATOR = Pattern.compile("(?:^|::)operator\\b");

    /// What it is the parameter of, is worth to be told.
    private static final String PARAMETER = "IPC::ParamTraits";

    private static final Pattern LAMBDA_NUMBER = Pattern.compile("::\\$_\\d+::");
    private static final Pattern SPACE_BEFORE_SIGN = Pattern.compile(" (?=[*&,])");
    private static final Pattern COMMA = Pattern.compile(",(?=\\S)");

    private CppFunctions() {}

    static String normalise(String function) {
        String name = withoutQualifiers(function.strip());
        name = name.replace("`anonymous namespace'", "(anonymous namespace)");
        if (!OPERATOR.matcher(name).find()) {
            name = Collapsing.dropPrefix(name);
        }
        name = LAMBDA_NUMBER.matcher(name).replaceAll("::\\$::");
        name = Collapsing.collapse(name, '<', '>', "<T>", CppFunctions::keepsTemplate);
        name = Collapsing.collapseInside(name, PARAMETER, '<', '>', "<T>");
        name = Collapsing.collapse(name, '(', ')', "", CppFunctions::keepsArguments);
        if (name.contains("clone .cold")) {
            name = Collapsing.collapse(name, '[', ']', "", (before, inside) -> false);
        }
        name = SPACE_BEFORE_SIGN.matcher(name).replaceAll("");
        return COMMA.matcher(name).replaceAll(", ").strip();
    }

    private static String withoutQualifiers(String function) {
        String name = function;
        for (String qualifier : QUALIFIERS) {
            if (name.endsWith(qualifier) && !name.endsWith("operator" + qualifier)) {
                name = name.substring(0, name.length() - qualifier.length()).stripTrailing();
            }
        }
        return name;
    }

    private static boolean keepsTemplate(String before, String inside) {
        return inside.equals("name omitted")
                || inside.contains(" as ")
                || inside.contains(" in ")
                || before.endsWith(PARAMETER)
                || endsWithOperator(before);
    }

    private static boolean keepsArguments(String before, String inside) {
        return inside.equals("anonymous namespace") || before.endsWith("operator");
    }

    /// `operator<`, `operator<<`, `operator->` and the like.
    private static boolean endsWithOperator(String before) {
        return before.endsWith("operator")
                || before.endsWith("operator<")
                || before.endsWith("operator-");
    }
}
