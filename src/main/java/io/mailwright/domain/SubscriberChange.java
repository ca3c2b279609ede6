package io.mailwright.domain;

/** What can be done to many people at once. */
public sealed interface SubscriberChange {
    /** Unsubscribes from one list. */
    record Unsubscribe(long listId, String reason) implements SubscriberChange {}

    /** Puts on the Master Unsubscribe list. */
    record UnsubscribeEverywhere() implements SubscriberChange {}

    /** Takes off one list. */
    record RemoveFromList(long listId) implements SubscriberChange {}

    /** Deletes from the account. */
    record Delete() implements SubscriberChange {}
}
