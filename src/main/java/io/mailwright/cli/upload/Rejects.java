package io.mailwright.cli.upload;

import io.mailwright.cli.frame.UsageException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the rows go that were rejected. */
final class Rejects {
    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where rejected rows go (beside the file; of a dry run, nowhere). It is"
                            + " remembered when the upload is resumed.")
    private @Nullable Path file;

    /** As it was said; {@code null} if it was not. */
    @Nullable Path file() {
        return file;
    }

    /** Before the first row is sent: afterwards it would be too late. */
    void check(Path from) {
        if (file == null) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        boolean isWritable =
                folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!isWritable || Files.isDirectory(file)) {
            throw new UsageException("--rejects %s cannot be written.".formatted(file));
        }
        if (isSame(from, file)) {
            throw new UsageException("--rejects must not be the file that is uploaded.");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }
}
