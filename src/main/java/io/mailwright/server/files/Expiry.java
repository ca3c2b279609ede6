package io.mailwright.server.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** Takes away what has lain long enough. */
final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private static final DirectoryStream.Filter<Path> NO_FOLDER =
            file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);

    private final Receiving receiving;
    private final Instant time;

    /** For what was written at that time or before. */
    Expiry(Receiving receiving, Instant time) {
        this.receiving = receiving;
        this.time = time;
    }

    /** The files of one folder. One that cannot be taken away is logged and left. */
    void sweep(Path folder) {
        try (var files = Files.newDirectoryStream(folder, NO_FOLDER)) {
            files.forEach(this::sweepFile);
        } catch (IOException e) {
            LOG.warn("A folder of files cannot be read", e);
        }
    }

    private void sweepFile(Path file) {
        try {
            var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (!written.isAfter(time)) {
                receiving.delete(file);
            }
        } catch (NoSuchFileException _) {
            LOG.debug("A file went before its time");
        } catch (IOException e) {
            LOG.warn("A file that has lain long enough cannot be removed", e);
        }
    }
}
