package io.mailwright.server.engine;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Definition;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Queues the messages of one triggered send ({@code email-send.md} M11, M12): one change, within
 * one transaction. Which number of M14 stands for what is X.
 */
public final class TriggeredSends {
    private static final int LONGEST_NAME = 254;

    private final Tables tables;
    private final Definition definition;
    private final Subscriptions subscriptions;
    private final TriggeredValues values;
    private final Set<Long> queued = new HashSet<>();

    private TriggeredSends(Tables tables, Definition definition) {
        this.tables = tables;
        this.definition = definition;
        this.subscriptions = new Subscriptions(tables);
        this.values = new TriggeredValues(tables.attributes().all());
    }

    /**
     * A send by the definition of that key.
     *
     * @throws ApiError 970, 971; 920 if its list is gone
     */
    public static TriggeredSends by(Tables tables, String key) {
        var definition = new Definitions(tables).existing(key);
        if (definition.status() != DefinitionStatus.ACTIVE) {
            throw new ApiError(ErrorCode.DEFINITION_NOT_ACTIVE, definition.key());
        }
        if (!tables.lists().exists(definition.spec().list())) {
            throw new ApiError(ErrorCode.LIST_NOT_FOUND, definition.spec().list());
        }
        return new TriggeredSends(tables, definition);
    }

    /**
     * Queues a message to each, but for those to whom none can be.
     *
     * @return a line for each of the latter; empty if there is none
     * @throws ApiError 973 if nobody is left
     */
    public String queue(List<TriggeredRecipient> recipients) {
        long batch = tables.recipients().nextBatch(definition.job());
        var refused = new ArrayList<String>();
        for (var recipient : recipients) {
            try {
                queue(recipient, batch);
            } catch (NotQueued e) {
                refused.add(line(recipient, e.code()));
            }
        }
        var detail = String.join("\n", refused);
        if (queued.isEmpty()) {
            throw ApiError.detailed(ErrorCode.NO_VALID_SUBSCRIBER, detail);
        }
        return detail;
    }

    /** {@code email-send.md} M12, X. */
    private static String line(TriggeredRecipient recipient, SendCode code) {
        var name = recipient.key().isEmpty() ? recipient.email() : recipient.key();
        var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return "%s: %d %s"
                .formatted(shown.replaceAll("\\p{Cntrl}+", " "), code.number(), code.text());
    }

    private void queue(TriggeredRecipient recipient, long batch) {
        var addressee = Addressee.of(tables, recipient);
        if (!recipient.fromEmail().isEmpty() && !Addresses.isValid(recipient.fromEmail())) {
            throw new NotQueued(SendCode.UNSPECIFIED_ERROR);
        }
        if (!recipient.paired()) {
            throw new NotQueued(SendCode.INVALID_ATTRIBUTE_VALUE_COUNT);
        }
        var given = values.checked(recipient.attributes());
        long subscriber =
                addressee.known().isPresent()
                        ? mailed(addressee.known().get(), given)
                        : added(addressee.email(), given);
        tables.recipients()
                .create(
                        new Recipient(
                                definition.job(),
                                batch,
                                subscriber,
                                list(subscriber),
                                State.PENDING,
                                tables.now(),
                                null,
                                null,
                                GivenNames.all(recipient, given)));
        queued.add(subscriber);
    }

    private long mailed(Subscriber subscriber, Map<String, String> given) {
        if (queued.contains(subscriber.id())) {
            throw new NotQueued(SendCode.DUPLICATE_EMAIL);
        }
        tables.audience()
                .exclusion(subscriber.id(), definition.spec().list())
                .ifPresent(code -> {
                    throw new NotQueued(code);
                });
        var kept =
                definition.spec().autoUpdate()
                        ? values.kept(subscriber.email(), given)
                        : new SubscriberValues(subscriber.email(), null, null, null, Map.of());
        return stored(() -> {
            if (definition.spec().autoAdd()) {
                return subscriptions.add(definition.spec().list(), kept, true);
            }
            subscriptions.edit(definition.spec().list(), subscriber, kept);
            return subscriber.id();
        });
    }

    private long added(String email, Map<String, String> given) {
        if (!definition.spec().autoAdd()) {
            throw new NotQueued(SendCode.NO_ALL_SUBSCRIBERS_LIST_ENTRY);
        }
        var kept = values.kept(email, given);
        return stored(() -> subscriptions.add(definition.spec().list(), kept, true));
    }

    /** Where it is refused nothing has changed: all is checked before. */
    private static long stored(LongSupplier change) {
        try {
            return change.getAsLong();
        } catch (ApiError e) {
            throw new NotQueued(
                    switch (e.code()) {
                        case REQUIRED_ATTRIBUTE -> SendCode.MISSING_REQUIRED_ATTRIBUTES;
                        case INVALID_ATTRIBUTE -> SendCode.INVALID_ATTRIBUTE_VALUE;
                        case MASTER_UNSUBSCRIBED -> SendCode.ACCOUNT_LEVEL_OPT_OUT;
                        default -> SendCode.UNSPECIFIED_ERROR;
                    });
        }
    }

    /** The one the recipient is found on: the definition's, else All Subscribers. */
    private long list(long subscriber) {
        long list = definition.spec().list();
        return tables.memberships().find(list, subscriber).isPresent()
                ? list
                : tables.lists().master();
    }
}
