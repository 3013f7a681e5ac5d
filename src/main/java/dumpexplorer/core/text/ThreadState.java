package dumpexplorer.core.text;

import dumpexplorer.core.model.Frame;
import dumpexplorer.core.model.StackThread;
import java.util.List;
import java.util.regex.Pattern;

/// What a thread was doing, as far as its stack tells.
public enum ThreadState {
    /// It crashed, or asked for the dump.
    CRASHED,
    /// Its exception was raised.
    RAISED,
    /// It waited for something: its innermost calls say so.
    WAITING,
    /// It ran, or nothing is known.
    RUNNING;

    /// Frames from the top that are looked at: a wait is a system call below few wrappers.
    private static final int LOOKED_AT = 4;

    private static final Pattern WAITS =
            Pattern.compile(
                    "_*(pthread_cond_(timed)?wait|epoll_p?wait|ppoll|poll|select|pselect|futex_wait.*"
                            + "|sem_(timed)?wait|nanosleep|clock_nanosleep|sigwait|syscall_cp.*"
                            + "|(Nt|Zw)(WaitFor.*|DelayExecution|RemoveIoCompletion.*|Remove.*)"
                            + "|KiFastSystemCallRet|WaitFor(Single|Multiple)Objects?(Ex)?"
                            + "|SleepConditionVariable(CS|SRW)|Sleep(Ex)?|GetQueuedCompletionStatus"
                            + "|mach_msg(2)?(_trap|_overwrite)?|psynch_cvwait|semaphore_wait.*"
                            + "|kevent(_qos|_id)?|workq_kernreturn|wait4?"
                            + "|.*Unsafe\\.park|java\\.lang\\.Object\\.wait0?"
                            + "|java\\.lang\\.Thread\\.sleep0?)(\\(.*)?");

    /// Tells what a thread was doing.
    public static ThreadState of(StackThread thread) {
        if (thread.raised() != null) {
            return RAISED;
        }
        if (thread.crashed()) {
            return CRASHED;
        }
        List<Frame> top = thread.frames().subList(0, Math.min(LOOKED_AT, thread.frames().size()));
        return top.stream().anyMatch(ThreadState::isWaiting) ? WAITING : RUNNING;
    }

    private static boolean isWaiting(Frame frame) {
        String function = frame.function();
        return function != null && WAITS.matcher(function).matches();
    }
}
