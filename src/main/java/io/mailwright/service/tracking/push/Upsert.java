package io.mailwright.service.tracking.push;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts rows into a table by its key: new ones are added, those that are there otherwise are
 * changed, all others stay untouched. Rows wait until {@link #merge}, within a transaction of the
 * caller.
 */
final class Upsert {
    private final TargetConnection target;
    private final String waiting;
    private final String merge;
    private final CopyRows rows = new CopyRows();

    /**
     * For one table.
     *
     * @param columns the others, in the table's order
     */
    Upsert(TargetConnection target, String table, List<String> key, List<String> columns) {
        this.target = target;
        this.waiting = "handed_" + table;
        this.merge =
                """
                insert into %1$s select distinct on (%2$s) * from %3$s
                on conflict (%2$s) do update set %4$s where row(%5$s) is distinct from row(%6$s)
                """
                        .formatted(
                                table,
                                String.join(", ", key),
                                waiting,
                                joined(columns, "%1$s = excluded.%1$s"),
                                joined(columns, table + ".%s"),
                                joined(columns, "excluded.%s"));
        target.script(
                "create temp table if not exists %s (like %s) on commit delete rows"
                        .formatted(waiting, table));
    }

    private static String joined(List<String> columns, String each) {
        return columns.stream().map(each::formatted).collect(Collectors.joining(", "));
    }

    CopyRows rows() {
        return rows;
    }

    /** Lays the rows down beside the table, as {@code handed_} and its name, until the commit. */
    void lay() {
        target.copy(waiting, rows);
        rows.clear();
    }

    /** Answers how many rows were added or changed. */
    long merge() {
        if (rows.count() == 0) {
            return 0;
        }
        lay();
        return target.execute(merge);
    }
}
