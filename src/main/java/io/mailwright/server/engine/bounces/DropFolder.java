package io.mailwright.server.engine.bounces;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes reports out of a folder into which others drop them, each message a file (X). A file is
 * claimed by moving it, so that none is taken twice, and moved on to {@code done} or {@code
 * not-understood} once what follows from it is stored; one that a crash has left between is taken
 * again, which does no harm. For one thread.
 */
final class DropFolder implements Worker.Task {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A file that has just been changed may still be written. */
    private static final Duration AT_REST = Duration.ofSeconds(1);

    private static final String CLAIMED = "claimed";
    private static final String DONE = "done";
    private static final String NOT_UNDERSTOOD = "not-understood";

    private final Path folder;
    private final Intake intake;

    /**
     * @param folder made if it is not there
     * @throws Failure.FileUnusable if it cannot be used
     */
    DropFolder(Path folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
        try {
            for (var part : List.of(CLAIMED, DONE, NOT_UNDERSTOOD)) {
                Files.createDirectories(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new Failure.FileUnusable(folder, "bounces cannot be taken from it", e);
        }
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        try {
            int done = 0;
            int notUnderstood = 0;
            for (var file : claimed()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                boolean isUnderstood = take(file);
                move(file, folder.resolve(isUnderstood ? DONE : NOT_UNDERSTOOD));
                done += isUnderstood ? 1 : 0;
                notUnderstood += isUnderstood ? 0 : 1;
            }
            if (done + notUnderstood > 0) {
                LOG.info("{} reports taken in, {} not understood", done, notUnderstood);
            }
        } catch (ClosedByInterruptException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            LOG.warn("The folder of bounces cannot be used: {}", e.getClass().getSimpleName());
        }
        return Optional.of(LOOK);
    }

    private List<Path> claimed() throws IOException {
        for (var file : files(folder)) {
            if (isWhole(file)) {
                move(file, folder.resolve(CLAIMED));
            }
        }
        return files(folder.resolve(CLAIMED));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp")) {
            return false;
        }
        try {
            var changed = Files.getLastModifiedTime(file).toInstant();
            return !changed.plus(AT_REST).isAfter(Instant.now());
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private boolean take(Path file) throws IOException {
        return Files.size(file) <= ReportReader.LARGEST && intake.take(Files.readAllBytes(file));
    }

    /** Under another name where there is a file of its name already. */
    private static void move(Path file, Path into) throws IOException {
        var name = file.getFileName().toString();
        var to = into.resolve(name);
        for (int i = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); i++) {
            to = into.resolve(i + "-" + name);
        }
        try {
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            LOG.debug("A report was taken away by somebody else");
        }
    }
}
