package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.Links;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.RecipientTable.Recipient;

/** The addresses of one message that are not links of its author. */
record RecipientLinks(TrackingLinks links, Recipient recipient) implements Links {
    @Override
    public String viewEmail() {
        return links.to(Purpose.VIEW, recipient);
    }

    @Override
    public String profileCenter() {
        return links.to(Purpose.PROFILE, recipient);
    }

    @Override
    public String subscriptionCenter() {
        return links.to(Purpose.SUBSCRIPTIONS, recipient);
    }

    @Override
    public String unsubscribe() {
        return links.to(Purpose.UNSUBSCRIBE, recipient);
    }

    @Override
    public String forward() {
        return links.to(Purpose.FORWARD, recipient);
    }

    @Override
    public String confirm() {
        return links.to(Purpose.CONFIRM, recipient);
    }

    /** There are no landing pages. */
    @Override
    public String micrositeBase() {
        return "";
    }
}
