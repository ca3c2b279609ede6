package io.mailwright.service;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.SubscriberSearch;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.tracking.SubscriberHistory;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.DeleteSubscriber;
import io.mailwright.xmlapi.call.EditSubscriber;
import io.mailwright.xmlapi.call.EditSubscriberById;
import io.mailwright.xmlapi.call.MasterUnsubscribeAddresses;
import io.mailwright.xmlapi.call.RemoveFromList;
import io.mailwright.xmlapi.call.RetrieveSubscriber;
import io.mailwright.xmlapi.call.RetrieveSubscriberByEmail;
import io.mailwright.xmlapi.call.RetrieveSubscriberById;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Subscribers: found in the cache, changed through the account. Thread-safe.
 *
 * <p>Each change is one call, after which the person and the figures of their lists are read back
 * into the cache. What the account will not do is {@link Failure.Refused}; where no answer came
 * ({@link Failure.Unreachable}) the cache is as it was, and {@link #refresh} tells what became of
 * it.
 */
public final class SubscriberService {
    private final XmlApi api;
    private final AttributeStore attributes;
    private final SubscriberStore store;
    private final SubscriberSearch search;
    private final ListFigures figures;
    private final ReportStore reports;

    public SubscriberService(XmlApi api, Database cache) {
        this.api = api;
        this.figures = new ListFigures(api, cache);
        this.attributes = new AttributeStore(cache);
        this.store = new SubscriberStore(cache);
        this.search = new SubscriberSearch(cache);
        this.reports = new ReportStore(cache);
    }

    /** The definitions, from the cache, in the account's order. */
    public List<Attribute> attributes() {
        return attributes.all();
    }

    /** How many match, in the cache. */
    public long count(SubscriberQuery query) {
        return search.count(query);
    }

    /**
     * Rows by address when the query has no text, else in a steady order; {@code offset} may be
     * anywhere.
     */
    public List<SubscriberRow> page(SubscriberQuery query, long offset, int limit) {
        return search.page(query, offset, limit);
    }

    /** From the cache. */
    public Optional<SubscriberDetail> saved(long subscriberId) {
        return store.find(subscriberId);
    }

    /** All that happened to an address, from the cache. */
    public SubscriberHistory history(String email) {
        return reports.history(email);
    }

    /** From the cache, by address or SUBID. */
    public Optional<SubscriberDetail> saved(String emailOrId) {
        var wanted = emailOrId.strip();
        return wanted.matches("-?[0-9]{1,18}")
                ? store.find(Long.parseLong(wanted))
                : store.find(wanted);
    }

    /** Reads one person from the account into the cache; gone there, gone here. */
    public Optional<SubscriberDetail> refresh(long subscriberId) {
        return counting(counted -> refresh(subscriberId, counted));
    }

    /** Does what changes people's standings, then has the figures of those lists read again. */
    private <T> T counting(Function<Set<Long>, T> change) {
        var counted = new TreeSet<Long>();
        T result = change.apply(counted);
        figures.readAgain(counted);
        return result;
    }

    private Optional<SubscriberDetail> refresh(long subscriberId, Set<Long> counted) {
        try {
            return Optional.of(saved(read(subscriberId), counted));
        } catch (Failure.Refused refused) {
            if (!notFound(refused)) {
                throw refused;
            }
            counted.addAll(store.remove(subscriberId));
            return Optional.empty();
        }
    }

    /** A negative id is the cache's own: the account knows the person by address only. */
    private List<ListedSubscriber> read(long subscriberId) {
        return subscriberId >= 0
                ? api.send(new RetrieveSubscriberById(subscriberId))
                : api.send(new RetrieveSubscriberByEmail(known(subscriberId).subscriber().email()));
    }

    private SubscriberDetail saved(List<ListedSubscriber> rows, Set<Long> counted) {
        var detail =
                new SubscriberDetail(
                        rows.getFirst().subscriber(),
                        rows.stream().map(ListedSubscriber::membership).toList(),
                        Instant.now());
        counted.addAll(store.save(detail));
        return store.find(detail.subscriber().id()).orElse(detail);
    }

    private static boolean notFound(Failure.Refused refused) {
        return refused.code() == ErrorCode.SUBID_NOT_FOUND.number()
                || refused.code() == ErrorCode.SUBSCRIBER_NOT_FOUND.number();
    }

    private SubscriberDetail known(long subscriberId) {
        return store.find(subscriberId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "The saved copy has no subscriber "
                                        + subscriberId
                                        + ": synchronise and try again.",
                                List.of()));
    }

    /** Puts an address on a list; refused (14) if it is on it already. */
    public SubscriberDetail add(long listId, SubscriberValues values) {
        return counting(counted -> {
            long id = api.send(new AddSubscriber(listId, values, false));
            var added = AsSent.added(id, listId, values);
            return id > 0 ? changed(id, added, counted) : saved(listId, added, counted);
        });
    }

    /** A service that tells no SUBID is asked for it by address. */
    private SubscriberDetail saved(long listId, SubscriberDetail added, Set<Long> counted) {
        var seen = api.send(new RetrieveSubscriber(listId, added.subscriber().email()));
        counted.addAll(store.save(seen, Instant.now()));
        return known(seen.subscriber().id());
    }

    /**
     * The account has taken a change; that the look at it fails must not say otherwise.
     *
     * @param asSent the person as they are with the change
     */
    private SubscriberDetail changed(
            long subscriberId, SubscriberDetail asSent, Set<Long> counted) {
        try {
            return refresh(subscriberId, counted).orElse(asSent);
        } catch (Failure.Unreachable | Failure.Malformed lost) {
            counted.addAll(store.save(asSent));
            return asSent;
        }
    }

    /** Changes attributes, address or e-mail type of the person; never their status. */
    public SubscriberDetail edit(long subscriberId, SubscriberValues values) {
        var withoutStatus =
                new SubscriberValues(
                        values.email(), values.emailType(), null, null, values.attributes());
        return counting(counted -> {
            long id = accountId(subscriberId, counted);
            api.send(new EditSubscriberById(id, withoutStatus));
            return changed(id, AsSent.edited(known(id), withoutStatus), counted);
        });
    }

    private long accountId(long subscriberId, Set<Long> counted) {
        return subscriberId >= 0
                ? subscriberId
                : refresh(subscriberId, counted)
                        .orElseGet(() -> known(subscriberId))
                        .subscriber()
                        .id();
    }

    public SubscriberDetail unsubscribe(long subscriberId, long listId, String reason) {
        return counting(counted -> unsubscribe(subscriberId, listId, reason, counted));
    }

    private SubscriberDetail unsubscribe(
            long subscriberId, long listId, String reason, Set<Long> counted) {
        var values = SubscriberValues.status(Status.UNSUBSCRIBED, reason);
        return setStatus(subscriberId, listId, values, counted);
    }

    /**
     * Makes an unsubscribed person active again on one list: only ever by a person's own decision.
     * It also lifts them off the Master Unsubscribe list ({@code subscribers-lists.md} S5, C).
     */
    public SubscriberDetail resubscribe(long subscriberId, long listId) {
        var values = SubscriberValues.status(Status.ACTIVE, null);
        return counting(counted -> {
            var detail = setStatus(subscriberId, listId, values, counted);
            store.liftMasterUnsubscribe(detail.subscriber().email());
            return detail;
        });
    }

    private SubscriberDetail setStatus(
            long subscriberId, long listId, SubscriberValues values, Set<Long> counted) {
        var email = known(subscriberId).subscriber().email();
        long id = api.send(new EditSubscriber(listId, email, values));
        var status = Objects.requireNonNullElse(values.status(), Status.ACTIVE);
        var asSent = AsSent.on(known(subscriberId), listId, status);
        return changed(id > 0 ? id : subscriberId, asSent, counted);
    }

    /** Onto the Master Unsubscribe list: never mailed again. */
    public SubscriberDetail unsubscribeEverywhere(long subscriberId) {
        return counting(counted -> unsubscribeEverywhere(subscriberId, counted));
    }

    private SubscriberDetail unsubscribeEverywhere(long subscriberId, Set<Long> counted) {
        var email = known(subscriberId).subscriber().email();
        api.send(new MasterUnsubscribeAddresses(List.of(email)));
        store.masterUnsubscribe(email, Instant.now());
        return changed(subscriberId, everywhere(known(subscriberId)), counted);
    }

    private static SubscriberDetail everywhere(SubscriberDetail before) {
        return before.memberships().isEmpty()
                ? before
                : AsSent.on(before, before.memberships().getFirst().listId(), Status.UNSUBSCRIBED);
    }

    /** Takes the person off the list; off All Subscribers means out of the account. */
    public void removeFromList(long subscriberId, long listId) {
        counting(counted -> removeFromList(subscriberId, listId, counted));
    }

    private boolean removeFromList(long subscriberId, long listId, Set<Long> counted) {
        api.send(new RemoveFromList(listId, known(subscriberId).subscriber().email()));
        return counted.addAll(store.removeFromList(subscriberId, listId));
    }

    /** Deletes the person from the account, with every list. */
    public void delete(long subscriberId) {
        counting(counted -> delete(subscriberId, counted));
    }

    private boolean delete(long subscriberId, Set<Long> counted) {
        api.send(new DeleteSubscriber(accountId(subscriberId, counted)));
        return counted.addAll(store.remove(subscriberId));
    }

    /**
     * One change to many people, one call each, in their order; goes on past refusals. Cancelled or
     * cut off, it stops between two people; what was done stays done, and the cache knows of it.
     *
     * @throws CancellationException if the thread was interrupted
     * @throws Failure.Unreachable if the network is gone
     */
    public BulkOutcome forEach(
            List<Long> subscriberIds, SubscriberChange change, Progress progress) {
        return counting(counted -> forEach(subscriberIds, change, progress, counted));
    }

    private BulkOutcome forEach(
            List<Long> subscriberIds,
            SubscriberChange change,
            Progress progress,
            Set<Long> counted) {
        var refused = new LinkedHashMap<String, String>();
        long at = 0;
        for (long id : subscriberIds) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            var email = store.find(id).map(d -> d.subscriber().email()).orElse("" + id);
            progress.at(at++, subscriberIds.size(), email);
            try {
                apply(id, change, counted);
            } catch (Failure.Refused | Failure.NotOne refusal) {
                refused.put(email, String.valueOf(refusal.getMessage()));
            }
        }
        progress.at(at, subscriberIds.size(), "");
        return new BulkOutcome(subscriberIds.size() - refused.size(), refused);
    }

    private void apply(long id, SubscriberChange change, Set<Long> counted) {
        switch (change) {
            case SubscriberChange.Unsubscribe(long listId, String reason) ->
                    unsubscribe(id, listId, reason, counted);
            case SubscriberChange.UnsubscribeEverywhere() -> unsubscribeEverywhere(id, counted);
            case SubscriberChange.RemoveFromList(long listId) ->
                    removeFromList(id, listId, counted);
            case SubscriberChange.Delete() -> delete(id, counted);
        }
    }

    /** The ids of all that match, for a change to many. */
    public List<Long> ids(SubscriberQuery query) {
        return search.ids(query);
    }

    /**
     * What came of a change to many.
     *
     * @param refused what the account said, by address
     */
    public record BulkOutcome(long done, Map<String, String> refused) {}
}
