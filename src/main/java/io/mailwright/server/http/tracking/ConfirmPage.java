package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.tracking.Departures;
import io.mailwright.server.engine.tracking.Preferences;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

/**
 * Where people confirm that they want the list a message came by ({@code personalisation.md} P2,
 * {@code double_opt_in_url}). What it does is X.
 */
record ConfirmPage(Store store, Ledger ledger) implements Place {
    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public Answer show(Visit visit) {
        return store.read(tables -> {
            var row = visit.recipient();
            if (!new Departures(tables).hasLeft(row.subscriber(), row.list())) {
                return done(tables, visit);
            }
            var whose = Whose.of(tables, row);
            var texts = visit.texts();
            if (whose.subscriber().isEmpty() || whose.list().isEmpty()) {
                return Notices.unknown(texts);
            }
            var page = new Page(texts, whose.account(), texts.get("confirm.title"));
            page.paragraph(texts.get("leave.whose", whose.masked()));
            page.form().hidden("confirm", "yes").button("confirm.button");
            return page.answer();
        });
    }

    @Override
    public Answer send(Visit visit, Form form) throws InterruptedException {
        if (!form.has("confirm", "yes")) {
            return show(visit);
        }
        var row = visit.recipient();
        ledger.writeNow(tables -> {
            if (new Departures(tables).hasLeft(row.subscriber(), row.list())) {
                new Preferences(tables).join(row.subscriber(), row.list());
            }
            return true;
        });
        return show(visit);
    }

    private static Answer done(Tables tables, Visit visit) {
        var whose = Whose.of(tables, visit.recipient());
        var texts = visit.texts();
        return new Page(texts, whose.account(), texts.get("confirmed.title"))
                .status(texts.get("confirmed.text"))
                .answer();
    }
}
