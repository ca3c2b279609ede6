package io.mailwright.server.http.tracking;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Subscriber;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Tables;

import java.util.Optional;

/**
 * Whose message a link is of, as its pages speak of it.
 *
 * @param subscriber nothing if the account does not know them any more
 * @param list the message came by; nothing if it was deleted
 */
record Whose(AccountSettings account, Optional<Subscriber> subscriber, Optional<MailList> list) {
    static Whose of(Tables tables, Recipient recipient) {
        return new Whose(
                tables.settings().account(),
                tables.subscribers().find(recipient.subscriber()),
                tables.lists().find(recipient.list(), tables.now()));
    }

    boolean hasBusiness() {
        return !account.businessName().isEmpty();
    }

    /** Whether the message came to everybody. */
    boolean isOfAll() {
        return list.filter(found -> found.type() != ListType.MASTER).isEmpty();
    }

    /** The name of the list, if people may know it. */
    Optional<String> publicList() {
        return list.filter(found -> found.type() == ListType.PUBLIC).map(MailList::name);
    }

    /** The address, so that its owner knows it, and nobody else to whom the link was forwarded. */
    String masked() {
        return subscriber.map(Subscriber::email).map(Whose::masked).orElse("…");
    }

    private static String masked(String email) {
        int at = email.lastIndexOf('@');
        int end = at > 0 ? email.offsetByCodePoints(0, 1) : 0;
        return email.substring(0, end) + "…" + email.substring(Math.max(at, end));
    }

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Whose[]";
    }
}
