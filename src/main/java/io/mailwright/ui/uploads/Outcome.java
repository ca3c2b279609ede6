package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.StackBar.Share;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The five ways a row ends, in the order they are shown, with the style class of their colour. */
enum Outcome {
    CREATED("created", RowState.CREATED),
    UPDATED("changed", RowState.UPDATED),
    UNCHANGED("same", RowState.UNCHANGED),
    SKIPPED("suppressed", RowState.SKIPPED),
    REJECTED("rejected", RowState.REJECTED);

    private final String style;
    private final RowState state;

    Outcome(String style, RowState state) {
        this.style = style;
        this.state = state;
    }

    String style() {
        return style;
    }

    RowState state() {
        return state;
    }

    /** The one of that state, which is final. */
    static Outcome of(RowState state) {
        return Arrays.stream(values()).filter(one -> one.state == state).findFirst().orElseThrow();
    }

    long of(Upload upload) {
        return switch (this) {
            case CREATED -> upload.created();
            case UPDATED -> upload.updated();
            case UNCHANGED -> upload.unchanged();
            case SKIPPED -> upload.skipped();
            case REJECTED -> upload.rejected();
        };
    }

    /** The ways the rows of an upload can end: an undo creates nobody. */
    static List<Outcome> all(Upload upload) {
        return List.of(values()).subList(upload.undoes() == 0 ? 0 : 1, values().length);
    }

    /** What became of rows, such as "created", or "put back" by an undo. */
    String done(Upload upload, Texts texts) {
        var kind = upload.undoes() == 0 ? "outcome.done." : "outcome.undone.";
        return texts.get(kind + name().toLowerCase(Locale.ROOT));
    }

    /** What would become of rows, such as "New". */
    String planned(Texts texts) {
        return texts.get("outcome.planned." + name().toLowerCase(Locale.ROOT));
    }

    /** All five as terms that add up to the file, "1 + 1 + 0 + 1 + 1 = 4 rows in the file". */
    static String sum(Upload upload, Texts texts) {
        return texts.get(
                "check.sum",
                Arrays.stream(values())
                        .map(outcome -> Formats.count(outcome.of(upload)))
                        .collect(Collectors.joining(" + ")),
                upload.rows());
    }

    static List<Share> shares(Upload upload) {
        return Arrays.stream(values())
                .map(outcome -> new Share(outcome.style, outcome.of(upload)))
                .toList();
    }

    /** All five, such as "31,259 created, 9,876 updated, …"; those of nothing are left out. */
    static String words(Upload upload, Texts texts) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.of(upload) > 0)
                .map(outcome ->
                        texts.get(
                                "outcome.words",
                                Formats.count(outcome.of(upload)),
                                outcome.done(upload, texts)))
                .collect(Collectors.joining(", "));
    }
}
