package io.mailwright.server;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Jobs to a list with one person, whose time passed while no server ran. */
public final class LateJob {
    public static final long FIRST = 2_030_001;

    private static final String HTML =
            "<p>Hello %%First Name%% <a href=\"%%unsub_center_url%%\">Leave</a> %%Member_Busname%%"
                    + " %%Member_Addr%% %%Member_City%%</p>";

    private static final AccountSettings OWNER =
            new AccountSettings(
                    10_000_001,
                    "Harbour & Pine",
                    "1 Quay",
                    "Cork",
                    "",
                    "T12",
                    "Ireland",
                    "Harbour",
                    "news@example.org");

    private LateJob() {}

    /**
     * Puts so many of them into a store that no server is using, an hour apart, from {@link #FIRST}
     * on.
     *
     * @param state as the last server left them, or as the next one will
     */
    public static void fill(Path data, int jobs, Instant planned, JobState state) {
        try (var store = Store.open(data.resolve("account.db"), InstantSource.fixed(planned))) {
            store.change(tables -> {
                tables.settings().put(OWNER);
                long list = list(tables);
                long email =
                        tables.emails()
                                .create(new Email(0, "March", "News", HTML, null, null, planned));
                for (int i = 0; i < jobs; i++) {
                    var at = planned.plusSeconds(3_600L * i);
                    tables.jobs().target(tables.jobs().create(job(email, at, state)), list, false);
                }
                return tables;
            });
        }
    }

    private static long list(Tables tables) {
        long list = tables.lists().create("Spring", ListType.PUBLIC, tables.now());
        long ann =
                tables.subscribers()
                        .create("ann@example.org", EmailType.HTML, Map.of("First Name", "Ann"))
                        .id();
        tables.memberships().put(tables.lists().master(), ann, Status.ACTIVE, null, tables.now());
        tables.memberships().put(list, ann, Status.ACTIVE, null, tables.now());
        return list;
    }

    private static Job job(long email, Instant planned, JobState state) {
        return new Job(
                0,
                Job.Kind.LISTS,
                new Job.Content(email, "March", "News", HTML, null, "", "", "", true, true),
                false,
                false,
                planned,
                null,
                null,
                state,
                null);
    }
}
