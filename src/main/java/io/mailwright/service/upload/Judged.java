package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.domain.upload.UploadRow;

/** A row with what would become of it, and what the cache knows of its person. */
record Judged(Checked checked, Outcome outcome, Standing standing) {
    UploadRow row() {
        return row(outcome.why());
    }

    /** With something else to say of it. */
    UploadRow row(Checked.Refusal why) {
        return new UploadRow(
                checked.row().line(),
                checked.email(),
                outcome.state(),
                why.column(),
                why.value(),
                why.reason(),
                checked.row().cells());
    }
}
