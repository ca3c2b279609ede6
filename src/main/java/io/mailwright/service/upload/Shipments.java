package io.mailwright.service.upload;

import io.mailwright.cache.LedgerUpload;
import io.mailwright.service.PassingFolder;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/**
 * Makes rows of one upload ready to go as files: what was left of imports that were asked for, or
 * those that wait, a part of them at a time, in file order. Thread-safe; one part is made at a
 * time.
 */
final class Shipments {
    private final ImportRows rows;
    private final PassingFolder folder;
    private final int rowsAPart;
    private final String name;
    private final Queue<ImportOrder> left;
    private final Queue<Shipment> ready = new ArrayDeque<>();
    private long line;
    private int parts;
    private boolean isLast;
    private boolean isBroken;

    private Shipments(
            LedgerUpload upload,
            ImportRows rows,
            PassingFolder folder,
            List<ImportOrder> left,
            int rowsAPart) {
        this.rows = rows;
        this.folder = folder;
        this.rowsAPart = rowsAPart;
        this.left = new ArrayDeque<>(left);
        this.isLast = rowsAPart == 0;
        this.name = name(upload.id());
    }

    /** Only what was left of imports that were asked for. */
    static Shipments left(
            LedgerUpload upload, ImportRows rows, ImportOrders orders, PassingFolder folder) {
        return new Shipments(upload, rows, folder, orders.all(), 0);
    }

    /**
     * All rows of an upload that wait, of which none may be asked for.
     *
     * @param rowsAPart how many rows go together at least, as long as there are so many
     */
    static Shipments waiting(
            LedgerUpload upload, ImportRows rows, PassingFolder folder, int rowsAPart) {
        return new Shipments(upload, rows, folder, List.of(), rowsAPart);
    }

    /** A name nobody else gives, on this computer or another. */
    private static String name(long uploadId) {
        var bytes = new byte[6];
        new Random().nextBytes(bytes);
        return "mailwright-%d-%s".formatted(uploadId, HexFormat.of().formatHex(bytes));
    }

    /** The next; nothing when all rows are on their way. */
    synchronized Optional<Shipment> next() {
        while (ready.isEmpty() && !isBroken && !(left.isEmpty() && isLast)) {
            if (left.isEmpty()) {
                makeReady();
            } else {
                ready.add(again(left.remove()));
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /** One whose answer was lost is asked for once more, with the rows it had. */
    private Shipment again(ImportOrder order) {
        if (order.isOrdered()) {
            return new Shipment(order, null);
        }
        var path = folder.file(order.file());
        try (var file = new ImportFile(path, rows.fields())) {
            rows.write(order.rows(), file);
        }
        return new Shipment(order.repeated(), path);
    }

    /**
     * What was written down before a failure waits again the next time: nothing goes on from it.
     */
    private void makeReady() {
        parts++;
        long after = line;
        isBroken = true;
        var added = begin("new");
        var changed = begin("changed");
        try (added;
                changed) {
            line = rows.judge(after, rowsAPart, added, changed);
        }
        isLast = added.rows() + changed.rows() < rowsAPart;
        add(RowWorker.Intent.IMPORT, added, after);
        add(RowWorker.Intent.EDIT, changed, after);
        isBroken = false;
    }

    private ImportFile begin(String what) {
        var file = "%s-%d-%s.csv".formatted(name, parts, what);
        return new ImportFile(folder.file(file), rows.fields());
    }

    private void add(RowWorker.Intent intent, ImportFile file, long after) {
        if (file.rows() > 0) {
            Path path = file.path();
            ready.add(
                    new Shipment(
                            ImportOrder.of(intent, path.getFileName().toString(), after, line),
                            path));
        } else {
            folder.forget(file.path());
        }
    }
}
