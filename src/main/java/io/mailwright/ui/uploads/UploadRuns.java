package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The uploads of this session, so that a screen opened again finds those still on their way. */
final class UploadRuns {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final @Nullable Plug plug;
    private final Map<Long, UploadRun> runs = new HashMap<>();

    UploadRuns(UploadService uploads, Jobs jobs, Texts texts) {
        this(uploads, jobs, texts, null);
    }

    /**
     * The uploads of a session.
     *
     * @param plug what can be pulled while they go; {@code null} for none
     */
    UploadRuns(UploadService uploads, Jobs jobs, Texts texts, @Nullable Plug plug) {
        this.plug = plug;
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** The run of an upload, made if there is none yet; it is not started. */
    UploadRun of(Upload upload) {
        return runs.computeIfAbsent(
                upload.id(), _ -> new UploadRun(upload, uploads, jobs, texts, plug));
    }
}
