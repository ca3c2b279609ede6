package io.mailwright.service.upload;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.Quoting;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file is read, as the ledger keeps it. */
record StoredFormat(String charset, Quoting quoting, boolean heading) {
    /** Ledgers from before there was a choice have none. */
    private static final StoredFormat BEFORE =
            new StoredFormat(StandardCharsets.UTF_8.name(), Quoting.DOUBLED, true);

    static StoredFormat of(FileFormat format) {
        return switch (format) {
            case FileFormat.Text text ->
                    new StoredFormat(text.charset().name(), text.quoting(), text.heading());
        };
    }

    static FileFormat format(@Nullable StoredFormat stored, char delimiter) {
        var format = stored == null ? BEFORE : stored;
        return new FileFormat.Text(
                Charset.forName(format.charset), delimiter, format.quoting, format.heading);
    }
}
