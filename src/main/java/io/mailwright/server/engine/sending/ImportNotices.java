package io.mailwright.server.engine.sending;

import io.mailwright.server.engine.Worker;
import io.mailwright.server.engine.sending.delivery.Outcome;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.message.AsciiAddress;
import io.mailwright.server.engine.sending.message.ImportNotice;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/**
 * Tells by mail who asked to be told that an import has ended ({@code subscribers-lists.md} S21,
 * grade F; the message X), the way messages of jobs go. An import that has ended has ended, whether
 * its notice can be handed over or not. After a crash a notice may be handed over again, with the
 * same Message-ID.
 */
public final class ImportNotices implements Worker.Task {
    private static final Logger LOG = LoggerFactory.getLogger(ImportNotices.class);
    private static final Duration AGAIN = Duration.ofMinutes(5);

    /** After that nobody waits for it any more. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Store store;
    private final Sending sending;

    public ImportNotices(Store store, Sending sending) {
        this.store = store;
        this.sending = sending;
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        var since = store.clock().instant().minus(LONGEST);
        var pause = Optional.<Duration>empty();
        for (var ended : store.read(tables -> tables.imports().noticesDue(since))) {
            var message = message(ended);
            if (message.isPresent() && !isSettled(ended, message.get())) {
                pause = Optional.of(AGAIN);
            } else {
                store.change(tables -> {
                    tables.imports().noticed(ended.id());
                    return ended;
                });
            }
        }
        return pause;
    }

    /** Nothing where nobody may be told, or there is nobody to tell it from. */
    private Optional<Outgoing> message(Import ended) {
        var to = ended.order().notice();
        if (store.read(tables -> tables.masterUnsubscribes().contains(to))) {
            return Optional.empty();
        }
        var account = store.read(tables -> tables.settings().account());
        var address = AsciiAddress.of(to);
        var from = AsciiAddress.of(account.fromEmail());
        if (address.isEmpty() || from.isEmpty()) {
            LOG.warn("Nobody is told of import {}: it has no address to or from", ended.id());
            return Optional.empty();
        }
        var sender = new Outgoing.Sender(account.fromName(), from.get());
        return Optional.of(
                store.read(tables ->
                        ImportNotice.of(ended, tables)
                                .message(sender, address.get(), tables.now())));
    }

    /** Whether there is nothing more to be done; not if it may go another time. */
    private boolean isSettled(Import ended, Outgoing message) throws InterruptedException {
        return switch (sending.hand(message)) {
            case Outcome.Accepted _, Outcome.InDoubt _ -> true;
            case Outcome.PutOff _, Outcome.Lost _ -> false;
            case Outcome.Refused(var code, var _) -> {
                LOG.warn("The notice of import {} was refused with {}", ended.id(), code);
                yield true;
            }
            case Outcome.SenderRefused _ -> {
                LOG.warn("The notice of import {} was refused for its sender", ended.id());
                yield true;
            }
        };
    }
}
