package io.mailwright.server.files;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** The uploads that run, one a file. Thread-safe. */
final class Receiving {
    private final Map<Path, Upload> uploads = new HashMap<>();

    /** See {@link FileArea#upload}. */
    synchronized Upload begin(Path source, Path target, long from) throws IOException {
        var running = uploads.remove(target);
        if (running != null) {
            running.close();
        }
        if (from == 0) {
            Files.deleteIfExists(target);
        } else if (Files.exists(target)) {
            move(/* source= */ target, /* target= */ source);
        }
        var upload = Upload.open(this, source, target, from);
        uploads.put(target, upload);
        return upload;
    }

    synchronized void finish(Upload upload) throws IOException {
        if (!uploads.remove(upload.target(), upload)) {
            throw new ClosedChannelException();
        }
        move(upload.source(), upload.target());
    }

    synchronized void end(Upload upload) {
        uploads.remove(upload.target(), upload);
    }

    /** Takes away a file unless it is being received. */
    synchronized void delete(Path source) throws IOException {
        if (uploads.values().stream().noneMatch(upload -> upload.source().equals(source))) {
            Files.delete(source);
        }
    }

    static void move(Path source, Path target) throws IOException {
        Files.move(
                source,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
