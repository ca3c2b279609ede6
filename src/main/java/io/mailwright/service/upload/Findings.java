package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.CellChange;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.address.AddressProposal;
import io.mailwright.service.upload.source.Garbled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Groups rows by what is to be said of them. Counts all and keeps the first of each group, so that
 * memory does not grow with the file. For one thread.
 */
final class Findings {
    private static final String SUSPECT =
            "The part after the @ looks like a slip for a well-known one.";

    private static final String GARBLED =
            "Looks as if it was written in another encoding than the file is read in.";

    private final Judge judge;
    private final String addressColumn;
    private final List<BoundMapping.Target> columns;
    private final Garbled garbled;
    private final Map<RowState, List<CheckedRow>> first = new EnumMap<>(RowState.class);
    private final Map<Key, Rows> groups = new LinkedHashMap<>();

    private record Key(RowState state, Finding finding, String column) {}

    private static final class Rows {
        private long count;
        private final List<CheckedRow> first = new ArrayList<>();
    }

    Findings(Preparation.Prepared prepared, FileFormat format) {
        this.judge = prepared.judge();
        this.addressColumn = prepared.mapping().address().column();
        this.columns = prepared.mapping().others();
        this.garbled = new Garbled(format);
    }

    void add(Judged judged) {
        var state = judged.outcome().state();
        var why = judged.outcome().why();
        var changes = changes(judged);
        var kept = first.computeIfAbsent(state, _ -> new ArrayList<>());
        if (kept.size() < CheckReport.KEPT) {
            kept.add(row(judged, why, changes));
        }
        switch (state) {
            case REJECTED, SKIPPED ->
                    add(state, why.finding(), why.column(), () -> row(judged, why, changes));
            case CREATED, UPDATED, UNCHANGED -> sent(judged, changes);
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + state);
        }
    }

    private void sent(Judged judged, List<CellChange> changes) {
        var state = judged.outcome().state();
        var email = judged.checked().email();
        if (AddressProposal.isSuspect(email)) {
            var why = new Checked.Refusal(addressColumn, email, SUSPECT, Finding.SUSPECT_DOMAIN);
            add(state, why.finding(), why.column(), () -> row(judged, why, changes));
        }
        garbled(judged, changes);
        var status = status(judged.standing());
        if (status == Status.BOUNCED || status == Status.HELD) {
            var finding = status == Status.HELD ? Finding.HELD : Finding.BOUNCED;
            add(state, finding, "", () -> row(judged, judged.outcome().why(), changes));
        }
        for (var change : changes) {
            add(
                    state,
                    Finding.CHANGED,
                    change.attribute(),
                    () -> row(judged, judged.outcome().why(), List.of(change)));
        }
    }

    private void garbled(Judged judged, List<CellChange> changes) {
        var row = judged.checked().row();
        for (var target : columns) {
            var value = row.cell(target.index());
            if (garbled.looksSo(value)) {
                var why = new Checked.Refusal(target.column(), value, GARBLED, Finding.GARBLED);
                add(
                        judged.outcome().state(),
                        Finding.GARBLED,
                        target.column(),
                        () -> new CheckedRow(judged.row(why), garbled.meant(value), changes));
            }
        }
    }

    /** On the list; of one who comes onto it, in the account. */
    private static Status status(Standing standing) {
        return standing.onList()
                .filter(status -> status != Status.DELETED)
                .or(standing::overall)
                .orElse(Status.ACTIVE);
    }

    private void add(RowState state, Finding finding, String column, Supplier<CheckedRow> row) {
        var rows = groups.computeIfAbsent(new Key(state, finding, column), _ -> new Rows());
        rows.count++;
        if (rows.first.size() < CheckReport.KEPT) {
            rows.first.add(row.get());
        }
    }

    /** Of somebody the account has, be it that they only come onto the list. */
    List<CellChange> changes(Judged judged) {
        boolean isWritten =
                switch (judged.outcome().state()) {
                    case CREATED, UPDATED -> judged.standing().subscriber().isPresent();
                    case UNCHANGED, SKIPPED, REJECTED, WAITING, CALLING -> false;
                };
        if (!isWritten || !(judged.checked() instanceof Checked.Fit fit)) {
            return List.of();
        }
        var before = judged.standing().subscriber().orElseThrow();
        var changed = judge.changes(fit, before);
        var changes = new ArrayList<CellChange>();
        changed.attributes()
                .forEach((name, value) -> {
                    var old = before.attributes().getOrDefault(name, "");
                    changes.add(new CellChange(name, old, value, keeping(name, old)));
                });
        var type = changed.emailType();
        if (type != null) {
            changes.add(
                    new CellChange(Attribute.EMAIL_TYPE, before.emailType().name(), type.name()));
        }
        return changes;
    }

    private String keeping(String attribute, String value) {
        return columns.stream()
                .filter(column -> column.attribute().name().equals(attribute))
                .findFirst()
                .map(column -> column.cell(value))
                .orElse(value);
    }

    private CheckedRow row(Judged judged, Checked.Refusal why, List<CellChange> changes) {
        var proposal =
                why.column().equals(addressColumn)
                        ? AddressProposal.of(why.value()).orElse("")
                        : "";
        return new CheckedRow(judged.row(why), proposal, changes);
    }

    Map<RowState, List<CheckedRow>> rows() {
        return first;
    }

    /** The largest first. */
    List<CheckGroup> groups() {
        var all = new ArrayList<CheckGroup>();
        groups.forEach((key, rows) ->
                all.add(
                        new CheckGroup(
                                key.state, key.finding, key.column, rows.count, rows.first)));
        all.sort(Comparator.comparingLong(CheckGroup::rows).reversed());
        return all;
    }
}
