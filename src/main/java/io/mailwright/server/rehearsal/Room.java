package io.mailwright.server.rehearsal;

import io.mailwright.domain.Failure;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sees to it that a rehearsal leaves a disk some room: a server whose disk is full tries again for
 * ever, and all else on the computer wants some too.
 */
@FunctionalInterface
interface Room {
    /** What is left for others, in bytes. */
    long LEAST = 16L * 1024 * 1024;

    Room ON_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    /** How many bytes are free where a folder is. */
    long free(Path folder) throws IOException;

    /**
     * Makes sure that there is room, where that can be told.
     *
     * @throws Failure.FileUnusable if there is not
     */
    default void require(Path folder) {
        if (isShort(folder)) {
            throw new Failure.FileUnusable(
                    folder,
                    "The disk has no room for the messages of the rehearsal: free some space and"
                            + " try again.",
                    null);
        }
    }

    private boolean isShort(Path folder) {
        try {
            return free(folder) < LEAST;
        } catch (IOException e) {
            LoggerFactory.getLogger(Room.class).debug("Nobody knows what is free", e);
            return false;
        }
    }
}
