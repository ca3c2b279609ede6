package io.mailwright.service.upload;

import io.mailwright.service.PassingFolder;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The files of one upload's rows: written while the rows are judged, or anew by the ledger. */
final class ImportFiles {
    private final ImportRows rows;
    private final PassingFolder folder;
    private final boolean isWhole;
    private final Map<RowWorker.Intent, Path> written = new EnumMap<>(RowWorker.Intent.class);

    /** Judges the rows that wait; {@code pause} is called now and then, and may throw. */
    ImportFiles(ImportRows rows, PassingFolder folder, Runnable pause) {
        this.rows = rows;
        this.folder = folder;
        try (var added = begin(RowWorker.Intent.ADD);
                var changed = begin(RowWorker.Intent.EDIT)) {
            isWhole = rows.judge(added, changed, pause);
            added.written().ifPresent(file -> written.put(RowWorker.Intent.ADD, file));
            changed.written().ifPresent(file -> written.put(RowWorker.Intent.EDIT, file));
        }
    }

    private ImportFile begin(RowWorker.Intent intent) {
        return new ImportFile(folder.file(intent.name() + ".csv"), rows.fields());
    }

    /** The rows that are asked for with an intent; nothing if there are none. */
    Optional<Path> of(RowWorker.Intent intent) {
        if (isWhole) {
            return Optional.ofNullable(written.get(intent));
        }
        try (var file = begin(intent)) {
            rows.write(intent, file);
            return file.written();
        }
    }
}
