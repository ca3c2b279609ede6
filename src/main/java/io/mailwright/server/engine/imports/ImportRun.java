package io.mailwright.server.engine.imports;

import de.siegmar.fastcsv.reader.CsvParseException;

import io.mailwright.domain.ListImport;
import io.mailwright.server.engine.Admission;
import io.mailwright.server.engine.Profile;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.BulkWriting;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Store;

import java.io.IOException;

/**
 * Carries out one import, from where it stands: chunk by chunk, each with how far the import has
 * come by it in one change, so that a crash repeats nothing and leaves nothing out.
 */
final class ImportRun {
    private final Store store;
    private final Import what;
    private final ListImport order;
    private final ImportFiles files;
    private final ResultFile result;
    private final BulkWriting bulk;
    private final ChunkSize size;
    private Progress progress;

    /**
     * One of several that are carried out one after the other.
     *
     * @param size how many rows of the one before were written together
     */
    ImportRun(Store store, ImportFiles files, Import what, BulkWriting bulk, ChunkSize size) {
        this.bulk = bulk;
        this.size = size;
        this.store = store;
        this.what = what;
        this.order = what.order();
        this.files = files;
        this.result = new ResultFile(files.result());
        this.progress = what.progress();
    }

    void run() throws IOException, InterruptedException {
        if (files.isPublished()) {
            complete();
        } else if (files.take()) {
            carryOut();
        } else {
            fail("There is no file %s any more".formatted(order.file()));
        }
    }

    private void carryOut() throws IOException, InterruptedException {
        var profile = store.read(tables -> new Profile(tables.attributes().all()));
        var columns = new Columns(order.fields(), profile);
        if (!columns.haveAddress()) {
            fail("No field of file_mapping is Email Address");
            return;
        }
        try {
            begin();
            read(columns, new Admission(profile, order.mode()));
            complete();
        } catch (CsvParseException e) {
            fail(
                    "The file cannot be read: it opens a quote that is never closed, or has a cell"
                            + " of over 1,000,000 characters");
        } catch (ApiError e) {
            fail(e.text());
        }
    }

    /** Reads all of the file first, so that one that cannot be read leaves everything as it was. */
    private void begin() throws IOException {
        if (progress.resultBytes() > 0) {
            return;
        }
        RecordFile.check(files.source(), order);
        progress = new Progress(0, 0, 0, 0, result.begin());
    }

    private void read(Columns columns, Admission admission)
            throws IOException, InterruptedException {
        var writer = new ChunkWriter(store, what, progress, admission, result);
        try (var file = RecordFile.open(files.source(), order);
                var ahead =
                        ahead(
                                new ChunkReader(file, columns, size, progress.records()),
                                admission)) {
            for (var chunk = ahead.next(); chunk.isPresent(); chunk = ahead.next()) {
                long before = progress.records();
                progress = writer.write(chunk.get(), ahead);
                size.held((int) (progress.records() - before), writer.held());
                if (bulk.isDue()) {
                    // Else the plan being made would keep the log from beginning anew.
                    ahead.settle();
                    bulk.settle();
                }
            }
        }
    }

    private ReadAhead ahead(ChunkReader reader, Admission admission) {
        return new ReadAhead(() ->
                reader.next()
                        .map(chunk ->
                                store.read(tables -> Carried.of(tables, chunk, order, admission))));
    }

    private void complete() throws IOException {
        if (!files.isPublished()) {
            result.end(progress.resultBytes());
        }
        files.publish();
        store.change(tables -> {
            tables.imports().complete(what, files.resultName(), tables.now());
            return what;
        });
    }

    private void fail(String problem) throws IOException {
        files.giveBack();
        store.change(tables -> {
            tables.imports().fail(what, problem, tables.now());
            return what;
        });
    }
}
