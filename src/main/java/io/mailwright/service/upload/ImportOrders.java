package io.mailwright.service.upload;

import io.mailwright.cache.LedgerSpan;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.UploadWay;

import java.util.ArrayList;
import java.util.List;

/**
 * The imports of one upload that the account was asked for and whose rows are not all settled, kept
 * in its plan: a row that is made ready and is in none of them was sent nowhere. Thread-safe.
 */
final class ImportOrders {
    private final UploadStore store;
    private final long uploadId;
    private final StoredPlan plan;
    private final List<ImportOrder> asked;

    ImportOrders(UploadStore store, long uploadId, StoredPlan plan) {
        this.store = store;
        this.uploadId = uploadId;
        this.plan = plan;
        this.asked = new ArrayList<>(plan.asked());
    }

    /** Writes down that one is asked for, or what is known of it by now. */
    synchronized void put(ImportOrder order) {
        asked.removeIf(each -> each.file().equals(order.file()));
        asked.add(order);
        write();
    }

    /** Writes down that one is done, or was not taken. */
    synchronized void remove(ImportOrder order) {
        asked.removeIf(each -> each.file().equals(order.file()));
        write();
    }

    /** Writes down those there are: from then on rows are on their way by file. */
    synchronized void write() {
        store.plan(uploadId, plan.with(UploadWay.FTP, List.copyOf(asked)).json());
    }

    synchronized List<ImportOrder> all() {
        return List.copyOf(asked);
    }

    static List<LedgerSpan> rows(List<ImportOrder> orders) {
        return orders.stream().map(ImportOrder::rows).toList();
    }
}
