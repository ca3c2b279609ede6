package io.mailwright.service.upload;

import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one upload on their way into files: who is new, who is changed, and how the rows of a
 * file are written. An empty cell would clear a value (X), so what a row does not say is written as
 * the account has it.
 */
final class ImportRows {
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

    /** Settles what needs no import, and writes down of the others that they are asked for. */
    void judge(Runnable pause) {
        pages(
                RowState.WAITING,
                page -> {
                    pause.run();
                    var known = known(page);
                    ledger.together(batch -> page.forEach(row -> judge(row, known, batch)));
                });
    }

    private void judge(LedgerRow row, Map<String, Standing> known, RowLedger.Batch batch) {
        switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused ->
                    batch.settle(row.line(), Outcome.rejected(refused.why()));
            case Checked.Fit fit -> judge(fit, standing(row, known), batch);
        }
    }

    private void judge(Checked.Fit row, Standing standing, RowLedger.Batch batch) {
        var foreseen = prepared.judge().foresee(row, standing);
        switch (foreseen.state()) {
            case CREATED ->
                    batch.calling(
                            row.line(),
                            RowWorker.Intent.ADD,
                            BeforeImage.ofAdded(row, standing.subscriber()));
            case UPDATED -> {
                var before = standing.subscriber().orElseThrow();
                var changes = prepared.judge().changes(row, before);
                batch.calling(
                        row.line(),
                        RowWorker.Intent.EDIT,
                        BeforeImage.ofChanged(row, before, standing.onList(), changes));
            }
            case UNCHANGED, SKIPPED, REJECTED -> batch.settle(row.line(), foreseen);
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + foreseen);
        }
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

    /** Writes the rows that are asked for with that intent; answers how many. */
    long write(RowWorker.Intent intent, Path file) {
        var fields = fields();
        var count = new long[1];
        try (var csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(Files.newBufferedWriter(file))) {
            csv.writeRecord(fields);
            pages(
                    RowState.CALLING,
                    page -> {
                        var known = known(page);
                        for (var row : asked(page, intent)) {
                            if (prepared.check().check(new FileRow(row.line(), row.cells()))
                                    instanceof Checked.Fit fit) {
                                csv.writeRecord(cells(fit, standing(row, known), fields));
                                count[0]++;
                            }
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Failure.FileUnusable(file, "it cannot be written", e);
        }
        return count[0];
    }

    private static List<String> cells(Checked.Fit row, Standing standing, List<String> fields) {
        var before = standing.subscriber().map(Subscriber::attributes).orElse(Map.of());
        var cells = new ArrayList<String>();
        for (var field : fields) {
            cells.add(
                    switch (field) {
                        case Attribute.EMAIL_ADDRESS -> row.email();
                        case Attribute.EMAIL_TYPE -> type(row, standing);
                        default ->
                                requireNonNullElse(
                                        row.attributes().get(field),
                                        before.getOrDefault(field, ""));
                    });
        }
        return cells;
    }

    private static String type(Checked.Fit row, Standing standing) {
        var type =
                requireNonNullElse(
                        row.emailType(),
                        standing.subscriber().map(Subscriber::emailType).orElse(EmailType.HTML));
        return type == EmailType.TEXT ? "Text" : "HTML";
    }

    /**
     * Settles rows that were asked for with that intent.
     *
     * @param outcome nothing for a row that stays asked for
     */
    void settle(RowWorker.Intent intent, Function<LedgerRow, Optional<Outcome>> outcome) {
        pages(
                RowState.CALLING,
                page ->
                        ledger.together(batch ->
                                asked(page, intent)
                                        .forEach(row ->
                                                outcome.apply(row)
                                                        .ifPresent(one ->
                                                                batch.settle(row.line(), one)))));
    }

    private static List<LedgerRow> asked(List<LedgerRow> page, RowWorker.Intent intent) {
        return page.stream().filter(row -> row.intent().equals(intent.name())).toList();
    }

    /** In file order. */
    private void pages(RowState state, Consumer<List<LedgerRow>> use) {
        long line = 0;
        var page = store.rowsAfter(ledger.uploadId(), state.name(), line, Standings.MOST);
        while (!page.isEmpty()) {
            use.accept(page);
            line = page.getLast().line();
            page = store.rowsAfter(ledger.uploadId(), state.name(), line, Standings.MOST);
        }
    }

    private Map<String, Standing> known(List<LedgerRow> page) {
        return standings.of(list, page.stream().map(ImportRows::key).toList());
    }

    private static Standing standing(LedgerRow row, Map<String, Standing> known) {
        return known.getOrDefault(key(row), Standings.UNKNOWN);
    }

    static String key(LedgerRow row) {
        return EmailAddress.key(row.email());
    }
}
