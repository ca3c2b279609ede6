package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.LedgerSpan;
import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * The rows of one upload on their way into files and back: who is new, who is changed, and what
 * became of them. Thread-safe for different rows.
 */
final class ImportRows {
    private static final int PAGE = 10_000;
    private static final String ASKED = RowState.CALLING.name();

    private final UploadStore store;
    private final RowLedger ledger;
    private final Preparation.Prepared prepared;
    private final Standings standings;
    private final long list;
    private final LongAdder settled = new LongAdder();

    ImportRows(RowLedger ledger, Preparation.Prepared prepared, Standings standings, long list) {
        this.store = ledger.store();
        this.ledger = ledger;
        this.prepared = prepared;
        this.standings = standings;
        this.list = list;
    }

    /**
     * Settles waiting rows behind a line that need no import, writes down of the others that they
     * are asked for, and writes them into files, until there are enough.
     *
     * @param enough so many rows in both files together
     * @return the last line that was judged
     * @throws CancellationException if the thread is interrupted
     */
    long judge(long after, int enough, ImportFile added, ImportFile changed) {
        long line = after;
        int most = Math.min(PAGE, enough);
        while (added.rows() + changed.rows() < enough) {
            var page = store.waitingAfter(ledger.uploadId(), line, most);
            if (page.isEmpty()) {
                break;
            }
            stopIfInterrupted();
            var judged = judged(page);
            var span = new Span(line, page.getLast().line());
            ledger.together(batch -> writeDown(judged, span, batch));
            judged.forEach(row -> write(row, added, changed));
            line = page.getLast().line();
        }
        return line;
    }

    private List<Judged> judged(List<LedgerRow> page) {
        var judged = new ArrayList<Judged>(page.size());
        for (int at = 0; at < page.size(); at += Standings.MOST) {
            var some = page.subList(at, Math.min(page.size(), at + Standings.MOST));
            var known = known(some);
            for (var row : some) {
                judged.add(judged(row, known.getOrDefault(key(row), Standings.UNKNOWN)));
            }
        }
        return judged;
    }

    private Map<String, Standing> known(List<LedgerRow> some) {
        return standings.of(list, some.stream().map(ImportRows::key).toList());
    }

    private Judged judged(LedgerRow row, Standing standing) {
        return switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused ->
                    new Judged(refused, Outcome.rejected(refused.why()), standing);
            case Checked.Fit fit ->
                    new Judged(fit, prepared.judge().foresee(fit, standing), standing);
        };
    }

    /** The lines between the one before the first and the last of a page. */
    private record Span(long after, long last) {
        LedgerSpan with(RowWorker.Intent intent) {
            return new LedgerSpan(intent.name(), after, last);
        }
    }

    /**
     * All rows of the page that wait, which a statement for each would take several times as long.
     */
    private void writeDown(List<Judged> page, Span span, RowLedger.Batch batch) {
        var added = new ArrayList<Long>();
        var changed = new ArrayList<Long>();
        var done = new ArrayList<Long>();
        for (var row : page) {
            long line = row.checked().row().line();
            switch (row.outcome().state()) {
                case CREATED -> {
                    batch.image(line, added(row));
                    added.add(line);
                }
                case UPDATED -> {
                    batch.image(line, changed(row));
                    changed.add(line);
                }
                case UNCHANGED, SKIPPED, REJECTED -> {
                    batch.settle(line, row.outcome());
                    done.add(line);
                }
                case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + row);
            }
        }
        settled.add(done.size());
        if (!added.isEmpty()) {
            batch.callingAll(span.with(RowWorker.Intent.IMPORT), both(changed, done));
        }
        if (!changed.isEmpty()) {
            batch.callingAll(span.with(RowWorker.Intent.EDIT), done);
        }
    }

    private static List<Long> both(List<Long> some, List<Long> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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

    /** Writes those rows once more that are still asked for. */
    void write(LedgerSpan asked, ImportFile file) {
        long line = asked.after();
        var page = store.rowsAfter(ledger.uploadId(), ASKED, line, Standings.MOST);
        while (!page.isEmpty() && line < asked.last()) {
            var known = known(page);
            for (var row : page) {
                if (row.intent().equals(asked.intent())
                        && row.line() <= asked.last()
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
     * Settles rows that were asked for: as was intended, but for some.
     *
     * @param otherwise what became of those, by {@link EmailAddress#key}; nothing for a row of
     *     which nobody knows and that stays asked for
     * @throws CancellationException if the thread is interrupted
     */
    void settle(LedgerSpan asked, Map<String, Optional<Outcome>> otherwise) {
        if (otherwise.isEmpty()) {
            ledger.together(batch -> settled.add(batch.settleAll(asked, List.of())));
            return;
        }
        long line = asked.after();
        for (var page = page(asked, line); !page.isEmpty(); page = page(asked, line)) {
            stopIfInterrupted();
            long last = page.lastEntry().getKey();
            settle(new LedgerSpan(asked.intent(), line, last), page, otherwise);
            line = last;
        }
    }

    /** Whether some of those are still asked for. */
    boolean isAnyAsked(LedgerSpan asked) {
        return !page(asked, asked.after()).isEmpty();
    }

    private SequencedMap<Long, String> page(LedgerSpan asked, long line) {
        return store.askedBetween(ledger.uploadId(), asked.intent(), line, asked.last(), PAGE);
    }

    private void settle(
            LedgerSpan asked,
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
            settled.add(batch.settleAll(asked, List.copyOf(apart.keySet())));
            apart.forEach((line, outcome) -> outcome.ifPresent(one -> settle(line, one, batch)));
        });
    }

    private void settle(long line, Outcome outcome, RowLedger.Batch batch) {
        if (outcome.equals(Outcome.WAITING)) {
            batch.waiting(line);
        } else {
            batch.settle(line, outcome);
            settled.increment();
        }
    }

    /** How many rows have got their outcome here. */
    long settled() {
        return settled.sum();
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    static String key(LedgerRow row) {
        return EmailAddress.key(row.email());
    }
}
