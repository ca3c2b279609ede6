package io.mailwright.service.upload;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.Quoting;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file is read, as the ledger keeps it.
 *
 * @param sheet of a workbook; {@code null} for text
 * @param above lines above the table; {@code null} for none
 */
record StoredFormat(
        String charset,
        Quoting quoting,
        boolean heading,
        @Nullable String sheet,
        @Nullable Integer above) {
    /** Ledgers from before there was a choice have none. */
    private static final StoredFormat BEFORE =
            new StoredFormat(StandardCharsets.UTF_8.name(), Quoting.DOUBLED, true, null, null);

    static StoredFormat of(FileFormat format) {
        return switch (format) {
            case FileFormat.Text text ->
                    new StoredFormat(
                            text.charset().name(),
                            text.quoting(),
                            text.heading(),
                            null,
                            text.above());
            case FileFormat.Sheet(var name, var heading, var above) ->
                    new StoredFormat(BEFORE.charset, BEFORE.quoting, heading, name, above);
        };
    }

    static FileFormat format(@Nullable StoredFormat stored, char delimiter) {
        var format = stored == null ? BEFORE : stored;
        int above = format.above == null ? 0 : format.above;
        if (format.sheet != null) {
            return new FileFormat.Sheet(format.sheet, format.heading, above);
        }
        return new FileFormat.Text(
                Charset.forName(format.charset), delimiter, format.quoting, format.heading, above);
    }
}
