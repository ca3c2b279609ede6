package io.mailwright.cli.upload;

import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;

import org.jspecify.annotations.Nullable;

/**
 * Those who leave a list that is made equal to a file, as {@code --json} shows them; {@code all =
 * removed + kept + waiting}.
 */
record LeaversDocument(long all, long removed, long kept, long waiting) {
    /** {@code null} for any other upload. */
    static @Nullable LeaversDocument of(Upload upload) {
        Leavers leavers = upload.leavers();
        return upload.mode() != UploadMode.EQUAL || upload.undoes() != 0
                ? null
                : new LeaversDocument(
                        leavers.all(), leavers.removed(), leavers.kept(), leavers.waiting());
    }
}
