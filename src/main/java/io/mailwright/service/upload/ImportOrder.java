package io.mailwright.service.upload;

/**
 * A file the account is, or was, to import.
 *
 * @param intent of its rows: ADD or EDIT
 * @param file its name on the account's file site, without a folder
 * @param id the account's number of the import; 0 until its answer has come, so that it may have
 *     been ordered or not
 */
record ImportOrder(RowWorker.Intent intent, String file, long id) {
    ImportOrder ordered(long number) {
        return new ImportOrder(intent, file, number);
    }
}
