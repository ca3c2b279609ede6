package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whether what lies there is the beginning of a file here. */
final class Proof {
    private static final int TAIL = 64 * 1024;

    private final FileChannel here;
    private final long there;

    /**
     * A proof to make.
     *
     * @param there how many bytes lie there, no more than here
     */
    Proof(FileChannel here, long there) {
        this.here = here;
        this.there = there;
    }

    /**
     * By the digest if the server tells it, else by the last bytes; where it gives out neither,
     * only what this process has sent itself is believed to be there.
     *
     * @param sent how many bytes that is
     */
    boolean holds(Line line, String path, long sent) throws IOException {
        var digest = line.md5(path);
        if (digest.isPresent()) {
            return digest.get().equals(md5());
        }
        var tail = tail(here, there);
        try {
            var in = line.read(path, there - tail.length);
            var found = in.readAllBytes();
            in.close();
            return Arrays.equals(found, tail);
        } catch (Failure.Refused _) {
            return there <= sent;
        }
    }

    /** The last 64 KiB, or fewer, of the first {@code length} bytes. */
    static byte[] tail(FileChannel file, long length) throws IOException {
        var tail = ByteBuffer.allocate((int) Math.min(TAIL, length));
        long at = length - tail.capacity();
        while (tail.hasRemaining() && file.read(tail, at + tail.position()) > 0) {
            // Read on.
        }
        return Arrays.copyOf(tail.array(), tail.position());
    }

    private String md5() throws IOException {
        var digest = digest();
        var buffer = ByteBuffer.allocate(TAIL);
        long at = 0;
        while (at < there && here.read(buffer.clear(), at) > 0) {
            buffer.flip().limit((int) Math.min(buffer.limit(), there - at));
            at += buffer.limit();
            digest.update(buffer);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
