package io.mailwright.cache;

import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.EngagementWanted.MostActive;
import io.mailwright.domain.tracking.EngagementWanted.Quiet;
import io.mailwright.domain.tracking.PersonActivity;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people did with all messages sent to them, of those who are active in the account; where no
 * account was ever brought, of everybody. Thread-safe.
 */
public final class EngagementStore {
    /** The index gives them in their order. */
    private static final String QUIET =
            "from activity a indexed by activity_quiet%2$s where mailable = 1 and a.%1$sat < :since"
                    + " and sent_at >= :since";

    private static final String MOST =
            "from activity a indexed by activity_most%2$s where mailable = 1 and a.%1$sopened +"
                    + " a.%1$sclicked > 0";

    private static final String PERSON =
            "select a.*, coalesce(s.email, t.email, '') as email from (select a.person_id,"
                    + " a.sent_at, a.%1$sat as at, a.%1$sopened as opened, a.%1$sclicked as clicked ";

    private static final String ADDRESS =
            " limit :limit) a left join subscriber s on s.id = a.person_id"
                    + " left join tracked_person t on t.id = a.person_id";

    private static final String QUIET_PAGE =
            PERSON
                    + QUIET
                    + " and (a.%1$sat, a.sent_at, a.person_id) > (:at, :sent, :person)"
                    + " order by a.%1$sat, a.sent_at, a.person_id"
                    + ADDRESS
                    + " order by a.at, a.sent_at, a.person_id";

    private static final String MOST_PAGE =
            PERSON
                    + MOST
                    + " and (a.%1$sopened + a.%1$sclicked, a.person_id) < (:score, :person)"
                    + " order by a.%1$sopened + a.%1$sclicked desc, a.person_id desc"
                    + ADDRESS
                    + " order by a.opened + a.clicked desc, a.person_id desc";

    private final Database db;

    public EngagementStore(Database db) {
        this.db = db;
    }

    /** As of when people's doings are known: the last sync, or the last event there is. */
    public Optional<Instant> asOf() {
        var synced = new SyncMarks(db).ended();
        return synced.isPresent()
                ? synced
                : db.read(handle ->
                        handle.select("select max(last_at) from job_count")
                                .mapTo(Long.class)
                                .findOne()
                                .map(Instant::ofEpochSecond));
    }

    /** How many people {@link #page} has in all its pages. */
    public long count(EngagementWanted wanted) {
        return db.read(handle ->
                switch (wanted) {
                    case Quiet(var since, boolean human) ->
                            handle.createQuery("select count(*) " + of(QUIET, human))
                                    .bind("since", since.getEpochSecond())
                                    .mapTo(Long.class)
                                    .one();
                    case MostActive(boolean human) ->
                            handle.createQuery("select count(*) " + of(MOST, human))
                                    .mapTo(Long.class)
                                    .one();
                });
    }

    /**
     * A page of people in the order of what is asked for.
     *
     * @param after the last of the page before; {@code null} for the first page
     */
    public List<PersonActivity> page(
            EngagementWanted wanted, @Nullable PersonActivity after, int limit) {
        return db.read(handle -> {
            var query =
                    handle.createQuery(
                                    of(
                                            wanted instanceof Quiet ? QUIET_PAGE : MOST_PAGE,
                                            wanted.humanOnly()))
                            .bind("limit", limit);
            switch (wanted) {
                case Quiet(var since, _) ->
                        query.bind("since", since.getEpochSecond())
                                .bind("at", after == null ? -1 : seconds(after.lastReaction()))
                                .bind("sent", after == null ? -1 : seconds(after.lastSent()))
                                .bind(
                                        "person",
                                        after == null ? Long.MIN_VALUE : after.subscriber());
                case MostActive _ ->
                        query.bind(
                                        "score",
                                        after == null
                                                ? Long.MAX_VALUE
                                                : after.opened() + after.clicked())
                                .bind(
                                        "person",
                                        after == null ? Long.MAX_VALUE : after.subscriber());
            }
            return query.map((row, _) -> person(row)).list();
        });
    }

    private static String of(String sql, boolean human) {
        return sql.formatted(human ? "human_" : "", human ? "_human" : "");
    }

    private static PersonActivity person(ResultSet row) throws SQLException {
        return new PersonActivity(
                row.getLong("person_id"),
                row.getString("email"),
                time(row.getLong("sent_at")),
                time(row.getLong("at")),
                row.getLong("opened"),
                row.getLong("clicked"));
    }

    private static @Nullable Instant time(long seconds) {
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static long seconds(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }
}
