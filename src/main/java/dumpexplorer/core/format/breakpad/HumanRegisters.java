package dumpexplorer.core.format.breakpad;

import dumpexplorer.core.model.FrameDetail.Register;
import java.util.ArrayList;
import java.util.List;

/// Lines of registers below a frame: `eip = 0x0040429e   esp = 0x0012fe84`.
final class HumanRegisters {

    private static final String EQUALS = " = 0x";

    private HumanRegisters() {}

    /// Reads one line: nothing where any part of it is no register.
    static List<Register> read(String line) {
        List<Register> registers = new ArrayList<>(4);
        int at = 0;
        while (at < line.length()) {
            int start = skipSpaces(line, at);
            int equals = line.indexOf(EQUALS, start);
            if (start == line.length()) {
                break;
            }
            if (equals <= start || line.indexOf(' ', start) != equals) {
                return List.of();
            }
            int end = equals + EQUALS.length();
            while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
                end++;
            }
            if (end < line.length() && line.charAt(end) != ' ') {
                return List.of();
            }
            registers.add(
                    new Register(line.substring(start, equals), line.substring(equals + 3, end)));
            at = end;
        }
        return registers;
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
