package io.mailwright.server.http.tracking;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.sending.message.LinkTargets;
import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.LinkTable.Link;
import io.mailwright.server.store.Store;

import java.util.Optional;

/** Leads to the address of a job's link, and to no other, and counts the click. */
record ClickRedirect(Store store, Ledger ledger, LinkTargets targets) implements Place {
    @Override
    public Answer show(Visit visit) throws InterruptedException {
        var token = visit.token();
        var link =
                store.read(tables -> tables.links().find(token.link()))
                        .filter(found -> found.job() == token.job());
        var target = link.flatMap(found -> target(found, visit));
        if (target.isEmpty()) {
            return Answer.NOT_FOUND;
        }
        if (visit.counts()) {
            count(visit, link.get());
        }
        return new Answer.Redirect(target.get());
    }

    private Optional<String> target(Link link, Visit visit) {
        var row = visit.recipient();
        return store.read(tables -> tables.queue().find(row.job(), row.batch(), row.subscriber()))
                .flatMap(queued -> targets.of(link, queued));
    }

    private void count(Visit visit, Link link) throws InterruptedException {
        var click = new Detail.Click(link.id(), link.url(), link.alias());
        ledger.writeNow(tables -> {
            new TrackedEvents(tables).record(visit.event(EventType.CLICK, click, tables.now()));
            return true;
        });
    }
}
