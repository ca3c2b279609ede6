package io.mailwright.server.http.tracking;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where people see what the account knows of them, and change it by the rules of its attributes
 * ({@code subscribers-lists.md} S1). Their address stays as it is, since nobody has proved that
 * another is theirs (X).
 */
record ProfilePage(Store store, TrackingLinks links) implements Place {
    private static final int UNPROCESSABLE = 422;

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public Answer show(Visit visit) {
        return store.read(tables ->
                tables.subscribers()
                        .find(visit.recipient().subscriber())
                        .map(subscriber -> shown(tables, visit, subscriber, false))
                        .orElseGet(() -> Notices.unknown(visit.texts())));
    }

    private Answer.Page shown(Tables tables, Visit visit, Subscriber subscriber, boolean saved) {
        var fields = new ProfileFields(tables.attributes().all(), visit.texts());
        var page = page(tables, visit);
        if (saved) {
            page.status(visit.texts().get("profile.saved"));
        }
        fields.put(page, subscriber, Map.of());
        return linked(page, visit).answer();
    }

    @Override
    public Answer send(Visit visit, Form form) {
        return store.change(tables ->
                tables.subscribers()
                        .find(visit.recipient().subscriber())
                        .map(subscriber -> sent(tables, visit, subscriber, form))
                        .orElseGet(() -> Notices.unknown(visit.texts())));
    }

    private Answer.Page sent(Tables tables, Visit visit, Subscriber old, Form form) {
        var fields = new ProfileFields(tables.attributes().all(), visit.texts());
        var given = fields.given(form);
        var type = fields.emailType(form).orElse(old.emailType());
        var subscriptions = new Subscriptions(tables);
        var faults = subscriptions.faults(old, given);
        if (faults.isEmpty()) {
            var values = new SubscriberValues(null, type, null, null, given);
            subscriptions.edit(visit.recipient().list(), old, values);
            var now = tables.subscribers().find(old.id()).orElseThrow();
            return shown(tables, visit, now, true);
        }
        var page = page(tables, visit).alert(visit.texts().get("profile.wrong"));
        fields.put(page, entered(old, type, given), faults);
        return linked(page, visit).answer(UNPROCESSABLE);
    }

    /** So that nobody has to type again what was right. */
    private static Subscriber entered(Subscriber old, EmailType type, Map<String, String> given) {
        var attributes = new LinkedHashMap<>(old.attributes());
        attributes.putAll(given);
        return new Subscriber(old.id(), old.email(), type, attributes);
    }

    private static Page page(Tables tables, Visit visit) {
        var whose = Whose.of(tables, visit.recipient());
        return new Page(visit.texts(), whose.account(), visit.texts().get("profile.title"))
                .paragraph(visit.texts().get("leave.whose", whose.masked()));
    }

    private Page linked(Page page, Visit visit) {
        return page.link(
                        links.to(Purpose.SUBSCRIPTIONS, visit.recipient()),
                        visit.texts().get("left.manage"))
                .link(
                        links.to(Purpose.UNSUBSCRIBE, visit.recipient()),
                        visit.texts().get("lists.leaveAll"));
    }
}
