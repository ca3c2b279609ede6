package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** An account with one list and jobs to it, whose clock moves when it is told to. */
final class TestMailing implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2010-08-31T14:50:00Z");
    static final URI PUBLIC = URI.create("https://news.example.org");
    static final String FOOTER =
            "<p>%%Member_Busname%%, %%Member_Addr%%, %%Member_City%%"
                    + " <a href=\"%%profile_center_url%%\">profile</a></p>";
    private static final Duration LONGEST = Duration.ofSeconds(150);

    final Path data;
    final Store store;
    final long list;
    volatile Instant now = BEGIN;

    TestMailing(Path data) {
        this.data = data;
        this.store = Store.open(data.resolve("account.db"), () -> now);
        this.list =
                store.change(tables -> {
                    tables.settings()
                            .put(
                                    new AccountSettings(
                                            10_000_001,
                                            "Harbour & Pine",
                                            "1 Quay",
                                            "Cork",
                                            "",
                                            "T12",
                                            "Ireland",
                                            "Harbour",
                                            "news@example.org"));
                    return tables.lists()
                            .named("News")
                            .orElseGet(() ->
                                    tables.lists().create("News", ListType.PUBLIC, tables.now()));
                });
    }

    Sending send(DeliverTo deliver) {
        return send(deliver, Overdue.WAIT);
    }

    Sending send(DeliverTo deliver, Overdue overdue) {
        return Sending.start(
                store,
                data,
                new Sending.Options(deliver, overdue, PUBLIC, true),
                Fetcher.none(),
                Retries.USUAL);
    }

    long subscriber(String email, String firstName) {
        return subscriber(email, EmailType.HTML, firstName);
    }

    long subscriber(String email, EmailType type, String firstName) {
        return store.change(tables -> subscriber(tables, email, type, firstName));
    }

    /** So many, p0@example.org and on. */
    void subscribers(int number) {
        change(tables ->
                LongStream.range(0, number)
                        .forEach(i ->
                                subscriber(
                                        tables,
                                        "p%d@example.org".formatted(i),
                                        EmailType.HTML,
                                        "Person " + i)));
    }

    private long subscriber(Tables tables, String email, EmailType type, String firstName) {
        long id = tables.subscribers().create(email, type, Map.of("First Name", firstName)).id();
        tables.memberships().put(tables.lists().master(), id, Status.ACTIVE, null, now);
        tables.memberships().put(list, id, Status.ACTIVE, null, now);
        return id;
    }

    static Job.Content content(String html) {
        return new Job.Content(
                0,
                "March",
                "News for %%First Name%%",
                "<html><body>" + html + FOOTER + "</body></html>",
                null,
                "Ann",
                "ann@example.org",
                "spring",
                true,
                true);
    }

    long job(String html) {
        return job(content(html));
    }

    /** To the list, now. */
    long job(Job.Content content) {
        return job(content, job -> job);
    }

    long job(Job.Content content, UnaryOperator<Job> changed) {
        return store.change(tables -> {
            long email =
                    tables.emails()
                            .create(
                                    new Email(
                                            0,
                                            content.emailName(),
                                            content.subject(),
                                            content.html(),
                                            content.text(),
                                            null,
                                            now));
            long job = tables.jobs().create(changed.apply(job(email, content)));
            tables.jobs().target(job, list, false);
            return job;
        });
    }

    private Job job(long email, Job.Content content) {
        return new Job(
                0,
                Job.Kind.LISTS,
                new Job.Content(
                        email,
                        content.emailName(),
                        content.subject(),
                        content.html(),
                        content.text(),
                        content.fromName(),
                        content.fromEmail(),
                        content.additional(),
                        content.multipart(),
                        content.trackLinks()),
                false,
                false,
                now,
                null,
                null,
                JobState.SCHEDULED,
                null);
    }

    Job find(long job) {
        return store.read(tables -> tables.jobs().find(job)).orElseThrow();
    }

    /** The row of a recipient in the ledger. */
    Recipient recipient(long job, long subscriber) {
        return store.read(tables -> tables.recipients().find(job, 0, subscriber)).orElseThrow();
    }

    List<Recipient> recipients(long job) {
        var all = new ArrayList<Recipient>();
        store.read(tables -> {
            tables.memberships()
                    .each(
                            list,
                            null,
                            row ->
                                    tables.recipients()
                                            .find(job, 0, row.subscriber().id())
                                            .ifPresent(all::add));
            return all;
        });
        return all;
    }

    List<Event> events(long job) {
        var all = new ArrayList<Event>();
        store.read(tables -> {
            tables.events().each(job, Instant.EPOCH, BEGIN.plus(Duration.ofDays(10_000)), all::add);
            return all;
        });
        return all;
    }

    Status standing(long subscriber) {
        return store.read(tables -> tables.memberships().find(list, subscriber))
                .orElseThrow()
                .status();
    }

    void change(Consumer<Tables> work) {
        store.change(tables -> {
            work.accept(tables);
            return tables;
        });
    }

    void awaitState(long job, JobState state) throws InterruptedException {
        await(() -> find(job).state() == state);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
