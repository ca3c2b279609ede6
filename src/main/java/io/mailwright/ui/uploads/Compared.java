package io.mailwright.ui.uploads;

import io.mailwright.service.Progress;
import io.mailwright.service.upload.CopyFollower;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** With how old a local copy a file is compared. Looked at by one thread, then told by another. */
final class Compared {
    private volatile boolean isBehind;
    private volatile @Nullable Instant asOf;

    /** Brings what the copy has not followed, as far as the account answers. */
    void look(CopyFollower copy, Progress progress) {
        isBehind = !copy.makeUp(progress);
        asOf = copy.asOf().orElse(null);
    }

    String words(Texts texts) {
        var at = asOf;
        if (isBehind) {
            return texts.get("check.facts.behind");
        }
        return at == null
                ? texts.get("check.facts")
                : texts.get("check.facts.of", Formats.when(at));
    }
}
