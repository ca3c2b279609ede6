package io.mailwright.cache;

import java.util.HashMap;
import java.util.Map;

/** What is counted of the new events of one type of one job. */
final class SeriesCounts {
    private static final int QUARTER = 15 * 60;

    private final long job;
    private final int type;
    private final Map<Long, long[]> quarters = new HashMap<>();
    private final Map<Long, Clicks> links = new HashMap<>();
    private final Map<String, long[]> domains = new HashMap<>();
    private final Map<Long, long[]> lists = new HashMap<>();
    private long total;
    private long people;
    private long last = Long.MIN_VALUE;

    /** How often a link was clicked, and by how many. */
    static final class Clicks {
        private long total;
        private long people;

        long total() {
            return total;
        }

        long people() {
            return people;
        }
    }

    SeriesCounts(long job, int type) {
        this.job = job;
        this.type = type;
    }

    /** One that was not there before. */
    void add(long at) {
        total++;
        last = Math.max(last, at);
        quarters.computeIfAbsent(Math.floorDiv(at, QUARTER), _ -> new long[1])[0]++;
    }

    /** Somebody of whom there was none before. */
    void person(String domain) {
        people++;
        domains.computeIfAbsent(domain, _ -> new long[1])[0]++;
    }

    /** A list by which somebody was mailed who was not among its people before. */
    void list(long list) {
        lists.computeIfAbsent(list, _ -> new long[1])[0]++;
    }

    /**
     * The link of one that was not there before.
     *
     * @param newPerson whether it is the first click on it of that person
     */
    void click(long link, boolean newPerson) {
        var clicks = links.computeIfAbsent(link, _ -> new Clicks());
        clicks.total++;
        clicks.people += newPerson ? 1 : 0;
    }

    long job() {
        return job;
    }

    int type() {
        return type;
    }

    long total() {
        return total;
    }

    long people() {
        return people;
    }

    /** The time of the last, in seconds. */
    long last() {
        return last;
    }

    /** How many by quarters of an hour since 1970. */
    Map<Long, long[]> quarters() {
        return quarters;
    }

    /** New people by the domains of their addresses. */
    Map<String, long[]> domains() {
        return domains;
    }

    /** New people by the ids of the lists they were mailed by. */
    Map<Long, long[]> lists() {
        return lists;
    }

    /** By the ids of links. */
    Map<Long, Clicks> links() {
        return links;
    }
}
