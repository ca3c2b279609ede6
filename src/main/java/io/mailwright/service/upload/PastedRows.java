package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Keeps rows that come from no file, such as those pasted, as a file that only its owner can read,
 * so that they are uploaded as any file is, and gone on with after a crash.
 */
final class PastedRows {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'-'uuuu-MM-dd-HHmm", Locale.ROOT);

    /** As long as an upload can be undone. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;

    PastedRows(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes them down; those that are older than a month are forgotten.
     *
     * @throws Failure.FileUnusable if there is no room for them
     */
    Path keep(String text) {
        return keep("pasted", ".tsv", out -> out.write(text));
    }

    /**
     * As the other.
     *
     * @param name what the file's name begins with
     * @param kind what it ends with
     */
    Path keep(String name, String kind, Content content) {
        var first = name + TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
        return kept(
                first,
                kind,
                file -> {
                    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                        content.write(out);
                    }
                });
    }

    /**
     * Keeps the rejected rows of an upload, likewise.
     *
     * @param name of the file they are of
     * @param write writes them to a file, which it replaces
     */
    Path keep(String name, Consumer<Path> write) {
        return kept(name.replaceFirst("\\.[^.]*$", "") + "-rejected", ".csv", write::accept);
    }

    private Path kept(String name, String kind, Writing write) {
        try {
            Files.createDirectories(folder);
            forgetOld();
            // A temporary file is its owner's alone, whatever rights others get by themselves.
            var file = Files.createTempFile(folder, "", "");
            write.to(file);
            return Files.move(file, free(name, kind));
        } catch (IOException e) {
            throw new Failure.FileUnusable(folder, "The rows cannot be kept there.", e);
        }
    }

    private Path free(String name, String kind) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> name + (n == 1 ? "" : "-" + n) + kind)
                .map(folder::resolve)
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private void forgetOld() throws IOException {
        var oldest = Instant.now().minus(KEPT);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Puts what is kept into a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** What is kept. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }
}
