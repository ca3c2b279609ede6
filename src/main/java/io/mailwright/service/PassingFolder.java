package io.mailwright.service;

import io.mailwright.domain.Failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder, its owner's only, for files that are needed for a while; they go with it. */
public final class PassingFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

    private final Path path;

    private PassingFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes one where the computer has such things.
     *
     * @throws Failure.FileUnusable if none can be made
     */
    public static PassingFolder make() {
        try {
            return new PassingFolder(Files.createTempDirectory("mailwright-"));
        } catch (IOException e) {
            throw new Failure.FileUnusable(
                    Path.of(System.getProperty("java.io.tmpdir")),
                    "no file can be made there for a while",
                    e);
        }
    }

    /** A file of that name in it, which need not be there yet. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** What cannot be deleted stays, and is named in the log: the work it was for is done. */
    @Override
    public void close() {
        try (var inside = Files.list(path)) {
            for (var file : inside.toList()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException e) {
            LOG.warn("Something is left in {}", path, e);
        }
    }
}
