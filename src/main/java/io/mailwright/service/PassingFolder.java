package io.mailwright.service;

import io.mailwright.domain.Failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder, its owner's only, for files that are needed for a while; they go with it. A file beside
 * it is locked as long as its process lives, by which the next one knows and deletes what a process
 * left that died. Thread-safe.
 */
public final class PassingFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);
    private static final String LOCK = ".lock";

    /** What this process has locked, and would unlock by opening it and closing it once more. */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path path;
    private final Path lock;
    private final FileChannel channel;

    private PassingFolder(Path lock, FileChannel channel) throws IOException {
        this.lock = lock;
        this.channel = channel;
        // Such a one is its owner's alone, whatever rights others get by themselves.
        this.path = Files.createTempDirectory(lock.getParent(), beginning(lock));
    }

    /** Where they all are of an account with that local copy. */
    public static Path beside(Path copy) {
        return copy.resolveSibling("passing");
    }

    /**
     * Makes one.
     *
     * @param all where they all are, which need not be there yet
     * @throws Failure.FileUnusable if none can be made
     */
    public static PassingFolder in(Path all) {
        forgetLost(all);
        synchronized (OWN) {
            try {
                return make(Files.createDirectories(all).toRealPath());
            } catch (IOException e) {
                throw new Failure.FileUnusable(all, "no file can be made there for a while", e);
            }
        }
    }

    private static PassingFolder make(Path all) throws IOException {
        while (true) {
            var lock = Files.createTempFile(all, "", LOCK);
            var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            OWN.add(lock);
            channel.lock();
            // Another process may have taken it for lost before it was locked.
            if (Files.exists(lock)) {
                return new PassingFolder(lock, channel);
            }
            OWN.remove(lock);
            channel.close();
        }
    }

    /** Deletes those of processes that died. What cannot be deleted is named in the log. */
    public static void forgetLost(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        synchronized (OWN) {
            try (var files = Files.list(all.toRealPath())) {
                for (var lock : files.filter(PassingFolder::isLock).toList()) {
                    if (!OWN.contains(lock) && Files.exists(lock)) {
                        forgetIfLost(lock);
                    }
                }
            } catch (IOException e) {
                LOG.warn("Something is left in {}", all, e);
            }
        }
    }

    private static boolean isLock(Path file) {
        return file.getFileName().toString().endsWith(LOCK);
    }

    private static void forgetIfLost(Path lock) throws IOException {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var taken = channel.tryLock();
                var all = Files.list(lock.getParent())) {
            if (taken != null) {
                var beginning = beginning(lock);
                for (var folder : all.filter(Files::isDirectory).toList()) {
                    if (folder.getFileName().toString().startsWith(beginning)) {
                        delete(folder);
                    }
                }
                Files.deleteIfExists(lock);
            }
        }
    }

    /** What the name of the folder begins with that a lock is for. */
    private static String beginning(Path lock) {
        return lock.getFileName().toString().replace(LOCK, "-");
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** A file of that name in it, which need not be there yet. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Deletes one that is not needed any more. */
    public void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left for now", file, e);
        }
    }

    /** What cannot be deleted stays, and is named in the log: the work it was for is done. */
    @Override
    public void close() {
        synchronized (OWN) {
            try (channel) {
                delete(path);
            } catch (IOException e) {
                LOG.warn("Something is left in {}", path, e);
            }
            OWN.remove(lock);
            forget(lock);
        }
    }
}
