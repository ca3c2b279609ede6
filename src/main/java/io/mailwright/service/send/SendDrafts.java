package io.mailwright.service.send;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.SendDraftStore;
import io.mailwright.cache.SendStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;

import java.time.InstantSource;
import java.util.List;

/** Sends that are being prepared, kept on this computer. Needs no network. Thread-safe. */
public final class SendDrafts {
    private final Database copy;
    private final SendDraftStore store;
    private final SendStore ledger;
    private final InstantSource clock;

    public SendDrafts(Database copy, InstantSource clock) {
        this.copy = copy;
        this.store = new SendDraftStore(copy);
        this.ledger = new SendStore(copy);
        this.clock = clock;
    }

    /** Those not thrown away, saved last first; also those that were sent. */
    public List<SendDraft> all() {
        return store.all().stream().map(SendDrafts::draft).toList();
    }

    /**
     * One by its id.
     *
     * @throws Failure.NotOne if there is none
     */
    public SendDraft find(long id) {
        return draft(kept(id));
    }

    private SendDraftStore.Kept kept(long id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "No send that is being prepared has the number %d.".formatted(id),
                                List.of()));
    }

    /** A new one, of nothing to nobody yet. */
    public SendDraft create(String name) {
        return ofEmail(name, 0);
    }

    /** A new one of an e-mail of the account, to nobody yet. */
    public SendDraft ofEmail(String name, long email) {
        return create(
                name,
                new SendPlan(
                        email,
                        List.of(),
                        List.of(),
                        Sender.OF_ACCOUNT,
                        "",
                        true,
                        true,
                        null,
                        false));
    }

    /** A new one. */
    public SendDraft create(String name, SendPlan plan) {
        return find(store.create(named(name), Sends.plan(plan), clock.instant()));
    }

    /** The same once more, at no time yet. */
    public SendDraft duplicate(long id) {
        var old = find(id);
        return create(beside(old.name()), old.plan().withTime(null));
    }

    /**
     * Writes down what it is now. Where another window has written down something else since it was
     * read here, that stays as it is, and this becomes a draft beside it: neither is lost.
     *
     * @param seen as it was read, or written down last, here
     * @return as it is kept; of another id than {@code seen} if it is a draft beside it
     * @throws Failure.Invalid if the account has made it meanwhile, is being asked for it, or may
     *     have made it
     */
    public SendDraft save(SendDraft seen, String name, SendPlan plan) {
        var called = named(name);
        SendDraftStore.Kept kept;
        do {
            kept = kept(seen.id());
            if (isOther(draft(kept), seen, called, plan)) {
                return create(beside(called), plan);
            }
            requireKnown(kept, plan);
            // Whoever asks for it at this moment counts as a change: then it is looked at anew.
        } while (!store.save(seen.id(), called, Sends.plan(plan), clock.instant(), kept.changes()));
        return find(seen.id());
    }

    private static boolean isOther(SendDraft kept, SendDraft seen, String name, SendPlan plan) {
        boolean asSeen = kept.name().equals(seen.name()) && kept.plan().equals(seen.plan());
        boolean asWanted = kept.name().equals(name) && kept.plan().equals(plan);
        return !asSeen && !asWanted;
    }

    private static String beside(String name) {
        return name + " (copy)";
    }

    /** What may have been made of the old plan is looked up by that alone. */
    private void requireKnown(SendDraftStore.Kept kept, SendPlan changed) {
        if (kept.sendId() != null) {
            throw new Failure.Invalid("It was sent meanwhile: duplicate it to change it.");
        }
        if (draft(kept).plan().equals(changed) || kept.askedAfter() == null) {
            return;
        }
        if (AccountWork.SEND.isGoingOn(copy)) {
            throw new Failure.Invalid(
                    "A send is being asked for at this moment: change it when that has ended.");
        }
        if (isInDoubt(kept)) {
            throw new Failure.Invalid(
                    "Whether the account has made it already is not known: send it as it was, which"
                            + " looks there first. Or look there, and duplicate it to change it.");
        }
    }

    private boolean isInDoubt(SendDraftStore.Kept kept) {
        var after = kept.askedAfter();
        var plan = Sends.plan(Sends.read(kept.plan()));
        return after != null
                && ledger.open().stream()
                        .anyMatch(entry -> entry.id() > after && entry.plan().equals(plan));
    }

    /** Writes down that the account is to be asked; answers the ledger's last entry before that. */
    long asking(long id, long last) {
        return store.asking(id, last);
    }

    /** Writes down that the account has made it. */
    void sent(long id, long sendId) {
        store.sent(id, sendId);
    }

    public void delete(long id) {
        store.delete(id, clock.instant());
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new Failure.Invalid("A send needs a name.");
        }
        return name.strip();
    }

    private static SendDraft draft(SendDraftStore.Kept kept) {
        return new SendDraft(
                kept.id(), kept.name(), Sends.read(kept.plan()), kept.savedAt(), kept.sendId());
    }
}
