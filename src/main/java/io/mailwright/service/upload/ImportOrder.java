package io.mailwright.service.upload;

/**
 * A file the account is, or was, to import.
 *
 * @param intent of its rows: ADD or EDIT
 * @param file its name on the account's file site, without a folder
 * @param id the account's number of the import; {@link #PLANNED} until it is asked for, then 0
 *     until the answer has come, so that it may have been ordered or not
 */
record ImportOrder(RowWorker.Intent intent, String file, long id) {
    static final long PLANNED = -1;

    /** Whether the account was asked, or may have been: an import cannot be called back. */
    boolean isAsked() {
        return id != PLANNED;
    }

    /** Whether the account has said its number. */
    boolean isOrdered() {
        return id > 0;
    }

    ImportOrder ordered(long number) {
        return new ImportOrder(intent, file, number);
    }
}
