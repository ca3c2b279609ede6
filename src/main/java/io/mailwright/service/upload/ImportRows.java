package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The rows of one upload on their way into files and back: who is new, who is changed, and what
 * became of them.
 */
final class ImportRows {
    private static final int SETTLED_TOGETHER = 20_000;
    private static final String ASKED = RowState.CALLING.name();

    private final UploadStore store;
    private final RowLedger ledger;
    private final Preparation.Prepared prepared;
    private final Standings standings;
    private final long list;

    ImportRows(RowLedger ledger, Preparation.Prepared prepared, Standings standings, long list) {
        this.store = ledger.store();
        this.ledger = ledger;
        this.prepared = prepared;
        this.standings = standings;
        this.list = list;
    }

    /**
     * Settles waiting rows that need no import, writes down of the others that they are asked for,
     * and writes them into files.
     *
     * @param pause is called now and then, and may throw
     * @return whether these files hold all rows that are asked for; else {@link #write} them
     */
    boolean judge(ImportFile added, ImportFile changed, Runnable pause) {
        boolean isFirst = store.rowsAfter(ledger.uploadId(), ASKED, 0, 1).isEmpty();
        new JudgedPages(ledger, prepared, standings, list)
                .each(page -> {
                    pause.run();
                    ledger.together(batch -> page.forEach(row -> judge(row, batch)));
                    page.forEach(row -> write(row, added, changed));
                });
        return isFirst;
    }

    private void judge(Judged judged, RowLedger.Batch batch) {
        long line = judged.checked().row().line();
        switch (judged.outcome().state()) {
            case CREATED -> batch.calling(line, RowWorker.Intent.ADD, added(judged));
            case UPDATED -> batch.calling(line, RowWorker.Intent.EDIT, changed(judged));
            case UNCHANGED, SKIPPED, REJECTED -> batch.settle(line, judged.outcome());
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + judged);
        }
    }

    private static BeforeImage added(Judged judged) {
        var known = judged.standing().subscriber();
        return BeforeImage.ofAdded(fit(judged).added(known), known);
    }

    private BeforeImage changed(Judged judged) {
        var before = judged.standing().subscriber().orElseThrow();
        var changes = prepared.judge().changes(fit(judged), before);
        return BeforeImage.ofChanged(fit(judged), before, judged.standing().onList(), changes);
    }

    private static void write(Judged judged, ImportFile added, ImportFile changed) {
        switch (judged.outcome().state()) {
            case CREATED -> added.add(fit(judged), judged.standing());
            case UPDATED -> changed.add(fit(judged), judged.standing());
            case UNCHANGED, SKIPPED, REJECTED, WAITING, CALLING -> {}
        }
    }

    private static Checked.Fit fit(Judged judged) {
        return (Checked.Fit) judged.checked();
    }

    /** The columns of a file, in their order. */
    List<String> fields() {
        var mapping = prepared.mapping();
        return Stream.concat(
                        Stream.of(Attribute.EMAIL_ADDRESS),
                        Stream.concat(
                                        mapping.others().stream()
                                                .map(BoundMapping.Target::attribute),
                                        mapping.constants().keySet().stream())
                                .map(Attribute::name))
                .toList();
    }

    /** Writes all rows that are asked for with that intent. */
    void write(RowWorker.Intent intent, ImportFile file) {
        long line = 0;
        var page = store.rowsAfter(ledger.uploadId(), ASKED, line, Standings.MOST);
        while (!page.isEmpty()) {
            var known = standings.of(list, page.stream().map(ImportRows::key).toList());
            for (var row : page) {
                if (row.intent().equals(intent.name())
                        && prepared.check().check(new FileRow(row.line(), row.cells()))
                                instanceof Checked.Fit fit) {
                    file.add(fit, known.getOrDefault(key(row), Standings.UNKNOWN));
                }
            }
            line = page.getLast().line();
            page = store.rowsAfter(ledger.uploadId(), ASKED, line, Standings.MOST);
        }
    }

    /**
     * Settles rows that were asked for with that intent: as was intended, but for some.
     *
     * @param otherwise what became of those, by {@link EmailAddress#key}; nothing for a row that
     *     stays asked for
     * @param progress is told how many are done
     */
    void settle(
            RowWorker.Intent intent,
            Map<String, Optional<Outcome>> otherwise,
            LongConsumer progress) {
        long line = 0;
        long done = 0;
        var page = asked(intent, line);
        while (!page.isEmpty()) {
            settle(intent, line, page, otherwise);
            line = page.lastEntry().getKey();
            done += page.size();
            progress.accept(done);
            page = asked(intent, line);
        }
    }

    private SequencedMap<Long, String> asked(RowWorker.Intent intent, long line) {
        return store.askedAfter(ledger.uploadId(), intent.name(), line, SETTLED_TOGETHER);
    }

    private void settle(
            RowWorker.Intent intent,
            long after,
            SequencedMap<Long, String> page,
            Map<String, Optional<Outcome>> otherwise) {
        var apart = new LinkedHashMap<Long, Optional<Outcome>>();
        page.forEach((line, email) -> {
            var outcome = otherwise.get(EmailAddress.key(email));
            if (outcome != null) {
                apart.put(line, outcome);
            }
        });
        ledger.together(batch -> {
            batch.settleAll(intent, after, page.lastEntry().getKey(), List.copyOf(apart.keySet()));
            apart.forEach((line, outcome) -> outcome.ifPresent(one -> batch.settle(line, one)));
        });
    }

    static String key(LedgerRow row) {
        return EmailAddress.key(row.email());
    }
}
