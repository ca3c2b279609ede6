package io.mailwright.server.handler;

import io.mailwright.domain.Subscriber;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** What the calls about subscribers have in common. */
final class SubscriberAnswers {
    private SubscriberAnswers() {}

    /** The answer to add and edit ({@code subscribers-lists.md} S3, grade R). */
    static Reply stored(long subscriber) {
        return out -> {
            out.open("subscriber");
            out.field("subscriber_info", "Subscriber was added/updated successfully");
            out.field("subscriber_description", subscriber);
            out.close();
        };
    }

    /**
     * A subscriber that must be in the account.
     *
     * @throws ApiError 930
     */
    static Subscriber existing(Tables tables, long subscriber) {
        return tables.subscribers()
                .find(subscriber)
                .orElseThrow(() -> new ApiError(ErrorCode.SUBID_NOT_FOUND, subscriber));
    }

    /**
     * A subscriber that must be on a list.
     *
     * @throws ApiError 920, 1
     */
    static Subscriber onList(Tables tables, long list, String email) {
        ListAnswers.require(tables, list);
        return tables.subscribers()
                .find(email)
                .filter(s -> tables.memberships().find(list, s.id()).isPresent())
                .orElseThrow(() -> new ApiError(ErrorCode.SUBSCRIBER_NOT_FOUND, list, email));
    }
}
