package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Counts what people did with the domain of the address they have now, where a load tells another
 * than before, within a transaction of the caller.
 */
final class Movers {
    /** From so many on, all series are counted anew rather than looked for. */
    private static final int MANY = 5_000;

    private Movers() {}

    /** Comes before their addresses are taken over. */
    static void note(Handle handle) {
        handle.execute(
                """
                create temp table mover as
                select distinct t.id, t.domain
                from temp.told n cross join main.tracked_person t on t.id = n.id
                where t.email <> n.email
                """);
    }

    /** Comes after new events, and before machines are told from people. */
    static void count(Handle handle) throws SQLException {
        handle.execute(
                """
                delete from temp.mover where domain = (
                    select t.domain from main.tracked_person t where t.id = mover.id)
                """);
        long movers = handle.select("select count(*) from temp.mover").mapTo(Long.class).one();
        if (movers > 0) {
            handle.execute(
                    """
                    create temp table changed as
                    select job_id, type from main.job_count c
                    where ? or exists (
                        select 1 from temp.mover m cross join main.event e
                            on e.job_id = c.job_id and e.type = c.type and e.person_id = m.id)
                    """,
                    movers > MANY);
            try (var statement = handle.getConnection().createStatement()) {
                statement.executeUpdate(Schema.resource("domains.sql"));
            }
            handle.execute("drop table changed");
        }
        handle.execute("drop table temp.mover");
    }
}
