package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/**
 * The links in the messages of jobs, so that clicks can be told apart, and what the messages of a
 * job have in common from elsewhere.
 */
public final class LinkTable {
    private final Handle handle;

    LinkTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A link of a job.
     *
     * @param url with its {@code %%names%%}, which are replaced at the click
     * @param alias the author's name for it; empty if there is none
     * @param conversion whether what is done after a click is to be reported
     */
    public record Link(long id, long job, String url, String alias, boolean conversion) {}

    /** The id of a link, stored if it is new. */
    public long idOf(long job, String url, String alias) {
        return idOf(job, url, alias, true);
    }

    /** The id of a link, stored if it is new. */
    public long idOf(long job, String url, String alias, boolean conversion) {
        return handle.createQuery(
                        """
                        insert into link (job, url, alias, conversion)
                        values (:job, :url, :alias, :conversion)
                        on conflict do update set conversion = excluded.conversion
                        returning id
                        """)
                .bind("job", job)
                .bind("url", url)
                .bind("alias", alias)
                .bind("conversion", conversion)
                .mapTo(Long.class)
                .one();
    }

    public Optional<Link> find(long id) {
        return handle.createQuery("select * from link where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Link(
                                row.getLong("id"),
                                row.getLong("job"),
                                row.getString("url"),
                                row.getString("alias"),
                                row.getBoolean("conversion")))
                .findOne();
    }

    /** What was fetched from an address for all messages of a job. */
    public Optional<String> fetched(long job, String url) {
        return handle.createQuery("select body from fetched where job = :job and url = :url")
                .bind("job", job)
                .bind("url", url)
                .mapTo(String.class)
                .findOne();
    }

    /** Keeps what was fetched from an address; whether it was new. */
    public boolean keep(long job, String url, String body) {
        return handle.execute("insert or ignore into fetched values (?, ?, ?)", job, url, body) > 0;
    }
}
