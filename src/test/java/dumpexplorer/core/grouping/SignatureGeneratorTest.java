package dumpexplorer.core.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dumpexplorer.core.model.CrashEvidence;
import dumpexplorer.core.model.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureGeneratorTest {

    private final SignatureGenerator generator = new SignatureGenerator(SignatureLists.own());

    private String generate(String... functions) {
        List<Frame> frames = new ArrayList<>();
        for (String function : functions) {
            frames.add(frame(function, "reader", null, 0, "0x1"));
        }
        return generate(frames, "Linux");
    }

    private String generate(List<Frame> frames, @Nullable String os) {
        return generator.generate(CrashEvidence.ofNative(frames, os)).signature();
    }

    private static Frame frame(
            @Nullable String function,
            @Nullable String module,
            @Nullable String file,
            int line,
            @Nullable String address) {
        return new Frame(
                function, module, file, line, address, Frame.Trust.CFI, false, null, List.of());
    }

    @Test
    void stopsAtTheFirstFunctionThatSpeaksForItself() {
        assertEquals("Shape::paint", generate("Shape::paint(int)", "Loop::run()", "main"));
    }

    @Test
    void keepsCommonFunctionsAndGoesOn() {
        assertEquals(
                "memcpy | operator new | Shape::paint",
                generate("memcpy", "operator new(unsigned int)", "Shape::paint(int)", "main"));
    }

    @Test
    void leavesOutHowEveryProcessDies() {
        assertEquals(
                "Shape::paint",
                generate("__GI_raise", "abort", "std::terminate()", "Shape::paint(int)", "main"));
    }

    @Test
    void startsAtASentinel() {
        assertEquals("_purecall", generate("Shape::paint(int)", "_purecall", "main"));
    }

    @Test
    void namesLibrariesWithoutSymbolsOnce() {
        List<Frame> frames =
                List.of(
                        frame(null, "ntdll.dll", null, 0, "0x1"),
                        frame(null, "NTDLL.dll", null, 0, "0x2"),
                        frame(null, "Plugin.DLL", null, 0, "0x3"));
        assertEquals("ntdll.dll | plugin.dll", generate(frames, "Windows NT"));
    }

    @Test
    void namesFramesByTheBestThatIsKnown() {
        assertEquals(
                "shape.cc#12",
                generate(List.of(frame(null, "reader", "c:\\src\\shape.cc", 12, "0x1")), null));
        assertEquals(
                "shape.cc#7",
                generate(
                        List.of(frame(null, null, "hg:host/main:layout/shape.cc:5eed", 7, null)),
                        null));
        assertEquals("heap", generate(List.of(frame(null, "[heap]", null, 0, "0x1")), null));
        assertEquals(
                "@0xbeef",
                generate(List.of(frame(null, null, null, 0, "0x0000beef")), null),
                "irrelevant, but all there is");
    }

    @Test
    void saysThatThereAreNoFrames() {
        assertEquals("EMPTY: no frame data available", generate());
        assertEquals(
                "EMPTY: no frame data available",
                generate(List.of(frame(null, null, null, 0, null)), null));
    }

    @Test
    void cutsWhatIsTooLong() {
        String name = "n".repeat(300);
        assertEquals("n".repeat(252) + "...", generate(name));
    }

    @Test
    void addsTheLineWhereTheFunctionIsTooLarge() {
        assertEquals(
                "js_Interpret:4711",
                generate(
                        List.of(frame("js_Interpret(JSContext*)", "js", "a.cpp", 4711, null)),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Shape::paint(int, char const*) ~ Shape::paint",
                "void Shape::paint<int>(int) const ~ Shape::paint<T>",
                "std::vector<int, std::allocator<int> >::size() const & ~ std::vector<T>::size",
                "Shape::operator<(Shape const&) ~ Shape::operator<",
                "Stream::operator<<(int) ~ Stream::operator<<",
                "Shape::operator()(int) ~ Shape::operator()",
                "Shape::operator->() ~ Shape::operator->",
                "`anonymous namespace'::run(int) ~ (anonymous namespace)::run",
                "(anonymous namespace)::run(int) ~ (anonymous namespace)::run",
                "Shape::paint(int)::$_12::operator()(int) const ~ Shape::paint::$::operator()",
                "static bool ns::run(ns::Type, int) ~ ns::run",
                "main ~ main",
                "run(int) [clone .cold.5] ~ run",
                "list<a,b>::f ~ list<T>::f",
                "<name omitted> ~ <name omitted>",
                "Unclosed<int ~ Unclosed<T>",
                "operator new(unsigned int) ~ operator new",
                "IPC::ParamTraits<ns::Address>::Write(int) ~ IPC::ParamTraits<ns::Address>::Write",
                "IPC::ParamTraits<List<int> >::Read ~ IPC::ParamTraits<List<T> >::Read",
                "<unknown in core.dll> ~ <unknown in core.dll>",
                "f(int&) && ~ f"
            })
    void takesWhatVariesOutOfCppNames(String function, String expected) {
        assertEquals(expected, CppFunctions.normalise(function));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "text::shape::paint::h0123456789abcdef ~ text::shape::paint",
                "text::shape::Shape<u8>::paint ~ text::shape::Shape<T>::paint",
                "<text::Shape as core::fmt::Display>::fmt ~ <text::Shape as"
                        + " core::fmt::Display>::fmt",
                "static void text::run(u32) ~ text::run",
                "text::run::{{closure}} ~ text::run::{{closure}}"
            })
    void takesWhatVariesOutOfRustNames(String function, String expected) {
        assertEquals(expected, RustFunctions.normalise(function));
    }

    @ParameterizedTest
    @CsvSource({
        "/build/src/shape.rs, true",
        "git:github.com/rust-lang/rust:library/core/src/option.rs:abc, true",
        "c:/src/shape.rs, true",
        "src/shape.rs, false",
        "/src/shape.cc, false"
    })
    void knowsRustByItsFiles(String file, boolean expected) {
        assertEquals(expected, RustFunctions.isRustFile(file));
    }
}
