package io.mailwright.service.tracking.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.TestPostgres;
import io.mailwright.cache.Database;
import io.mailwright.cache.MachineEvents;
import io.mailwright.cache.RawEvents;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.Told;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A push killed anywhere and the next one leave what one would. What lies in the database then is
 * what the last commit before left, so each commit is one place to be killed behind, and with the
 * one before it stands for all that is said between the two.
 */
class CutPushTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final List<String> TABLES =
            List.of(
                    "job",
                    "job_figure",
                    "person",
                    "link",
                    "event",
                    "job_day",
                    "job_link",
                    "survey_answer",
                    "status_change",
                    "mark_part",
                    "mark_day",
                    "mark_series",
                    "about");

    private final TestPostgres there;
    @TempDir Path folder;

    CutPushTest() throws SQLException {
        there = TestPostgres.fresh();
    }

    @Test
    @Timeout(60)
    void aPushCutAnywhereAndRepeatedIsAsOne() throws Exception {
        try (var db = Database.open(folder.resolve("x.db"))) {
            load(db, "February", events(1).subList(0, 40), 0);
            push(db, "before", "");
            load(db, "March", events(1), 5);
            copy("whole");
            push(db, "whole", "");
            var whole = all("whole");
            assertThat(whole).isNotEqualTo(all("before"));

            int commits = 1;
            for (boolean isCut = true; isCut; commits++) {
                var schema = "cut" + commits;
                copy(schema);
                isCut = isCut(db, schema, commits);
                awaitNobody();

                push(db, schema, "");

                assertThat(all(schema)).as("cut after commit %d", commits).isEqualTo(whole);
            }
            assertThat(commits).isGreaterThan(8);
        }
    }

    private boolean isCut(Database db, String schema, int commits) {
        try {
            push(db, schema, CutSockets.after(commits));
            return false;
        } catch (Failure.Unreachable cut) {
            return true;
        }
    }

    private void push(Database db, String schema, String options) {
        new ReportPush(db, "Harbour & Pine", 40)
                .push(Target.of(there.url() + options, null, schema), Progress.NONE);
    }

    private static List<Event> events(long seed) {
        return RawEvents.random(seed, 80).all();
    }

    /** Ann is known by her address alone until there is a SUBID for her. */
    private static void load(Database db, String name, List<Event> events, long ann) {
        try (var load = TrackingLoad.open(db)) {
            var opened =
                    new Event(
                            EventType.OPEN,
                            1,
                            ann,
                            7,
                            0,
                            Instant.parse("2026-03-01T10:00:00Z"),
                            Detail.NONE);
            load.add(new AddressedEvent(opened, "ann@example.net"));
            load.add(ann, "ann@example.net", new Told.Answer(1, NOON, "Milk?", "Yes"));
            load.add(ann, "ann@example.net", new Told.Change(NOON, "Active", "Held"));
            events.forEach(event ->
                    load.add(new AddressedEvent(event, MachineEvents.email(event.subscriber()))));
            var counts = Map.of(SummaryCount.SENT, (long) events.size());
            var told =
                    new JobSummary(
                            3, name, "S", "F", "f@example.org", NOON, null, counts, Map.of());
            load.add(new ToldJob(1, false, told, List.of(4L, 9L), Set.of(), NOON, null));
            load.takeOver(NOON);
        }
    }

    private void copy(String schema) throws SQLException {
        var script = new StringBuilder("create schema ").append(schema);
        for (var table : TABLES) {
            script.append(
                    "; create table %1$s.%2$s (like before.%2$s including all); insert into %1$s.%2$s table before.%2$s"
                            .formatted(schema, table));
        }
        there.run(script.toString());
    }

    /** All rows but when it was pushed. */
    private List<List<String>> all(String schema) throws SQLException {
        var sql = new StringBuilder();
        for (var table : TABLES) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append(
                            "select '%2$s', (to_jsonb(r) - 'pushed_at')::text from %1$s.%2$s r"
                                    .formatted(schema, table));
        }
        return there.rows(sql.append(" order by 1, 2").toString());
    }

    /** The database notices a moment later that somebody has gone. */
    private void awaitNobody() throws SQLException, InterruptedException {
        while (!there.one(
                        "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
                .equals("0")) {
            Thread.sleep(5);
        }
    }
}
