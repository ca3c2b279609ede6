package io.mailwright.server.engine.imports;

import io.mailwright.server.engine.imports.Row.Offered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes chunks of a file's records. Not thread-safe. */
final class ChunkReader {
    private static final int MOST_CHARACTERS = 16 << 20;

    private final RecordFile file;
    private final Columns columns;
    private long records;
    private final ChunkSize size;

    /** Reads on in a file behind so many records. */
    ChunkReader(RecordFile file, Columns columns, ChunkSize size, long done) {
        this.size = size;
        this.file = file;
        this.columns = columns;
        while (records < done && file.hasNext()) {
            file.next();
            records++;
        }
    }

    /** The next chunk; nothing behind the last record. */
    Optional<Chunk> next() {
        var rows = new ArrayList<Row>();
        int characters = 0;
        int most = size.rows();
        while (rows.size() < most && characters < MOST_CHARACTERS && file.hasNext()) {
            var cells = file.next();
            rows.add(columns.row(++records, cells));
            for (var cell : cells) {
                characters += cell.length();
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(chunk(rows));
    }

    private Chunk chunk(List<Row> rows) {
        var keys =
                rows.stream()
                        .flatMap(row ->
                                row.content() instanceof Offered(var offer)
                                        ? Stream.of(offer.key())
                                        : Stream.of())
                        .sorted()
                        .distinct()
                        .toList();
        return new Chunk(rows, keys, records);
    }
}
