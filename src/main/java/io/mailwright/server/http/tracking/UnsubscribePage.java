package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.tracking.Departures;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Store;

/**
 * Has people leave: looking changes nothing, sending the form does, and so does a mail program that
 * sends {@code List-Unsubscribe=One-Click} (RFC 8058).
 */
record UnsubscribePage(Store store, Ledger ledger, TrackingLinks links) implements Place {
    private static final String SCOPE = "scope";
    private static final String LIST = "list";
    private static final String ALL = "all";
    private static final String BY_LINK = "By the link in a message";
    private static final String BY_ONE_CLICK = "By the mail program's one click";

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public Answer show(Visit visit) {
        return store.read(tables -> {
            var whose = Whose.of(tables, visit.recipient());
            var texts = visit.texts();
            var page = new Page(texts, whose.account(), texts.get("leave.title"));
            if (new Departures(tables).hasLeftAll(visit.recipient().subscriber())) {
                return again(page.status(texts.get("leave.isGone")), visit).answer();
            }
            page.paragraph(texts.get("leave.whose", whose.masked()));
            form(page, whose, visit);
            return page.answer();
        });
    }

    private static void form(Page page, Whose whose, Visit visit) {
        var texts = visit.texts();
        var form = page.form();
        var all =
                whose.hasBusiness()
                        ? texts.get("leave.allOf", whose.account().businessName())
                        : texts.get("leave.all");
        var choices = form.choices(texts.get("leave.what"), "radio", SCOPE);
        if (!whose.isOfAll()) {
            var list = whose.publicList();
            choices.add(
                    LIST,
                    list.map(name -> texts.get("leave.list", name))
                            .orElseGet(() -> texts.get("leave.thisList")),
                    true);
        }
        choices.add(ALL, all, whose.isOfAll());
        form.button("leave.button");
    }

    @Override
    public Answer send(Visit visit, Form form) throws InterruptedException {
        boolean oneClick = form.has("List-Unsubscribe", "One-Click");
        boolean all = form.has(SCOPE, ALL);
        if (!oneClick && !all && !form.has(SCOPE, LIST)) {
            return show(visit);
        }
        return ledger.writeNow(tables -> {
            var departures = new Departures(tables);
            if (all) {
                departures.leaveAll(visit.recipient(), BY_LINK);
            } else {
                departures.leaveList(visit.recipient(), oneClick ? BY_ONE_CLICK : BY_LINK);
            }
            var whose = Whose.of(tables, visit.recipient());
            var texts = visit.texts();
            var page = new Page(texts, whose.account(), texts.get("left.title"));
            var words = all || whose.isOfAll() ? "left.all" : "left.list";
            return again(page.status(texts.get(words)), visit).answer();
        });
    }

    private Page again(Page page, Visit visit) {
        return page.link(
                links.to(Purpose.SUBSCRIPTIONS, visit.recipient()),
                visit.texts().get("left.manage"));
    }
}
