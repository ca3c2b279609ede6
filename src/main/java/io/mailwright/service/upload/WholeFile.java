package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file of text that is there when all of it is. */
final class WholeFile {
    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void to(Writer writer) throws IOException;
    }

    /**
     * Writes it; one that is there is replaced.
     *
     * @param problem why it cannot be, in words
     * @throws Failure.FileUnusable if it cannot be written
     */
    static Path write(Path file, String problem, Content content) {
        var target = file.toAbsolutePath();
        try {
            var part = Files.createTempFile(target.getParent(), "rows", ".part");
            try {
                try (var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                    content.to(writer);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return target;
        } catch (IOException | UncheckedIOException e) {
            throw new Failure.FileUnusable(file, problem, e);
        }
    }
}
