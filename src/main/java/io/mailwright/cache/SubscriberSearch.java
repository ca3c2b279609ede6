package io.mailwright.cache;

import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;

import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Finds people in the cache. Thread-safe.
 *
 * <p>What was worked out for a query (how to get at its rows, how many there are, where every
 * so-manieth lies) is kept for the queries asked last, until anybody changes a person.
 */
public final class SubscriberSearch {
    private static final int KEPT = 8;

    /** In changes to people. */
    private static final long SAMPLE_LASTS = 10_000;

    private final Database db;
    private final UploadPeople uploaded;
    private volatile TextSample sample = new TextSample(List.of(), Map.of());
    private volatile long sampled;
    private final Map<SubscriberQuery, Found> found =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<SubscriberQuery, Found> eldest) {
                    return size() > KEPT;
                }
            };

    public SubscriberSearch(Database db) {
        this.db = db;
        this.uploaded = new UploadPeople(db);
    }

    /** How many match. */
    public long count(SubscriberQuery query) {
        return read(query, (handle, found) -> found.count(handle));
    }

    /**
     * Matching people, by address if there is no text to find, else by id. Any offset takes about
     * as long as any other, once rows near it have been asked for.
     */
    public List<SubscriberRow> page(SubscriberQuery query, long offset, int limit) {
        return read(query, (handle, found) -> found.page(handle, offset, limit));
    }

    /** The ids of all that match, in the order of {@link #page}. */
    public List<Long> ids(SubscriberQuery query) {
        return read(query, (handle, found) -> found.ids(handle));
    }

    private <T> T read(SubscriberQuery query, BiFunction<Handle, Found, T> work) {
        var upload = query.createdBy();
        if (upload != null) {
            uploaded.prepare(upload);
        }
        return db.read(handle -> work.apply(handle, found(handle, query)));
    }

    private Found found(Handle handle, SubscriberQuery query) {
        long generation = Generation.current(handle);
        synchronized (found) {
            var known = found.get(query);
            if (known != null && known.generation() == generation) {
                return known;
            }
        }
        var fresh =
                new Found(generation, Sources.of(handle, () -> sample(handle, generation), query));
        synchronized (found) {
            found.put(query, fresh);
        }
        return fresh;
    }

    /** An old sample does no harm, one of an empty cache is of no use. */
    private TextSample sample(Handle handle, long generation) {
        var known = sample;
        if (known.texts().isEmpty() || generation - sampled > SAMPLE_LASTS) {
            known = TextSample.take(handle);
            sample = known;
            sampled = generation;
        }
        return known;
    }

    /** What is known of the rows of one query. */
    private static final class Found {
        private static final String PAGE =
                """
                select p.*, coalesce(r.status, p.status) as row_status,
                  (select count(*) from membership m where m.subscriber_id = p.id) as lists
                from (%s limit :limit offset :skip) r cross join subscriber p on p.id = r.id order by r.key, r.id
                """;

        private final long generation;
        private final Anchors anchors;
        private long count = -1;

        Found(long generation, Source source) {
            this.generation = generation;
            this.anchors = new Anchors(source);
        }

        long generation() {
            return generation;
        }

        synchronized long count(Handle handle) {
            if (count < 0) {
                count = anchors.source().count(handle);
            }
            return count;
        }

        synchronized List<SubscriberRow> page(Handle handle, long offset, int limit) {
            var place = anchors.before(handle, offset);
            return anchors.source()
                    .rows(handle, PAGE, place)
                    .bind("skip", anchors.beyond(offset))
                    .bind("limit", limit)
                    .map((row, _) ->
                            new SubscriberRow(
                                    People.subscriber(row),
                                    Status.valueOf(row.getString("row_status")),
                                    row.getInt("lists")))
                    .list();
        }

        List<Long> ids(Handle handle) {
            return anchors.source()
                    .rows(handle, "select id from (%s)", Source.Place.FIRST)
                    .mapTo(Long.class)
                    .list();
        }
    }
}
