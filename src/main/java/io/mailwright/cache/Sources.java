package io.mailwright.cache;

import io.mailwright.cache.Source.Order;
import io.mailwright.domain.SubscriberQuery;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Chooses how to get at the rows of a query. Measured on a million people:
 *
 * <ul>
 *   <li>Without text everybody lies in order in the index of addresses, and whether somebody is on
 *       a list takes a microsecond to see; but where list or status leave few, it is faster to take
 *       those and sort them.
 *   <li>With text, where list or status leave few, these are looked through one by one.
 *   <li>Otherwise {@link Terms} asks the index of three-letter sequences who may have the text, and
 *       the texts of these are looked at. The index yields people in order of id as they are asked
 *       for, so the first fifty of very many cost no more than fifty.
 *   <li>Whom an upload has created lie in order of their addresses themselves, and each is looked
 *       at.
 *   <li>One or two letters that many people have are found soonest by reading the texts in turn, of
 *       those that list or status leave.
 * </ul>
 */
final class Sources {
    /** So few people are sorted faster than the others are passed over. */
    private static final long FEW_TO_SORT = 5_000;

    /** So few texts are looked through faster than the index is asked. */
    private static final long FEW_TO_READ = 5_000;

    private static final String CONTAINED = " and instr(t.text, :text) > 0";

    private final Handle handle;
    private final Supplier<TextSample> sample;
    private final Filter filter;
    private final String text;
    private final Map<String, Object> parameters = new HashMap<>();

    private Sources(Handle handle, Supplier<TextSample> sample, SubscriberQuery query) {
        this.handle = handle;
        this.sample = sample;
        this.filter = Filter.of(handle, query);
        filter.list().ifPresent(list -> parameters.put("list", list));
        this.text = SearchText.wanted(query.text());
    }

    /**
     * For one query.
     *
     * @param sample asked for only where there is a text to find
     */
    static Source of(Handle handle, Supplier<TextSample> sample, SubscriberQuery query) {
        var sources = new Sources(handle, sample, query);
        var upload = query.createdBy();
        if (upload != null) {
            return sources.created(upload);
        }
        return sources.text.isEmpty() ? sources.browse() : sources.find();
    }

    private Source created(long upload) {
        parameters.put("upload", upload);
        var looked = "";
        var found = "";
        if (!text.isEmpty()) {
            parameters.put("text", text);
            looked = " cross join subscriber_text t on t.id = s.id";
            found = CONTAINED;
        }
        var counted =
                "from upload_person c cross join subscriber s indexed by subscriber_by_email"
                        + " on s.email_key = c.email_key"
                        + filter.joined("s.id")
                        + looked
                        + " where c.upload_id = :upload"
                        + filter.condition()
                        + found;
        // Of two tables' columns together no index can be asked.
        return source(counted + " and c.email_key >= :key", counted, Order.byCreated());
    }

    private Source browse() {
        if (filter.leavesAtMost(FEW_TO_SORT, handle)) {
            var from =
                    filter.onList()
                            ? "from membership m cross join subscriber s on s.id = m.subscriber_id"
                                    + " where m.list_id = :list"
                                    + filter.condition()
                            : filter.rows();
            return source(from, filter.rows(), Order.byAddress(filter.id(), true));
        }
        var from =
                "from subscriber s indexed by subscriber_by_email"
                        + filter.joined("s.id")
                        + " where true"
                        + filter.condition();
        return source(from, filter.rows(), Order.byAddress("s.id", false));
    }

    private Source find() {
        boolean few = filter.leavesAtMost(FEW_TO_READ, handle);
        parameters.put("text", text);
        if (few) {
            return readThrough();
        }
        var match = new Terms(handle, sample.get()).match(text);
        if (match.isEmpty()) {
            return readThrough();
        }
        parameters.put("match", match.get());
        var from =
                "from subscriber_fts f"
                        + candidates()
                        + " where f.subscriber_fts match :match"
                        + CONTAINED
                        + filter.condition();
        return source(from, from, Order.byId("f.rowid"));
    }

    /** Whether list and status leave somebody is seen before their text is looked at. */
    private String candidates() {
        var person =
                filter.onList() || filter.statuses().isEmpty()
                        ? ""
                        : " cross join subscriber s" + filter.index() + " on s.id = f.rowid";
        return filter.joined("f.rowid")
                + person
                + " cross join subscriber_text t on t.id = f.rowid";
    }

    private Source readThrough() {
        if (filter.onList()) {
            return readThrough("membership m", "m.subscriber_id", " and m.list_id = :list");
        }
        return filter.statuses().isEmpty()
                ? readThrough("subscriber_text t", "t.id", "")
                : readThrough("subscriber s", "s.id", "");
    }

    private Source readThrough(String people, String id, String which) {
        var text =
                people.equals("subscriber_text t")
                        ? ""
                        : " cross join subscriber_text t on t.id = " + id;
        var from = "from " + people + text + " where true" + which + filter.condition() + CONTAINED;
        return source(from, from, Order.byId(id));
    }

    /** Off a list the status of a row is that of the person. */
    private Source source(String from, String counted, Order order) {
        var status = filter.onList() ? "m.status" : "null";
        return new Source(from, counted, status, order, Map.copyOf(parameters));
    }
}
