package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** One file on its way here, over as many connections as it takes. */
final class Fetching {
    private static final int BUFFER = 64 * 1024;
    private static final long UNKNOWN = -1;

    private final String path;
    private final Path file;
    private final Path part;
    private final TransferProgress progress;
    private long reached;

    Fetching(String path, Path file, TransferProgress progress) {
        this.path = path;
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.progress = progress;
    }

    /** How many bytes have come at most. */
    long reached() {
        return reached;
    }

    /** Fetches what is not here yet. */
    boolean attempt(Line line, Watch watch) throws IOException {
        long total = line.size(path).orElse(UNKNOWN);
        try (var out = open()) {
            if (total != UNKNOWN && out.size() > total) {
                out.truncate(0);
            }
            fetch(line, out, total, watch);
            write(() -> out.force(true));
            if (total != UNKNOWN && out.size() != total) {
                throw new IOException("not all of it has come");
            }
        }
        write(() ->
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
        return true;
    }

    private void fetch(Line line, FileChannel out, long total, Watch watch) throws IOException {
        // The end of what is here is fetched again, to see that it is of the same file.
        var tail = Proof.tail(out, out.size());
        long done = out.size();
        progress.at(done, total);
        var in = line.read(path, done - tail.length);
        if (!Arrays.equals(in.readNBytes(tail.length), tail)) {
            out.truncate(0);
            throw new IOException("what is here is of another file");
        }
        copy(in, out.position(done), total, watch);
        // Only now: before the end it would wait for what is still on its way.
        in.close();
    }

    private void copy(InputStream in, FileChannel out, long total, Watch watch) throws IOException {
        var bytes = new byte[BUFFER];
        int count;
        while ((count = in.read(bytes)) >= 0) {
            var buffer = ByteBuffer.wrap(bytes, 0, count);
            write(() -> {
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            });
            reached = Math.max(reached, out.position());
            watch.moved();
            progress.at(out.position(), total);
        }
    }

    private FileChannel open() {
        try {
            return FileChannel.open(
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Does something with the disk. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    /** A full disk is not mended by another connection. */
    private void write(Write work) throws ClosedByInterruptException {
        try {
            work.run();
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Failure.FileUnusable unusable(IOException cause) {
        return new Failure.FileUnusable(file, "it cannot be written", cause);
    }
}
