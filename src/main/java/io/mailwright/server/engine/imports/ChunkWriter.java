package io.mailwright.server.engine.imports;

import io.mailwright.server.engine.Admission;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.server.store.Watch;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes chunks, some to a change, each change with how far the import has come by it. A chunk was
 * planned while the one before was written. Its plan holds if nobody else has changed the store
 * since, and it has no address in common with chunks that the plan could not see; else it is made
 * again. Not thread-safe.
 */
final class ChunkWriter {
    /** How long a change may take where nobody waits; what it had done is lost in a crash. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Store store;
    private final Import what;
    private final Admission admission;
    private final ResultFile result;
    private final Watch watch = new Watch();
    private final Set<String> unseen = new HashSet<>();
    private Progress progress;
    private int outdated;
    private Duration held = Duration.ZERO;

    /** Begins, before any chunk is planned. */
    ChunkWriter(
            Store store, Import what, Progress progress, Admission admission, ResultFile result) {
        this.store = store;
        this.what = what;
        this.progress = progress;
        this.admission = admission;
        this.result = result;
        store.change(
                watch,
                (tables, _) -> {
                    tables.imports().put(what.id(), progress);
                    return progress;
                });
    }

    /** How long others were held up by the last. */
    Duration held() {
        return held;
    }

    /**
     * Writes the next, and those behind it that are ready, as long as nobody waits.
     *
     * @return how far the import has come by them
     */
    Progress write(Carried next, ReadAhead more) {
        var began = new AtomicLong();
        var isAwaited = new AtomicBoolean();
        progress =
                store.change(
                        watch,
                        (tables, isAlone) -> {
                            began.set(System.nanoTime());
                            if (!isAlone) {
                                // The second's plan was begun before this change, too.
                                outdated = 2;
                            }
                            var after = write(tables, next, more);
                            isAwaited.set(store.isAwaited());
                            return after;
                        });
        held = isAwaited.get() ? Duration.ofNanos(System.nanoTime() - began.get()) : Duration.ZERO;
        return progress;
    }

    private Progress write(Tables tables, Carried first, ReadAhead more) {
        long end = System.nanoTime() + LONGEST.toNanos();
        var after = write(tables, first, progress);
        // All others were planned when the change before had been made.
        unseen.clear();
        unseen.addAll(first.chunk().keys());
        while (!store.isAwaited() && System.nanoTime() < end) {
            var next = more.poll();
            if (next.isEmpty()) {
                break;
            }
            after = write(tables, next.get(), after);
            unseen.addAll(next.get().chunk().keys());
        }
        return after;
    }

    private Progress write(Tables tables, Carried planned, Progress before) {
        var chunk = planned.chunk();
        boolean holds = outdated == 0 && Collections.disjoint(unseen, chunk.keys());
        outdated = Math.max(0, outdated - 1);
        var carried = holds ? planned : Carried.of(tables, chunk, what.order(), admission);
        return carried.save(tables, what, before, result);
    }
}
