package io.mailwright.cache;

import java.nio.ByteBuffer;

/**
 * An event on its way into the local copy, in the order the table has them in.
 *
 * @param at seconds since 1970
 * @param link its number within the load; 0 for none; so with {@code detail} and {@code origin}
 */
record EventRow(
        long job,
        int type,
        long person,
        long at,
        int link,
        int detail,
        int origin,
        long list,
        long batch)
        implements Comparable<EventRow> {
    static final int BYTES = 5 * Long.BYTES + 4 * Integer.BYTES;

    @Override
    public int compareTo(EventRow other) {
        int order = Long.compare(job, other.job);
        if (order == 0) {
            order = Integer.compare(type, other.type);
        }
        if (order == 0) {
            order = Long.compare(person, other.person);
        }
        if (order == 0) {
            order = Long.compare(at, other.at);
        }
        return order == 0 ? Integer.compare(link, other.link) : order;
    }

    boolean isOfSameSeries(EventRow other) {
        return job == other.job && type == other.type;
    }

    void write(ByteBuffer out) {
        out.putLong(job).putInt(type).putLong(person).putLong(at).putInt(link).putInt(detail);
        out.putInt(origin);
        out.putLong(list).putLong(batch);
    }

    static EventRow read(ByteBuffer in) {
        return new EventRow(
                in.getLong(),
                in.getInt(),
                in.getLong(),
                in.getLong(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                in.getLong(),
                in.getLong());
    }
}
