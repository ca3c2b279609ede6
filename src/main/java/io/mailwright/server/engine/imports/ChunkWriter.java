package io.mailwright.server.engine.imports;

import io.mailwright.server.engine.Admission;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.server.store.Watch;

import java.time.Duration;
import java.util.List;

/**
 * Writes chunks, each with how far the import has come by it in one change. A chunk was planned
 * while the one before was written. Its plan holds if nobody else has changed the store since that
 * one was planned, and the two have no address in common; else it is made again. Not thread-safe.
 */
final class ChunkWriter {
    private static final Chunk NOTHING = new Chunk(List.of(), List.of(), 0);

    private final Store store;
    private final Import what;
    private final Admission admission;
    private final ResultFile result;
    private final Watch watch = new Watch();
    private Progress progress;
    private Chunk before = NOTHING;
    private boolean wasAlone = true;
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

    /** Writes the next; answers how far the import has come by it. */
    Progress write(Carried planned) {
        progress = store.change(watch, (tables, isAlone) -> write(tables, planned, isAlone));
        return progress;
    }

    private Progress write(Tables tables, Carried planned, boolean isAlone) {
        long began = System.nanoTime();
        var chunk = planned.chunk();
        boolean holds = isAlone && wasAlone && chunk.isApartFrom(before);
        wasAlone = isAlone;
        before = chunk;
        var carried = holds ? planned : Carried.of(tables, chunk, what.order(), admission);
        var after = carried.save(tables, what, progress, result);
        var time = Duration.ofNanos(System.nanoTime() - began);
        held = store.isAwaited() ? time : Duration.ZERO;
        return after;
    }
}
