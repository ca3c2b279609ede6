package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/** The links in the messages of jobs, so that clicks can be told apart. */
public final class LinkTable {
    private final Handle handle;

    LinkTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * A link of a job.
     *
     * @param alias the author's name for it; empty if there is none
     */
    public record Link(long id, long job, String url, String alias) {}

    /** The id of a link, stored if it is new. */
    public long idOf(long job, String url, String alias) {
        return handle.createQuery(
                        """
                        insert into link (job, url, alias) values (:job, :url, :alias)
                        on conflict do update set alias = excluded.alias
                        returning id
                        """)
                .bind("job", job)
                .bind("url", url)
                .bind("alias", alias)
                .mapTo(Long.class)
                .one();
    }

    public Optional<Link> find(long id) {
        return handle.createQuery("select id, job, url, alias from link where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Link(
                                row.getLong("id"),
                                row.getLong("job"),
                                row.getString("url"),
                                row.getString("alias")))
                .findOne();
    }
}
