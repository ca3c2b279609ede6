package io.mailwright.service.upload.saved;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.MappingTemplate;

import java.nio.file.Path;

/** Keeps a mapping template as a JSON file, to be applied elsewhere. Thread-safe. */
public final class MappingFile {
    private static final SavedFile<StoredMapping> FILES =
            new SavedFile<>(StoredMapping.class, "mapping");

    private MappingFile() {}

    /**
     * Reads one.
     *
     * @throws Failure.FileUnusable if it holds no mapping, saying why
     */
    public static MappingTemplate read(Path file) {
        return FILES.read(file, StoredMapping::template);
    }

    /**
     * Writes one.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public static void write(MappingTemplate template, Path file) {
        FILES.write(StoredMapping.of(template), file);
    }
}
