package io.mailwright.service.send;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.LedgerSend;
import io.mailwright.cache.SendStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.SendState;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.service.Unsent;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveSummary;
import io.mailwright.xmlapi.call.SendJob;
import io.mailwright.xmlapi.call.SendSingle;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * Sends of e-mails to lists and groups. Each is written in the ledger before the account is asked,
 * and an answer that was lost is looked up before the same is asked again: no job is ever made
 * twice. Thread-safe.
 */
public final class SendService {
    /** In which the account reckons ({@code envelope.md} E10). */
    public static final ZoneId ZONE = WireTime.ZONE;

    /** By how much the clocks of two computers may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SendService.class);

    private final XmlApi api;
    private final Database cache;
    private final SendStore ledger;
    private final JobLookup lookup;
    private final InstantSource clock;

    public SendService(XmlApi api, Database cache) {
        this(api, cache, InstantSource.system());
    }

    SendService(XmlApi api, Database cache, InstantSource clock) {
        this.api = api;
        this.cache = cache;
        this.ledger = new SendStore(cache);
        this.lookup = new JobLookup(api, ledger);
        this.clock = clock;
    }

    /**
     * A moment as the account reckons it.
     *
     * @param text {@code M/D/YYYY HH:MM} at UTC-06:00, as the XML API has it ({@code envelope.md}
     *     E10)
     * @return nothing if it is none
     */
    public static Optional<Instant> time(String text) {
        var parts = text.strip().split(" +", -1);
        return parts.length != 2
                ? Optional.empty()
                : WireTime.parseDate(parts[0])
                        .flatMap(date -> WireTime.parseTime(parts[1]).map(date::atTime))
                        .map(moment -> moment.toInstant(WireTime.ZONE));
    }

    /**
     * Has the account make a job, unless it has made one of an earlier try of the same of which no
     * answer came; then that one is the answer.
     *
     * @param again to ask even though it cannot be told whether such an earlier try has made a job
     * @throws Failure.Refused if the account will not
     * @throws Failure.Unreachable if no answer came, and none could be looked up
     * @throws Failure.Invalid if the time has passed, or if it cannot be told whether an earlier
     *     try has made a job
     */
    public Send send(SendPlan plan, boolean again) {
        try (var _ = AccountWork.SEND.begin(cache)) {
            return make(plan, again);
        }
    }

    /**
     * Has the account make a job that may be made once only, from whatever computer.
     *
     * @param since when it was agreed on: whatever was made of the same after that is it
     * @throws Failure.Invalid if it was made already, and as of {@link #send}
     */
    public Send sendOnce(SendPlan plan, Instant since) {
        try (var _ = AccountWork.SEND.begin(cache)) {
            requireUnmade(plan, since.minus(CLOCKS));
            var earlier = earlier(plan, false);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            lookup.like(plan, since.minus(CLOCKS))
                    .ifPresent(job -> {
                        throw new Failure.Invalid(
                                "The account has a job of the same already, perhaps from another computer: job %d."
                                        .formatted(job));
                    });
            return make(plan, false);
        }
    }

    private void requireUnmade(SendPlan plan, Instant since) {
        var wanted = Sends.plan(plan);
        for (var entry : ledger.all()) {
            boolean isLater = plan.at() != null || !entry.askedAt().isBefore(since);
            if (isLater
                    && entry.plan().equals(wanted)
                    && Sends.of(entry).state() == SendState.MADE) {
                throw new Failure.Invalid(
                        "It was sent already at %s: job %d."
                                .formatted(entry.askedAt(), entry.jobId()));
            }
        }
    }

    /** The same for whoever has the turn of {@link AccountWork#SEND}. */
    Send make(SendPlan plan, boolean again) {
        var earlier = earlier(plan, again);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        // Only now: what may have been made by an earlier try is found however late it is.
        requireSendable(plan);
        return ask(plan);
    }

    /** Nothing overdue goes out by itself, nothing to nobody, nothing from two lines. */
    private void requireSendable(SendPlan plan) {
        if (plan.lists().isEmpty() && plan.subscriber() == null) {
            throw new Failure.Invalid("Name a list or group to send to.");
        }
        plan.from().requireOneLine();
        if (plan.at() != null && !plan.at().isAfter(clock.instant())) {
            throw new Failure.Invalid(
                    "The time to send at has passed: give a later one, or none to send at once.");
        }
    }

    /**
     * A time that has passed is at once for the account ({@code email-send.md} M8, X), and nobody
     * can call that back.
     */
    private void requireFutureThere(SendPlan plan) {
        var there = api.time();
        if (plan.at() != null && there.isPresent() && !plan.at().isAfter(there.get())) {
            throw new Failure.Invalid(
                    "The time to send at has passed by the account's clock, where it is %s: the clock of this computer is wrong. Nothing was sent."
                            .formatted(there.get().truncatedTo(ChronoUnit.MINUTES)));
        }
    }

    /** The job of an earlier try of the same whose answer was lost. */
    private Optional<Send> earlier(SendPlan plan, boolean again) {
        var wanted = Sends.plan(plan);
        for (var entry : ledger.open()) {
            if (entry.plan().equals(wanted)) {
                var found = resolved(entry, again);
                if (found.state() == SendState.MADE) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The last entry there is; 0 for none. */
    long lastEntry() {
        return ledger.all().stream().mapToLong(LedgerSend::id).max().orElse(0);
    }

    /** The same that the account has made a job of since then. */
    Optional<Send> madeSince(SendPlan plan, long entry) {
        var wanted = Sends.plan(plan);
        return ledger.all().stream()
                .filter(made -> made.id() > entry && made.plan().equals(wanted))
                .map(Sends::of)
                .filter(made -> made.state() == SendState.MADE)
                .findFirst();
    }

    private Send resolved(LedgerSend entry, boolean again) {
        if (entry.knownJob() == null) {
            if (!again) {
                throw new Failure.Invalid(
                        ("Whether the same send, asked for at %s, has made a job is not known, and the"
                                        + " account does not tell. Look there first; then send again.")
                                .formatted(entry.askedAt()));
            }
            return settled(entry.id(), SendState.NOT_MADE, null, "Sent again by request");
        }
        return looked(entry, entry.knownJob());
    }

    private Send looked(LedgerSend entry, long known) {
        var job = lookup.made(Sends.plan(entry), entry.askedAt(), known);
        return job.isPresent()
                ? settled(entry.id(), SendState.MADE, job.get(), "Found after its answer was lost")
                : settled(entry.id(), SendState.NOT_MADE, null, "The account has no such job");
    }

    private Send ask(SendPlan plan) {
        var now = clock.instant();
        var known = lookup.last(plan, now);
        requireFutureThere(plan);
        long id = ledger.asking(Sends.plan(plan), orNull(known), now);
        try {
            return settled(id, SendState.MADE, api.send(call(plan)), "");
        } catch (Failure.Refused refused) {
            settled(id, SendState.REFUSED, null, words(refused));
            throw refused;
        } catch (Failure.Unreachable lost) {
            return unanswered(id, lost);
        } catch (Failure.Malformed | CancellationException lost) {
            settled(id, SendState.UNCERTAIN, null, words(lost));
            throw lost;
        } catch (Failure unsent) {
            settled(id, SendState.NOT_MADE, null, words(unsent));
            throw unsent;
        }
    }

    private static Call<Long> call(SendPlan plan) {
        var one = plan.subscriber();
        return one == null ? new SendJob(plan) : new SendSingle(plan.emailId(), one, plan.from());
    }

    /** Looks at once; where that fails too, the next try of the same looks. */
    private Send unanswered(long id, Failure.Unreachable lost) {
        if (Unsent.isCertain(lost)) {
            settled(id, SendState.NOT_MADE, null, words(lost));
            throw lost;
        }
        settled(id, SendState.UNCERTAIN, null, words(lost));
        var entry = ledger.find(id).orElseThrow();
        try {
            if (entry.knownJob() != null) {
                var found = looked(entry, entry.knownJob());
                if (found.state() == SendState.MADE) {
                    return found;
                }
            }
        } catch (Failure | CancellationException _) {
            throw new Failure.Unreachable(
                    words(lost)
                            + ". Whether the account has made a job is not known: the same send again"
                            + " looks first, and makes none twice",
                    lost);
        }
        throw lost;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String words(Throwable trouble) {
        return String.valueOf(trouble.getMessage());
    }

    private Send settled(long id, SendState state, @Nullable Long job, String reason) {
        ledger.settle(id, state.name(), job, reason);
        return Sends.of(ledger.find(id).orElseThrow());
    }

    /** All of the ledger, newest first. */
    public List<Send> history() {
        boolean asking = AccountWork.SEND.isGoingOn(cache);
        return ledger.all().stream().map(entry -> shown(entry, asking)).toList();
    }

    /**
     * The send of which that job was made.
     *
     * @throws Failure.NotOne if it was not made from here
     */
    public Send ofJob(long job) {
        return ledger.ofJob(job)
                .map(Sends::of)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "Job %d was not made from this computer.".formatted(job),
                                List.of()));
    }

    /** One whose asker has died is not being asked for, whatever was last written down. */
    private static Send shown(LedgerSend entry, boolean asking) {
        var send = Sends.of(entry);
        return send.state() != SendState.ASKING || asking
                ? send
                : new Send(
                        send.id(),
                        null,
                        send.plan(),
                        SendState.UNCERTAIN,
                        "Broken off",
                        send.askedAt());
    }

    /**
     * What the account says of a job now; nothing if it will not, as of tests.
     *
     * @throws Failure.Unreachable if no answer came
     */
    public Optional<JobSummary> summary(long job) {
        try {
            return Optional.of(api.send(new RetrieveSummary(job)));
        } catch (Failure.Refused _) {
            return Optional.empty();
        }
    }

    /** What the account says now of the jobs of some sends; of none any more once it is silent. */
    public Map<Long, JobSummary> summaries(List<Send> sends) {
        var summaries = new LinkedHashMap<Long, JobSummary>();
        try {
            for (var send : sends) {
                if (send.jobId() != null) {
                    summary(send.jobId())
                            .ifPresent(summary -> summaries.put(send.jobId(), summary));
                }
            }
        } catch (Failure _) {
            LOG.info("How jobs stand could not be asked");
        }
        return summaries;
    }
}
