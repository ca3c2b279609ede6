package io.mailwright.server.rehearsal;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.Rehearsal;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.LocalServer;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Sends to files what is rehearsed, from a server that is made for it, holds nobody but its
 * recipients and asks no other server.
 */
public final class RehearsalServer {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Rehearsal rehearsal;
    private final Room room;
    private final Store store;
    private final long job;

    private RehearsalServer(Rehearsal rehearsal, Room room, Store store) {
        this.rehearsal = rehearsal;
        this.room = room;
        this.store = store;
        this.job = store.change(tables -> new RehearsedAccount(rehearsal, tables).fill());
    }

    /**
     * Has every message made.
     *
     * @param built is told now and then how many were made
     * @throws Failure.Refused with 941 if the e-mail must not be sent
     * @throws Failure.FileUnusable if the disk is full, or nearly so
     * @throws CancellationException if the thread is interrupted
     */
    public static List<Rehearsed.Message> play(Rehearsal rehearsal, LongConsumer built) {
        return play(rehearsal, Room.ON_DISK, built);
    }

    static List<Rehearsed.Message> play(Rehearsal rehearsal, Room room, LongConsumer built) {
        room.require(rehearsal.folder());
        var file = rehearsal.folder().resolve("account.db");
        try (var store = Store.open(file, InstantSource.system())) {
            return new RehearsalServer(rehearsal, room, store).play(built);
        }
    }

    private List<Rehearsed.Message> play(LongConsumer built) {
        try (var server = LocalServer.start(options())) {
            do {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                room.require(rehearsal.folder());
                built.accept(store.read(tables -> tables.sent().count(job)));
            } while (!server.finish(GLANCE));
        }
        var done = store.read(tables -> tables.jobs().find(job)).orElseThrow();
        if (done.state() != JobState.COMPLETE) {
            throw new Failure.Refused(ErrorCode.EMAIL_INVALID.number(), problem(done));
        }
        return rehearsal.people().stream()
                .map(person -> message(person.subscriber().id(), person.subscriber().email()))
                .toList();
    }

    private static String problem(Job job) {
        return job.problem() == null ? "It came to no end" : job.problem();
    }

    private LocalServer.Options options() {
        return new LocalServer.Options(
                        rehearsal.folder(),
                        InetAddress.getLoopbackAddress(),
                        0,
                        "rehearsal",
                        UUID.randomUUID().toString(),
                        false)
                .withMail(
                        new LocalServer.Mail(
                                new DeliverTo.Hold(), Overdue.SEND, null, List.of(), false));
    }

    private Rehearsed.Message message(long subscriber, String email) {
        var row = store.read(tables -> tables.recipients().find(job, 0, subscriber)).orElseThrow();
        var file = outbox().resolve(subscriber + ".eml");
        if (row.state() == State.SENT) {
            return new Rehearsed.Message(subscriber, email, null, "", size(file), file);
        }
        var reason = row.reason() == null ? "" : row.reason();
        return new Rehearsed.Message(subscriber, email, code(row), reason, 0, null);
    }

    private Path outbox() {
        return rehearsal.folder().resolve("outbox").resolve(Long.toString(job));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendCode code(Recipient row) {
        return Arrays.stream(SendCode.values())
                .filter(code -> row.code() != null && code.number() == row.code())
                .findAny()
                .orElse(SendCode.FAILURE);
    }
}
