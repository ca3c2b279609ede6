package io.mailwright.service.send;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.TriggeredStore;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.service.Progress;
import io.mailwright.service.Unsent;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Messages by a definition to everybody in a file. Each row is written down before the account is
 * asked for it: where no answer came, or the program was ended, nobody is asked for again by
 * itself, since that might send twice. Thread-safe.
 */
public final class TriggeredBatches {
    /** One call takes 500 ({@code envelope.md} E9, grade V); fewer are in doubt after a crash. */
    private static final int AT_ONCE = 50;

    private final TriggeredSendService triggered;
    private final TriggeredStore store;
    private final Database copy;
    private final InstantSource clock = InstantSource.system();

    TriggeredBatches(TriggeredSendService triggered, Database copy) {
        this.triggered = triggered;
        this.store = new TriggeredStore(copy);
        this.copy = copy;
    }

    /**
     * Who is in a file; nothing is written down or sent.
     *
     * @throws Failure.FileUnusable if it cannot be read
     */
    public static TriggeredPeople read(Path file) {
        return TriggeredFile.read(file);
    }

    /**
     * One person.
     *
     * @param attributes for this message, by name
     */
    public static TriggeredPeople one(String email, Map<String, String> attributes) {
        var row = new TriggeredRow(1, email.strip(), attributes, State.PENDING, "");
        return new TriggeredPeople("", List.of(row));
    }

    /**
     * Has a message sent to each of them.
     *
     * @throws Failure as {@link #begin} and {@link #resume} do
     */
    public TriggeredBatch send(String key, TriggeredPeople people, Progress progress) {
        return resume(begin(key, people), progress);
    }

    /**
     * Has a message sent to one person.
     *
     * @throws Failure.Refused also if the account has a reason not to send to them
     * @throws Failure as {@link #begin} and {@link #resume} do
     */
    public void sendOne(String key, String email, Map<String, String> attributes) {
        var batch = send(key, one(email, attributes), Progress.NONE);
        for (var row : rows(batch.id(), State.REFUSED)) {
            throw new Failure.Refused(
                    ErrorCode.NO_VALID_SUBSCRIBER.number(),
                    "No valid subscriber. %s: %s".formatted(row.email(), row.reason()));
        }
    }

    /**
     * Writes down who is to get a message; nothing is sent yet.
     *
     * @return the number of the batch, to go on with; that of an earlier one of the same people of
     *     which nothing was asked for yet
     * @throws Failure.Invalid if the same was broken off before
     */
    public long begin(String key, TriggeredPeople people) {
        var rows = people.rows();
        for (var batch : all()) {
            if (batch.key().equals(key) && isBrokenOff(batch) && isOf(batch, rows)) {
                if (isUntouched(batch)) {
                    return batch.id();
                }
                throw new Failure.Invalid(
                        "Batch %d of the same people was broken off, and some of them have their message. Go on with it: trigger --resume %d"
                                .formatted(batch.id(), batch.id()));
            }
        }
        return store.create(key, people.file(), rows, clock.instant());
    }

    private static boolean isBrokenOff(TriggeredBatch batch) {
        return batch.count(State.PENDING) + batch.count(State.ASKED) > 0;
    }

    private static boolean isUntouched(TriggeredBatch batch) {
        return batch.count(State.QUEUED) + batch.count(State.UNCERTAIN) + batch.count(State.ASKED)
                == 0;
    }

    private boolean isOf(TriggeredBatch batch, List<TriggeredRow> rows) {
        return Arrays.stream(State.values())
                .flatMap(state -> rows(batch.id(), state).stream())
                .sorted(Comparator.comparingInt(TriggeredRow::line))
                .map(TriggeredBatches::whom)
                .toList()
                .equals(rows.stream().map(TriggeredBatches::whom).toList());
    }

    /** Somebody and their values, whatever became of them. */
    private static TriggeredRow whom(TriggeredRow row) {
        return new TriggeredRow(row.line(), row.email(), row.attributes(), State.PENDING, "");
    }

    /**
     * Goes on with those who were not asked for yet.
     *
     * @throws Failure.Unreachable if no answer came; the others can be gone on with
     */
    public TriggeredBatch resume(long id, Progress progress) {
        var batch = find(id);
        try (var _ = AccountWork.SEND.begin(copy)) {
            giveUp(batch, store.rows(id, State.ASKED, Integer.MAX_VALUE), "Broken off");
            var next = store.rows(id, State.PENDING, AT_ONCE);
            while (!next.isEmpty()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                ask(batch, next);
                var now = find(id);
                progress.at(done(now), done(now) + now.count(State.PENDING), batch.file());
                next = store.rows(id, State.PENDING, AT_ONCE);
            }
        }
        return find(id);
    }

    private static long done(TriggeredBatch batch) {
        return batch.count(State.QUEUED)
                + batch.count(State.REFUSED)
                + batch.count(State.UNCERTAIN);
    }

    private void ask(TriggeredBatch batch, List<TriggeredRow> rows) {
        settle(batch, rows, _ -> State.ASKED, _ -> "");
        try {
            refused(batch, rows, triggered.fire(send(batch, rows)));
        } catch (Failure.Refused refused) {
            if (refused.code() != ErrorCode.NO_VALID_SUBSCRIBER.number()) {
                settle(batch, rows, _ -> State.PENDING, _ -> "");
                throw refused;
            }
            refused(batch, rows, String.valueOf(refused.getMessage()).lines().toList());
        } catch (Failure.Unreachable | Failure.Malformed | CancellationException lost) {
            if (lost instanceof Failure.Unreachable unreached && Unsent.isCertain(unreached)) {
                settle(batch, rows, _ -> State.PENDING, _ -> "");
                throw lost;
            }
            giveUp(batch, rows, String.valueOf(lost.getMessage()));
            throw lost;
        }
    }

    private static TriggeredSend send(TriggeredBatch batch, List<TriggeredRow> rows) {
        return new TriggeredSend(
                batch.key(),
                rows.stream()
                        .map(row ->
                                new TriggeredSend.Recipient(
                                        row.email(),
                                        row.email(),
                                        row.attributes(),
                                        Sender.OF_ACCOUNT))
                        .toList());
    }

    /** A line of the account's is {@code ADDRESS: CODE NAME} ({@code email-send.md} M12, X). */
    private void refused(TriggeredBatch batch, List<TriggeredRow> rows, List<String> lines) {
        var reasons = new HashMap<String, String>();
        for (var row : rows) {
            for (var line : lines) {
                int at = line.toLowerCase(Locale.ROOT).indexOf(key(row) + ": ");
                if (at == 0 || (at > 0 && line.charAt(at - 1) == ' ')) {
                    reasons.put(key(row), line.substring(at + key(row).length() + 2).strip());
                }
            }
        }
        settle(
                batch,
                rows,
                row -> reasons.containsKey(key(row)) ? State.REFUSED : State.QUEUED,
                row -> reasons.getOrDefault(key(row), ""));
    }

    private static String key(TriggeredRow row) {
        return EmailAddress.key(row.email());
    }

    private void giveUp(TriggeredBatch batch, List<TriggeredRow> rows, String why) {
        settle(batch, rows, _ -> State.UNCERTAIN, _ -> why);
    }

    private void settle(
            TriggeredBatch batch,
            List<TriggeredRow> rows,
            Function<TriggeredRow, State> state,
            Function<TriggeredRow, String> reason) {
        store.settle(
                batch.id(),
                rows.stream()
                        .map(row ->
                                new TriggeredRow(
                                        row.line(),
                                        row.email(),
                                        row.attributes(),
                                        state.apply(row),
                                        reason.apply(row)))
                        .toList());
    }

    /** All there were, the last first. */
    public List<TriggeredBatch> all() {
        return store.all();
    }

    /**
     * One of them.
     *
     * @throws Failure.NotOne if there is none
     */
    public TriggeredBatch find(long id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no batch of messages with the number %d.".formatted(id),
                                List.of()));
    }

    /** Its rows in a state. */
    public List<TriggeredRow> rows(long id, State state) {
        return rows(id, state, Integer.MAX_VALUE);
    }

    /** The first of its rows in a state. */
    public List<TriggeredRow> rows(long id, State state, int most) {
        return store.rows(id, state, most);
    }

    /**
     * How many got no message for each reason, that of most first: code and name of {@link
     * io.mailwright.domain.send.SendCode}.
     */
    public Map<String, Long> reasons(long id) {
        return store.reasons(id);
    }
}
