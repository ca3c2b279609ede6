package io.mailwright.domain.send;

import java.util.List;

/**
 * Those who are to get a message by a definition; nothing is asked for yet.
 *
 * @param file the name of the file they are in; empty for one person who was typed
 * @param rows those that cannot get one are refused already
 */
public record TriggeredPeople(String file, List<TriggeredRow> rows) {
    public TriggeredPeople {
        rows = List.copyOf(rows);
    }

    /** How many a message is asked for. */
    public long wanted() {
        return rows.stream().filter(row -> row.state() == TriggeredRow.State.PENDING).count();
    }
}
