package io.mailwright.server.engine.imports;

import io.mailwright.domain.ListImport;
import io.mailwright.server.engine.Admission;
import io.mailwright.server.engine.People;
import io.mailwright.server.engine.imports.Row.Offered;
import io.mailwright.server.engine.imports.Row.Wrong;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.ArrayList;
import java.util.List;

/** What carrying out a chunk comes to, found out without writing anything. */
final class Carried {
    private final People people;
    private final Chunk chunk;
    private final List<Reject> rejects = new ArrayList<>();
    private long added;
    private long updated;

    private Carried(People people, Chunk chunk) {
        this.people = people;
        this.chunk = chunk;
    }

    /**
     * Goes through the rows in order, each for all lists before the next.
     *
     * @throws ApiError 920 if a list is gone
     */
    static Carried of(Tables tables, Chunk chunk, ListImport order, Admission admission) {
        for (long list : order.lists()) {
            if (!tables.lists().exists(list)) {
                throw new ApiError(ErrorCode.LIST_NOT_FOUND, list);
            }
        }
        var carried = new Carried(People.of(tables, order.lists(), chunk.keys()), chunk);
        for (var row : chunk.rows()) {
            for (long list : order.lists()) {
                carried.take(row, list, admission);
            }
        }
        return carried;
    }

    Chunk chunk() {
        return chunk;
    }

    private void take(Row row, long list, Admission admission) {
        try {
            switch (row.content()) {
                case Offered offered -> count(admission.admit(people, list, offered.offer()));
                case Wrong wrong -> throw wrong.why();
            }
        } catch (ApiError e) {
            rejects.add(new Reject(row.number(), row.address(), e));
        }
    }

    private void count(boolean isAdded) {
        if (isAdded) {
            added++;
        } else {
            updated++;
        }
    }

    /** Writes it; answers how far the import, which was at {@code before}, has come by it. */
    Progress save(Tables tables, Import what, Progress before, ResultFile result) {
        people.save(tables);
        var after =
                new Progress(
                        chunk.records(),
                        before.added() + added,
                        before.updated() + updated,
                        before.rejected() + rejects.size(),
                        result.append(before.resultBytes(), rejects));
        tables.imports().put(what.id(), after);
        return after;
    }
}
