package io.mailwright.server.store;

import io.mailwright.domain.Failure;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says why a store cannot be opened, and what to do: a good one must not be moved away. */
final class Unopened {
    /** Readers too need some room beside the file, and call its want a failed read. */
    private static final long READERS_NEED = 1024 * 1024;

    private static final String FULL = "the disk is full. Free some space and start again";

    private Unopened() {}

    static Failure.CacheUnusable of(Path file, Exception e) {
        return new Failure.CacheUnusable(
                "The server's store " + file + " cannot be opened: " + reason(file, e), e);
    }

    private static String reason(Path file, Exception e) {
        return switch (SQLiteErrorCode.getErrorCode(code(e) & 0xff)) {
            case SQLITE_FULL -> FULL;
            case SQLITE_IOERR ->
                    free(file) < READERS_NEED
                            ? FULL
                            : "the disk could not be read or written. Check the disk";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another program is writing it. Stop that and start again";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                    "it cannot be written. Check that the folder is there and yours to write";
            default -> "move it away to start anew";
        };
    }

    private static int code(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException told) {
                return told.getResultCode().code;
            }
        }
        return SQLiteErrorCode.SQLITE_ERROR.code;
    }

    private static long free(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }
}
