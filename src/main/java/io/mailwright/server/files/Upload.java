package io.mailwright.server.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that is being received. Only {@link #finish} makes it one that others find; closed before
 * that, it stays as it is and can be continued. Of one thread, but closed by any.
 */
public final class Upload implements AutoCloseable {
    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final Receiving receiving;
    private final Path source;
    private final Path target;
    private final FileChannel channel;

    private Upload(Receiving receiving, Path source, Path target, FileChannel channel) {
        this.receiving = receiving;
        this.source = source;
        this.target = target;
        this.channel = channel;
    }

    static Upload open(Receiving receiving, Path source, Path target, long from)
            throws IOException {
        var channel = FileChannel.open(source, OPTIONS, OwnerOnly.forFile(source));
        try {
            if (from > channel.size()) {
                throw new IOException("there are not so many bytes");
            }
            channel.truncate(from);
            channel.position(from);
            return new Upload(receiving, source, target, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes what is received. */
    public OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** How many bytes there are now. */
    public long size() throws IOException {
        return channel.size();
    }

    /**
     * Has all of it on the disk, then found.
     *
     * @throws ClosedChannelException if another upload has taken the file over
     */
    public void finish() throws IOException {
        channel.force(true);
        channel.close();
        receiving.finish(this);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        receiving.end(this);
    }

    Path source() {
        return source;
    }

    Path target() {
        return target;
    }
}
