package io.mailwright.service.upload;

import io.mailwright.cache.LedgerSpan;

import org.jspecify.annotations.Nullable;

/**
 * A file the account was, or may have been, asked to import.
 *
 * @param intent of its rows: ADD or EDIT
 * @param file its name on the account's file site, without a folder
 * @param id the account's number of the import; 0 until the answer has come, so that it may have
 *     been ordered or not
 * @param after the line before its first row
 * @param last the line of its last row; {@code null} for all behind
 * @param once whether it was asked for but once, so that whoever it finds on the list was there
 *     before; {@code null} if that was not kept
 */
record ImportOrder(
        RowWorker.Intent intent,
        String file,
        long id,
        @Nullable Long after,
        @Nullable Long last,
        @Nullable Boolean once) {
    /** Of a file with the rows between two lines. */
    static ImportOrder of(RowWorker.Intent intent, String file, long after, long last) {
        return new ImportOrder(intent, file, 0, after, last, true);
    }

    /** Whether the account has said its number. */
    boolean isOrdered() {
        return id > 0;
    }

    ImportOrder ordered(long number) {
        return new ImportOrder(intent, file, number, after, last, once);
    }

    /** Asked for once more, since the answer was lost. */
    ImportOrder repeated() {
        return new ImportOrder(intent, file, id, after, last, false);
    }

    boolean isRepeated() {
        return !Boolean.TRUE.equals(once);
    }

    LedgerSpan rows() {
        return new LedgerSpan(
                intent.name(), after == null ? 0 : after, last == null ? Long.MAX_VALUE : last);
    }
}
