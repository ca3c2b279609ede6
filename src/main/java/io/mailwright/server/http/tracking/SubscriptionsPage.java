package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.tracking.Preferences;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where people choose among the public lists. */
record SubscriptionsPage(Store store, Ledger ledger, TrackingLinks links) implements Place {
    private static final String LIST = "list";

    /** So that a list which came after the page was shown is not left unknowingly. */
    private static final String SHOWN = "shown";

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public Answer show(Visit visit) {
        return store.read(tables -> page(tables, visit, false));
    }

    @Override
    public Answer send(Visit visit, Form form) throws InterruptedException {
        var shown = ids(form, SHOWN);
        if (shown.isEmpty()) {
            return show(visit);
        }
        return ledger.writeNow(tables -> {
            new Preferences(tables).choose(visit.recipient(), shown, ids(form, LIST));
            return page(tables, visit, true);
        });
    }

    private Answer page(Tables tables, Visit visit, boolean saved) {
        var whose = Whose.of(tables, visit.recipient());
        var texts = visit.texts();
        if (whose.subscriber().isEmpty()) {
            return Notices.unknown(texts);
        }
        var page = new Page(texts, whose.account(), texts.get("lists.title"));
        if (saved) {
            page.status(texts.get("lists.saved"));
        }
        page.paragraph(texts.get("leave.whose", whose.masked()));
        var lists = new Preferences(tables).choices(visit.recipient().subscriber());
        if (lists.isEmpty()) {
            page.paragraph(texts.get("lists.none"));
        } else {
            form(page, lists, texts);
        }
        return page.link(
                        links.to(Purpose.UNSUBSCRIBE, visit.recipient()),
                        texts.get("lists.leaveAll"))
                .link(links.to(Purpose.PROFILE, visit.recipient()), texts.get("lists.profile"))
                .answer();
    }

    private static void form(Page page, List<Preferences.Choice> lists, Texts texts) {
        var form = page.form();
        var choices = form.choices(texts.get("lists.which"), "checkbox", LIST);
        for (var list : lists) {
            choices.add(Long.toString(list.list()), list.name(), list.chosen());
            form.hidden(SHOWN, Long.toString(list.list()));
        }
        form.button("save");
    }

    private static Set<Long> ids(Form form, String name) {
        return form.all(name).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
