package io.mailwright.server.engine.sending;

import io.mailwright.domain.Failure;
import io.mailwright.server.files.OwnerOnly;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one server alone send the jobs of a store, however many serve it. The system lets go of it
 * when its process ends, however it ends. For one thread.
 */
final class SendingLock implements AutoCloseable {
    /** A process that opens a file again, and closes it, loses its locks on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private @Nullable FileChannel held;

    SendingLock(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Whether it is held from now on, or has been. */
    boolean tryHold() {
        if (held == null && HELD.add(file)) {
            held = locked();
            if (held == null) {
                HELD.remove(file);
            }
        }
        return held != null;
    }

    private @Nullable FileChannel locked() {
        try {
            OwnerOnly.create(file);
            var channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException e) {
            HELD.remove(file);
            throw new Failure.FileUnusable(file, "nothing can be sent without it", e);
        }
    }

    @Override
    public void close() {
        var channel = held;
        if (channel != null) {
            held = null;
            try {
                channel.close();
            } catch (IOException e) {
                throw new Failure.FileUnusable(file, "it cannot be closed", e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
