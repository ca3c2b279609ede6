package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.ToldPerson;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts together what extracts tell of one person, of one moment of the local copy. */
final class ToldPeople {
    private static final String WHO =
            " where person_id in (select id from subscriber where email_key = :key"
                    + " union select id from tracked_person where email_key = :key)";

    private static final String MEMBERSHIPS =
            """
            select m.*, coalesce(l.name, h.name, nullif(t.name, ''), cast(m.list_id as text)) as name
            from told_membership m left join list l on l.id = m.list_id left join list_history h on h.list_id = m.list_id
                left join told_list t on t.id = m.list_id
            """
                    + WHO
                    + " order by name collate nocase, m.list_id";

    private static final String ANSWERS =
            "select a.*, coalesce(j.email_name, '') as email_name"
                    + " from told_answer a left join job j on j.id = a.job_id"
                    + WHO
                    + " order by a.at, a.question";

    private final Handle handle;
    private final String email;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Membership> lists = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private @Nullable Instant asOf;
    private String key = "";
    private String status = "";

    private ToldPeople(Handle handle, String email) {
        this.handle = handle;
        this.email = email;
    }

    /** By address, compared without case. */
    static ToldPerson of(Handle handle, String email) {
        return new ToldPeople(handle, email).read();
    }

    private ToldPerson read() {
        each("select * from told_standing" + WHO + " order by as_of", this::standing);
        each("select * from told_key" + WHO + " order by as_of", row -> key = row.getString("key"));
        each("select * from told_attributes" + WHO + " order by as_of", this::attributes);
        each(MEMBERSHIPS, this::membership);
        each("select * from told_change" + WHO, this::change);
        each(ANSWERS, this::answer);
        happenings.removeIf(this::isToldBetter);
        happenings.sort(Happening.NEWEST_FIRST);
        return new ToldPerson(asOf, key, status, attributes, lists, happenings);
    }

    private void each(String sql, RowReader reader) {
        Query query = handle.createQuery(sql).bind("key", EmailAddress.key(email));
        query.map(
                        (row, _) -> {
                            reader.read(row);
                            return true;
                        })
                .list();
    }

    private void standing(ResultSet row) throws SQLException {
        asOf(row);
        status = row.getString("status");
        var created = time(row, "created_at");
        if (created != null) {
            happenings.add(new Happening.Joined(created, "", ""));
        }
        var held = time(row, "held_at");
        if (held != null) {
            happenings.add(new Happening.Changed(held, "", "Held"));
        }
        var left = time(row, "left_at");
        if (left != null) {
            happenings.add(new Happening.Left(left, "", ""));
        }
    }

    private void asOf(ResultSet row) throws SQLException {
        var told = Instant.ofEpochMilli(row.getLong("as_of"));
        asOf = asOf == null || told.isAfter(asOf) ? told : asOf;
    }

    private void attributes(ResultSet row) throws SQLException {
        asOf(row);
        attributes.putAll(Json.values(row.getString("attributes")));
        attributes.values().removeIf(String::isEmpty);
    }

    private void membership(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var joined = time(row, "joined_at");
        var left = time(row, "left_at");
        if (joined != null) {
            happenings.add(new Happening.Joined(joined, name, row.getString("how")));
        }
        if (left != null) {
            happenings.add(new Happening.Left(left, name, row.getString("reason")));
        }
        boolean isGone = left != null && (joined == null || !left.isBefore(joined));
        lists.add(
                new Membership(
                        row.getLong("list_id"),
                        name,
                        isGone ? Status.UNSUBSCRIBED : Status.ACTIVE));
    }

    private void change(ResultSet row) throws SQLException {
        happenings.add(
                new Happening.Changed(
                        ToldRows.at(row, Instant::ofEpochMilli),
                        row.getString("before"),
                        row.getString("after")));
    }

    /** A standing tells when somebody was held; a change of that moment tells from what, too. */
    private boolean isToldBetter(Happening one) {
        return one instanceof Happening.Changed(var at, var before, var after)
                && before.isEmpty()
                && happenings.stream()
                        .anyMatch(other ->
                                other instanceof Happening.Changed(var then, var from, var to)
                                        && !from.isEmpty()
                                        && to.equals(after)
                                        && Objects.equals(then, at));
    }

    private void answer(ResultSet row) throws SQLException {
        happenings.add(
                new Happening.Answered(
                        ToldRows.at(row, Instant::ofEpochSecond),
                        row.getLong("job_id"),
                        row.getString("email_name"),
                        row.getString("question"),
                        row.getString("answer")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Takes what one row says. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
