package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;

/**
 * The indexes of a table whose rows are written, within a transaction of the caller: where most
 * rows change they are quicker made anew behind it than kept row by row.
 */
final class Indexes {
    private static final long MANY = 20_000;

    private Indexes() {}

    /** An index as it was made. */
    private record Index(String name, String sql) {}

    /**
     * Does {@code work} on a table.
     *
     * @param rows how many rows it writes, about
     */
    static void keep(Handle handle, String table, long rows, Work work) throws SQLException {
        var anew =
                rows > MANY && 2 * rows > number(handle, table)
                        ? of(handle, table)
                        : List.<Index>of();
        anew.forEach(index -> handle.execute("drop index " + index.name()));
        work.run();
        anew.forEach(index -> handle.execute(index.sql()));
    }

    private static long number(Handle handle, String table) {
        return handle.select("select count(*) from " + table).mapTo(Long.class).one();
    }

    private static List<Index> of(Handle handle, String table) {
        return handle.select(
                        "select name, sql from sqlite_schema where tbl_name = ?"
                                + " and type = 'index' and sql is not null",
                        table)
                .map((row, _) -> new Index(row.getString(1), row.getString(2)))
                .list();
    }

    /** What is done with the table meanwhile. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
