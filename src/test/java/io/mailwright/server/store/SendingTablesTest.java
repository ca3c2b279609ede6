package io.mailwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SendingTablesTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");

    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("account.db"), InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmailComesBackAsItWasStored() {
        long id = store.change(tables -> tables.emails().create(email("March", null)));
        store.change(tables -> tables.emails().setText(id, "Hello"));

        var found = store.read(tables -> tables.emails().find(id)).orElseThrow();

        assertThat(found)
                .isEqualTo(new Email(id, "March", "News", "<p>Hi</p>", "Hello", null, NOW));
        assertThat(names("ARC", NOW)).containsExactly("March");
        assertThat(names("April", NOW)).isEmpty();
        assertThat(names("", NOW.plusSeconds(1))).isEmpty();
    }

    private List<String> names(String part, Instant from) {
        var names = new ArrayList<String>();
        store.read(tables -> {
            tables.emails()
                    .each(part, from, NOW.plusSeconds(60), heading -> names.add(heading.name()));
            return names;
        });
        return names;
    }

    @Test
    void aJobComesBackAsItWasStored() {
        long id =
                store.change(tables -> {
                    long job = tables.jobs().create(job(tables));
                    tables.jobs().target(job, 7, false);
                    tables.jobs().target(job, 9, true);
                    return job;
                });
        assertThat(store.<List<Long>>read(tables -> tables.jobs().scheduled(NOW)))
                .containsExactly(id);
        assertThat(store.<List<Long>>read(t -> t.jobs().scheduled(NOW.minusMillis(1)))).isEmpty();
        assertThat(store.<Optional<Instant>>read(tables -> tables.jobs().nextPlanned()))
                .contains(NOW);

        store.change(tables -> {
            tables.jobs().begin(id, NOW.plusSeconds(1));
            tables.jobs().end(id, JobState.COMPLETE, NOW.plusSeconds(2));
            return id;
        });

        var found = store.read(tables -> tables.jobs().find(id)).orElseThrow();
        assertThat(found.content()).isEqualTo(content(found.content().email()));
        assertThat(found.started()).isEqualTo(NOW.plusSeconds(1));
        assertThat(found.ended()).isEqualTo(NOW.plusSeconds(2));
        assertThat(found.state()).isEqualTo(JobState.COMPLETE);
        assertThat(store.<List<Long>>read(tables -> tables.jobs().targets(id, false)))
                .containsExactly(7L);
        assertThat(store.<List<Long>>read(tables -> tables.jobs().targets(id, true)))
                .containsExactly(9L);
        assertThat(store.<List<Long>>read(tables -> tables.jobs().scheduled(NOW))).isEmpty();
        assertThat(store.<List<Long>>read(tables -> tables.jobs().unfinished())).isEmpty();
    }

    @Test
    void theLedgerKeepsWhatBecameOfAMessage() {
        var pending = new ArrayList<Recipient>();
        store.change(tables -> {
            long job = tables.jobs().create(job(tables));
            long ann = subscriber(tables, "ann@example.org");
            var recipient =
                    new Recipient(
                            job, 0, ann, 1, State.PENDING, NOW, null, null, Map.of("City", "Ulm"));
            tables.recipients().create(recipient);
            tables.jobs().begin(job, NOW);
            pending.add(tables.queue().due(job, NOW, 10).getFirst().recipient());
            tables.recipients()
                    .put(recipient, State.NOT_SENT, NOW.plusSeconds(1), 1, "Unsubscribed");
            return job;
        });

        var one = pending.getFirst();
        assertThat(one.given()).containsEntry("City", "Ulm");
        var found = store.read(t -> t.recipients().find(one.job(), 0, one.subscriber()));
        assertThat(found.orElseThrow())
                .isEqualTo(
                        new Recipient(
                                one.job(),
                                0,
                                one.subscriber(),
                                1,
                                State.NOT_SENT,
                                NOW.plusSeconds(1),
                                1,
                                "Unsubscribed",
                                Map.of("City", "Ulm")));
    }

    @Test
    void everyKindOfEventComesBackInOrder() {
        var told = new ArrayList<Event>();
        var expected = new ArrayList<Event>();
        store.change(tables -> {
            long job = tables.jobs().create(job(tables));
            long ann = subscriber(tables, "ann@example.org");
            long link = tables.links().idOf(job, "https://example.org/", "Home");
            assertThat(tables.links().idOf(job, "https://example.org/", "Home")).isEqualTo(link);
            for (var detail : details(link)) {
                expected.add(new Event(type(detail), job, ann, 1, 0, NOW, detail));
            }
            expected.forEach(tables.events()::add);
            tables.events().each(job, NOW, NOW.plusSeconds(1), told::add);
            tables.events().each(job, NOW.plusSeconds(1), NOW.plusSeconds(2), told::add);
            return job;
        });
        assertThat(told).isEqualTo(expected);
    }

    private static List<Detail> details(long link) {
        return List.of(
                Detail.NONE,
                new Detail.Click(link, "https://example.org/", "Home"),
                new Detail.Bounce(BounceCategory.HARD, 2001, 550, "user unknown"),
                new Detail.Unsubscribe(UnsubscribeScope.MASTER, "too much"),
                new Detail.Forward(3),
                new Detail.Conversion(link, "Euro", "49.90", "Purchase"));
    }

    private static EventType type(Detail detail) {
        return switch (detail) {
            case Detail.None _ -> EventType.OPEN;
            case Detail.NotSent _ -> EventType.NOT_SENT;
            case Detail.Click _ -> EventType.CLICK;
            case Detail.Bounce _ -> EventType.BOUNCE;
            case Detail.Unsubscribe _ -> EventType.UNSUBSCRIBE;
            case Detail.Forward _ -> EventType.FORWARD;
            case Detail.Conversion _ -> EventType.CONVERSION;
        };
    }

    private static Email email(String name, String text) {
        return new Email(0, name, "News", "<p>Hi</p>", text, null, NOW);
    }

    private static Job job(Tables tables) {
        long email = tables.emails().create(email("March", null));
        return new Job(
                0,
                Job.Kind.LISTS,
                content(email),
                false,
                false,
                NOW,
                null,
                null,
                JobState.SCHEDULED,
                null);
    }

    private static Job.Content content(long email) {
        return new Job.Content(
                email,
                "March",
                "News",
                "<p>Hi</p>",
                null,
                "Ann",
                "ann@example.org",
                "a",
                true,
                true);
    }

    private static long subscriber(Tables tables, String email) {
        return tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
    }
}
