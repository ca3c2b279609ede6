package io.mailwright.server.engine.sending.message;

import io.mailwright.domain.MailList;
import io.mailwright.domain.WorkState;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is told of an import that has ended: counts and names, nobody's data (X throughout). */
public final class ImportNotice {
    private final Import ended;
    private final String lists;

    private ImportNotice(Import ended, String lists) {
        this.ended = ended;
        this.lists = lists;
    }

    /** Of that import, with the names its lists have now. */
    public static ImportNotice of(Import ended, Tables tables) {
        return new ImportNotice(
                ended,
                ended.order().lists().stream()
                        .map(id ->
                                tables.lists()
                                        .find(id, tables.now())
                                        .map(MailList::name)
                                        .orElse("(deleted)"))
                        .collect(Collectors.joining(", ")));
    }

    /** As it goes out; its id is the same whenever it is made. */
    public Outgoing message(Outgoing.Sender from, String to, Instant now) {
        var nobody = new Recipient(0, 0, 0, 0, State.PENDING, now, null, null, Map.of());
        var host = from.address().substring(from.address().lastIndexOf('@'));
        return new Outgoing(
                nobody,
                "import." + ended.id() + host,
                from,
                to,
                "Import %d of %s %s"
                        .formatted(
                                ended.id(),
                                ended.order().file(),
                                isComplete() ? "is complete" : "failed"),
                null,
                text(),
                null,
                now,
                now,
                false,
                List.of());
    }

    private boolean isComplete() {
        return ended.state() == WorkState.COMPLETE;
    }

    private String text() {
        var progress = ended.progress();
        return """
        File: %s
        Lists: %s
        Rows: %d
        Added: %d
        Updated: %d
        Rejected: %d

        %s
        """
                .formatted(
                        ended.order().file(),
                        lists,
                        progress.rows(),
                        progress.added(),
                        progress.updated(),
                        progress.rejected(),
                        end());
    }

    private String end() {
        return isComplete()
                ? "The rejected rows, with the reasons, are in the file %s beside the imported one."
                        .formatted(ended.resultFile())
                : "It could not be carried out: "
                        + Objects.requireNonNullElse(ended.problem(), "no reason is known");
    }
}
