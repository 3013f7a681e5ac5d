package dumpexplorer.core.importing;

import dumpexplorer.core.model.DumpId;
import dumpexplorer.core.model.GroupId;
import dumpexplorer.core.store.PutOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Where candidates wait to be read and dumps to be put. They are read in any order, on all cores;
/// but dumps of one id are put in the order of the input, and findings are counted in it, so that
/// equal input gives equal libraries and reports. What is here at a time is bounded. Safe from any
/// thread.
final class Queue {

    /// A parsed dump has some kilobytes of text beside its bytes.
    private static final int MOST_TASKS = 512;

    private final long mostBytes =
            Math.clamp(Runtime.getRuntime().maxMemory() / 8, 16L << 20, 128L << 20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();

    private final Deque<Task> toRead = new ArrayDeque<>();
    private final Deque<Task> inOrder = new ArrayDeque<>();
    private final Deque<Task> toPut = new ArrayDeque<>();
    private final Map<DumpId, Deque<Task>> waitingForId = new HashMap<>();
    private final Set<Task> here = new LinkedHashSet<>();
    private final Tally tally = new Tally();
    private List<Candidate.Unread> misnamed = new ArrayList<>();
    private long bytesHere;
    private long added;
    private boolean ended;
    private boolean stopped;

    /// Adds a candidate; waits for room.
    ///
    /// @throws CancellationException when the work was stopped meanwhile
    void add(Candidate candidate) {
        lock.lock();
        try {
            while (!stopped && !hasRoom()) {
                room.awaitUninterruptibly();
            }
            if (stopped) {
                candidate.release();
                throw new CancellationException();
            }
            Task task = new Task(added, candidate);
            added++;
            here.add(task);
            bytesHere += task.weightBytes();
            inOrder.addLast(task);
            toRead.addLast(task);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        return here.size() < MOST_TASKS && bytesHere < mostBytes;
    }

    /// Waits for something to do: a task with a dump is to be put, one without a finding to be
    /// read.
    ///
    /// @return a task for the calling thread alone, or null when there will be none any more
    @Nullable Task next() {
        lock.lock();
        try {
            while (!stopped && toPut.isEmpty() && toRead.isEmpty() && !(ended && here.isEmpty())) {
                room.signal();
                work.awaitUninterruptibly();
            }
            if (stopped) {
                return null;
            }
            return toPut.isEmpty() ? toRead.pollFirst() : toPut.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /// A task was read. Goes on with all that waited for it.
    void found(Task task, Finding finding) {
        lock.lock();
        try {
            task.found(finding);
            Task first = inOrder.peekFirst();
            while (first != null && first.finding() != null) {
                inOrder.removeFirst();
                goOn(first, first.finding());
                first = inOrder.peekFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    private void goOn(Task task, Finding finding) {
        LineFile lines = task.lines();
        switch (finding) {
            case Finding.Dump(var dump) -> schedule(task, dump.id());
            case Finding.Known() -> {
                tally.duplicate();
                leave(task);
            }
            case Finding.Rejected(var reason) -> {
                tally.rejected(task.number(), task.place(), reason);
                leave(task);
            }
            case Finding.Nothing() -> {
                if (lines == null) {
                    tally.skipped();
                }
                leave(task);
            }
            case Finding.BrokenLine broken -> goOnBroken(task);
            case Finding.Misnamed(var file) -> {
                misnamed.add(file);
                leave(task);
            }
            case Finding.LinesEnded(var file) -> {
                file.takeHeld().forEach(this::leave);
                if (!file.hasDumps()) {
                    tally.skipped();
                }
                leave(task);
            }
        }
        if (lines != null && finding.isOfDump()) {
            lines.sawDump().forEach(this::hand);
        }
    }

    private void goOnBroken(Task task) {
        LineFile lines = task.lines();
        if (lines != null && lines.hasDumps()) {
            hand(task);
        } else if (lines == null || !lines.hold(task)) {
            leave(task);
        }
    }

    private void hand(Task task) {
        toPut.addLast(task);
        work.signal();
    }

    private void schedule(Task task, DumpId id) {
        Deque<Task> sameId = waitingForId.get(id);
        if (sameId != null) {
            sameId.addLast(task);
        } else {
            waitingForId.put(id, new ArrayDeque<>(0));
            hand(task);
        }
    }

    /// A task's dump was put.
    void put(Task task, PutOutcome outcome, GroupId group) {
        lock.lock();
        try {
            tally.put(task.number(), outcome, group, task.place());
            goOnWithId(task);
        } finally {
            lock.unlock();
        }
    }

    /// A task's broken line was kept.
    void rejected(Task task, String reason) {
        lock.lock();
        try {
            tally.rejected(task.number(), task.place(), reason);
            leave(task);
        } finally {
            lock.unlock();
        }
    }

    /// A task's dump could not be put, because its bytes cannot be had any more.
    void lost(Task task, String reason) {
        lock.lock();
        try {
            tally.rejected(task.number(), task.place(), reason);
            goOnWithId(task);
        } finally {
            lock.unlock();
        }
    }

    private void goOnWithId(Task task) {
        DumpId id = task.requireDump().id();
        Deque<Task> sameId = waitingForId.get(id);
        Task next = sameId == null ? null : sameId.pollFirst();
        if (next == null) {
            waitingForId.remove(id);
        } else {
            hand(next);
        }
        leave(task);
    }

    private void leave(Task task) {
        here.remove(task);
        bytesHere -= task.weightBytes();
        task.candidate().release();
        // Waking the one who adds for each single place would cost more than the adding.
        if (here.size() <= MOST_TASKS / 2 && bytesHere <= mostBytes / 2) {
            room.signal();
        }
        if (ended && here.isEmpty()) {
            work.signalAll();
        }
    }

    /// Waits until nothing is here any more.
    ///
    /// @return the files that were misnamed, in order
    /// @throws CancellationException when the work was stopped meanwhile
    List<Candidate.Unread> takeMisnamed() {
        lock.lock();
        try {
            while (!stopped && !here.isEmpty()) {
                room.awaitUninterruptibly();
            }
            if (stopped) {
                throw new CancellationException();
            }
            List<Candidate.Unread> taken = misnamed;
            misnamed = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// No more candidates come.
    void end() {
        lock.lock();
        try {
            ended = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Gives nothing out any more.
    void stop() {
        lock.lock();
        try {
            stopped = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /// Lets go of what is left. To be called when no thread works any more.
    void release() {
        here.forEach(task -> task.candidate().release());
        here.clear();
    }

    long read() {
        lock.lock();
        try {
            return tally.read();
        } finally {
            lock.unlock();
        }
    }

    long rejected() {
        lock.lock();
        try {
            return tally.rejectedCount();
        } finally {
            lock.unlock();
        }
    }

    /// What was counted. To be called when no thread works any more.
    Tally tally() {
        return tally;
    }
}
