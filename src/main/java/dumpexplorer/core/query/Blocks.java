package dumpexplorer.core.query;

/// Goes through a million rows or places a few at a time. The JVM compiles what is called often much sooner
/// than what runs long: a loop of a million steps spends a quarter of them in the interpreter, which is most
/// of its time in a program that was just started.
final class Blocks {

    /// Steps at a time.
    static final int SIZE = 64;

    private Blocks() {}

    /// Some steps of a long way.
    @FunctionalInterface
    interface Work {

        /// Does the steps from one number to another, which is not done.
        void run(int from, int to);
    }

    /// Does the steps from 0 to a number, in order.
    static void forEach(int count, Work work) {
        for (int from = 0; from < count; from += SIZE) {
            work.run(from, Math.min(from + SIZE, count));
        }
    }
}
