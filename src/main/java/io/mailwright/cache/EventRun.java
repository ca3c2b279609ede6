package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Events in order in a stretch of a file, read one after the other. For one thread. */
final class EventRun {
    private static final int BUFFERED = 2000 * EventRow.BYTES;

    private final FileChannel channel;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFERED).limit(0);
    private long place;
    private @Nullable EventRow row;

    private EventRun(FileChannel channel, long place, long end) {
        this.channel = channel;
        this.place = place;
        this.end = end;
    }

    /** Lays them down in order at the end of a file. */
    static EventRun write(FileChannel channel, EventBlock events) throws IOException {
        long start = channel.size();
        channel.position(start);
        var buffer = ByteBuffer.allocate(BUFFERED);
        for (int place : EventSort.order(events)) {
            events.write(place, buffer);
            if (!buffer.hasRemaining()) {
                empty(buffer, channel);
            }
        }
        empty(buffer, channel);
        return new EventRun(channel, start, channel.position());
    }

    private static void empty(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** Goes on to the next, the first to begin with; says whether there is one. */
    boolean next() throws IOException {
        if (!buffer.hasRemaining() && place < end) {
            fill();
        }
        boolean more = buffer.hasRemaining();
        row = more ? EventRow.read(buffer) : null;
        return more;
    }

    private void fill() throws IOException {
        buffer.clear().limit((int) Math.min(BUFFERED, end - place));
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, place);
            if (read < 0) {
                throw new EOFException("events are missing");
            }
            place += read;
        }
        buffer.flip();
    }

    /** The one it stands at. */
    EventRow row() {
        if (row == null) {
            throw new IllegalStateException("at no event");
        }
        return row;
    }
}
