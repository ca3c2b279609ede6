package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** One file on its way there, over as many connections as it takes. */
final class Sending {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final String path;
    private final TransferProgress progress;
    private final long total;
    private final FileTime modified;
    private boolean ours;
    private long sent;

    Sending(Path file, String path, Existing existing, TransferProgress progress) {
        this.file = file;
        this.path = path;
        this.progress = progress;
        this.ours = existing == Existing.CONTINUE;
        try {
            this.total = Files.size(file);
            this.modified = Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "it cannot be read", e);
        }
    }

    /** How many bytes were on their way at most. */
    long reached() {
        return sent;
    }

    /**
     * Sends what is not there yet; if that is nothing, the end, which a server may not have seen.
     */
    boolean attempt(Line line, Watch watch) throws IOException {
        try (var in = open()) {
            long from = beginning(line, in);
            in.position(from);
            progress.at(from, total);
            var out = line.write(path, from, total);
            // From here on what is there is of this file.
            ours = true;
            copy(in, out, from, watch);
            requireUnchanged();
            out.close();
        }
        var there = line.size(path);
        if (there.isPresent() && there.getAsLong() != total) {
            throw new IOException("not all of it has come");
        }
        return true;
    }

    private FileChannel open() {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "it cannot be read", e);
        }
    }

    /** How many bytes are there that are the first of this file. */
    private long beginning(Line line, FileChannel in) throws IOException {
        if (!ours) {
            return 0;
        }
        long there = line.size(path).orElse(0);
        boolean good = there > 0 && there <= total && new Proof(in, there).holds(line, path, sent);
        return good ? there : 0;
    }

    private void copy(FileChannel in, OutputStream out, long from, Watch watch) throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        long done = from;
        while (done < total && in.read(buffer.clear()) > 0) {
            out.write(buffer.array(), 0, buffer.position());
            done += buffer.position();
            sent = Math.max(sent, done);
            watch.moved();
            progress.at(done, total);
        }
    }

    private void requireUnchanged() throws IOException {
        if (Files.size(file) != total || !Files.getLastModifiedTime(file).equals(modified)) {
            throw new Failure.FileUnusable(
                    file, "it has changed while it was sent: send it again", null);
        }
    }
}
