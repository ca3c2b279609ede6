package io.mailwright.server.engine.export;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.batch.BatchWork;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.Folder;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.WireTime;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one kind of export into a ZIP in the root of the FTP site ({@code tracking.md} T9, T16,
 * grade V; the name of the file grade I, what is in it X).
 */
public final class Export implements BatchWork {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(WireTime.ZONE);

    private final ExportKind kind;
    private final Store store;
    private final FileArea files;

    private Export(ExportKind kind, Store store, FileArea files) {
        this.kind = kind;
        this.store = store;
        this.files = files;
    }

    /** One for each kind. */
    public static List<BatchWork> all(Store store, FileArea files) {
        return Arrays.stream(ExportKind.values())
                .<BatchWork>map(kind -> new Export(kind, store, files))
                .toList();
    }

    /**
     * Writes down that one is asked for; who asks then wakes the batches.
     *
     * @return the id to ask after it by
     * @throws io.mailwright.server.envelope.ApiError 918
     */
    public static long ask(Tables tables, ExportKind kind, ExportSpec spec) {
        return Batches.create(tables, kind.call(), JsonMapper.shared().writeValueAsString(spec));
    }

    @Override
    public String call() {
        return kind.call();
    }

    @Override
    public String run(Batch batch) {
        var spec = JsonMapper.shared().readValue(batch.spec(), ExportSpec.class);
        return store.read(tables -> {
            var name = name(tables);
            try {
                files.publish(
                        Folder.ROOT,
                        name + ".zip",
                        out ->
                                zip(
                                        out,
                                        name,
                                        file -> {
                                            new BulkFile(kind, spec, tables, file)
                                                    .write(batch.id());
                                        }));
            } catch (IOException | UncheckedIOException e) {
                throw new Failure.FileUnusable(
                        Path.of(name + ".zip"), "it could not be written", e);
            }
            return name + ".zip";
        });
    }

    /** Of the member, the moment and, where several are of one moment, a counter. */
    private String name(Tables tables) {
        long member = tables.settings().account().memberId();
        var stamp = STAMP.format(tables.now());
        int counter = 1;
        while (files.find(name(member, stamp, counter) + ".zip").isPresent()) {
            counter++;
        }
        return name(member, stamp, counter);
    }

    private static String name(long member, String stamp, int counter) {
        return "bulkasync_%d_%s_%d".formatted(member, stamp, counter);
    }

    private static void zip(OutputStream out, String name, Content content) throws IOException {
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name + ".xml"));
        content.writeTo(new BulkWriter(zip));
        zip.closeEntry();
        zip.finish();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(BulkWriter out);
    }
}
