package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.bounces.BounceSource;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports dropped into a folder, about messages that a real server has sent. */
class BouncesTest {
    @TempDir private Path data;
    @TempDir private Path folder;
    private TrackedMailing mailing;
    private final List<Long> people = new ArrayList<>();
    private long job;

    @BeforeEach
    void open() throws InterruptedException {
        mailing = new TrackedMailing(data);
        for (int i = 0; i < 8; i++) {
            people.add(mailing.subscriber("p%d@example.net".formatted(i), Map.of()));
        }
        job = mailing.job("<p>Hello</p>");
        start();
        TrackedMailing.await(() -> mailing.job(job).state() == JobState.COMPLETE);
    }

    private void start() {
        mailing.start(
                TrackedMailing.options(
                        data, new DeliverTo.Hold(), List.of(new BounceSource.Folder(folder))));
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    private String id(int person) throws Exception {
        return mailing.message(job, people.get(person)).getMessageID();
    }

    private String report(int person, String status) throws Exception {
        return Reports.delivery(status, "Message-ID: " + id(person));
    }

    private void drop(String name, String message) throws IOException {
        var part = folder.resolve("." + name);
        Files.writeString(part, message.replace("\n", "\r\n"), StandardCharsets.ISO_8859_1);
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(part, folder.resolve(name));
    }

    private void awaitTaken(String... names) throws InterruptedException {
        TrackedMailing.await(() -> {
            for (var name : names) {
                if (!Files.exists(folder.resolve(name))) {
                    return false;
                }
            }
            return true;
        });
    }

    private Detail.Bounce bounce(int person) {
        return mailing.events(job).stream()
                .filter(event -> event.subscriber() == people.get(person))
                .map(event -> (Detail.Bounce) event.detail())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStatusTellsTheKind() throws Exception {
        drop("0", report(0, Reports.failed("5.1.1", "smtp; 550 5.1.1 <p0@example.net>: unknown")));
        drop("1", report(1, Reports.failed("5.2.2", "smtp;552 5.2.2 Mailbox full")));
        drop("2", report(2, Reports.failed("5.7.1", "smtp; 554 Blocked by list")));
        drop("3", report(3, Reports.failed("4.4.7", "")));
        drop("4", report(4, Reports.failed("5.0.0", "X-Unix; 1")));
        drop("5", report(5, Reports.failed("5.1.2", "dns; no such\n domain")));
        drop("6", report(6, Reports.failed("5.0.0", "")));
        awaitTaken("done/0", "done/1", "done/2", "done/3", "done/4", "done/5", "done/6");
        assertThat(bounce(0))
                .isEqualTo(
                        new Detail.Bounce(
                                BounceCategory.HARD,
                                2001,
                                550,
                                "550 5.1.1 <p0@example.net>: unknown"));
        assertThat(bounce(1))
                .isEqualTo(
                        new Detail.Bounce(
                                BounceCategory.SOFT, 3001, 552, "552 5.2.2 Mailbox full"));
        assertThat(bounce(2))
                .isEqualTo(
                        new Detail.Bounce(
                                BounceCategory.BLOCK, 1002, 554, "5.7.1 554 Blocked by list"));
        assertThat(bounce(3))
                .isEqualTo(new Detail.Bounce(BounceCategory.TECHNICAL, 4003, 0, "4.4.7"));
        assertThat(bounce(4)).isEqualTo(new Detail.Bounce(BounceCategory.HARD, 4999, 0, "5.0.0 1"));
        assertThat(bounce(5))
                .isEqualTo(new Detail.Bounce(BounceCategory.HARD, 2002, 0, "5.1.2 no such domain"));
        assertThat(bounce(6)).isEqualTo(new Detail.Bounce(BounceCategory.HARD, 4999, 0, "5.0.0"));
        assertThat(mailing.standing(people.get(0), mailing.list)).isEqualTo(Status.BOUNCED);
        assertThat(mailing.standing(people.get(3), mailing.list)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aReportSeenTwiceCountsOnceAndOneOfDelayNot() throws Exception {
        var report = report(0, Reports.failed("5.1.1", "smtp; 550 5.1.1 unknown"));
        drop("a", report);
        drop("b", report);
        drop("c", report(1, Reports.failed("4.4.1", "").replace("failed", "delayed")));
        awaitTaken("done/a", "done/b", "done/c");
        drop("a", report);
        awaitTaken("done/2-a");
        assertThat(mailing.events(job)).hasSize(1);
    }

    @Test
    void aComplaintIsLeavingEverything() throws Exception {
        drop("a", Reports.complaint("abuse", "Message-ID: " + id(0)));
        var leave = mailing.message(job, people.get(1)).getHeader("List-Unsubscribe")[0];
        drop("b", Reports.complaint("Fraud", "List-Unsubscribe: " + leave));
        drop("c", Reports.complaint("not-spam", "Message-ID: " + id(2)));
        awaitTaken("done/a", "done/b", "done/c");
        assertThat(mailing.events(job))
                .extracting(Event::type, Event::subscriber)
                .containsExactlyInAnyOrder(
                        tuple(EventType.COMPLAINT, people.get(0)),
                        tuple(EventType.COMPLAINT, people.get(1)));
        assertThat(mailing.isBlocked("p0@example.net")).isTrue();
        assertThat(mailing.isBlocked("p1@example.net")).isTrue();
        assertThat(mailing.isBlocked("p2@example.net")).isFalse();
    }

    @Test
    void theReturnAddressAloneTellsWhichMessageItWas() throws Exception {
        var local = id(0).replaceAll("[<>]|@.*", "");
        drop(
                "a",
                Reports.delivery(Reports.failed("5.1.1", "smtp; 550 no"), "Subject: nothing of use")
                        .replace("To: news@", "To: <bounces+" + local + "@"));
        awaitTaken("done/a");
        assertThat(bounce(0).subcategory()).isEqualTo(2001);
    }

    @Test
    void whatIsForgedOrNoReportIsLaidAside() throws Exception {
        var real = id(0);
        int tag = real.lastIndexOf('.', real.indexOf('@')) + 1;
        var forged = real.substring(0, tag) + "0123456789abcdef" + real.substring(tag + 16);
        var other = real.replace("." + people.get(0) + ".", "." + people.get(1) + ".");
        drop("forged", Reports.delivery(Reports.failed("5.1.1", ""), "Message-ID: " + forged));
        drop("other", Reports.delivery(Reports.failed("5.1.1", ""), "Message-ID: " + other));
        drop("empty", "");
        drop("reply", "From: p0@example.net\nIn-Reply-To: " + real + "\n\nI am away.\n");
        drop("broken", report(0, "").replace("boundary=\"b\"", "boundary=\"c\""));
        drop("garbage", "\u0000\u0001Content-Type: multipart/report; boundary=\n\n--\n");
        drop("huge", report(0, Reports.failed("5.1.1", "")) + "x".repeat(11 * 1024 * 1024));
        for (var name : List.of("forged", "other", "empty", "reply", "broken", "garbage", "huge")) {
            awaitTaken("not-understood/" + name);
        }
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void whatACrashHasLeftIsTakenAtTheNextStartAndLinksAreNotFollowed() throws Exception {
        mailing.stop();
        drop("a", report(0, Reports.failed("5.1.1", "")));
        Files.move(folder.resolve("a"), folder.resolve("claimed/a"));
        var outside = Files.writeString(data.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        start();
        awaitTaken("done/a");
        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(outside).exists();
        assertThat(mailing.events(job)).hasSize(1);
    }
}
