package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose rows are to be browsed.
 *
 * @param outcome {@code null} for all
 */
record OutcomeChoice(@Nullable Outcome outcome, String words) {
    static List<OutcomeChoice> of(Upload upload, Texts texts) {
        var all = new ArrayList<OutcomeChoice>();
        for (var outcome : Outcome.all(upload)) {
            all.add(
                    new OutcomeChoice(
                            outcome, texts.get("result.rows.of", outcome.done(upload, texts))));
        }
        all.add(new OutcomeChoice(null, texts.get("result.rows.all")));
        return all;
    }

    /** As the list shows it. */
    @Override
    public String toString() {
        return words;
    }
}
