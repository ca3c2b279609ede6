package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Map;
import java.util.Optional;

/**
 * Where the rows of one query come from.
 *
 * @param from {@code from …} and {@code where …}, ending in a condition
 * @param counted as {@code from}, where it is enough to count
 * @param status what is the status in a row, {@code null} for that of the person
 * @param parameters by name, without {@code key} and {@code id} of the place to begin
 */
record Source(
        String from, String counted, String status, Order order, Map<String, Object> parameters) {

    /**
     * What rows are in order of.
     *
     * @param key the address's key, or nothing
     * @param id what the id of a row is, from the table that gives the order
     * @param sorted whether all rows are taken and sorted before there is a first one
     */
    record Order(String key, String id, boolean sorted) {
        private static final String NOTHING = "''";

        static Order byAddress(String id, boolean sorted) {
            return new Order("s.email_key", id, sorted);
        }

        /** Of the people of an upload, who lie in this order. */
        static Order byCreated() {
            return new Order("c.email_key", "s.id", false);
        }

        static Order byId(String id) {
            return new Order(NOTHING, id, false);
        }

        private String begin() {
            return key.equals(NOTHING) ? id + " >= :id" : "(" + terms() + ") >= (:key, :id)";
        }

        private String terms() {
            return key.equals(NOTHING) ? id : key + ", " + id;
        }
    }

    /** A place in the order. */
    record Place(String key, long id) {
        static final Place FIRST = new Place("", Long.MIN_VALUE);
    }

    /** Rows from a place on, as {@code %s} within {@code around}: key, id, status. */
    Query rows(Handle handle, String around, Place place) {
        var sql =
                "select %s as key, %s as id, %s as status %s and %s order by %s"
                        .formatted(
                                order.key(),
                                order.id(),
                                status,
                                from,
                                order.begin(),
                                order.terms());
        return handle.createQuery(around.formatted(sql))
                .bindMap(parameters)
                .bind("key", place.key())
                .bind("id", place.id());
    }

    /** Whether rows have to be passed over between those wanted. */
    boolean filtered() {
        return !parameters.isEmpty() || from.contains(" in (");
    }

    /** How many there are. */
    long count(Handle handle) {
        return handle.createQuery("select count(*) " + counted)
                .bindMap(parameters)
                .mapTo(Long.class)
                .one();
    }

    /** The place so many rows on from a place; nothing if there are not so many. */
    Optional<Place> skip(Handle handle, Place place, long rows) {
        return rows(handle, "%s limit 1 offset :skip", place)
                .bind("skip", rows)
                .map((row, _) -> new Place(row.getString("key"), row.getLong("id")))
                .findOne();
    }
}
