package io.mailwright.cache;

import java.nio.ByteBuffer;

/**
 * Events held as they are laid down in a file: as objects of their own, half a million that stay
 * for a while would keep the collector busier than all else. For one thread at a time.
 */
final class EventBlock {
    private static final int FIRST = 1024;

    private final int most;
    private ByteBuffer rows;

    /**
     * @param most how many it can hold
     */
    EventBlock(int most) {
        this.most = most;
        this.rows = ByteBuffer.allocate(Math.min(FIRST, most) * EventRow.BYTES);
    }

    void add(EventRow row) {
        if (!rows.hasRemaining()) {
            int wider = Math.min(2 * rows.capacity(), most * EventRow.BYTES);
            rows = ByteBuffer.allocate(wider).put(rows.flip());
        }
        row.write(rows);
    }

    boolean isFull() {
        return count() == most;
    }

    int count() {
        return rows.position() / EventRow.BYTES;
    }

    EventRow row(int place) {
        return EventRow.read(bytes(place));
    }

    /** Those of one, behind what is there. */
    void write(int place, ByteBuffer out) {
        out.put(bytes(place));
    }

    private ByteBuffer bytes(int place) {
        return rows.slice(place * EventRow.BYTES, EventRow.BYTES);
    }

    void clear() {
        rows.clear();
    }
}
