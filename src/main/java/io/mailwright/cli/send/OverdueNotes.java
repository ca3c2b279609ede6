package io.mailwright.cli.send;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.service.Services;

/** Says which jobs wait for somebody to decide on them, and how to. */
public final class OverdueNotes {
    private OverdueNotes() {}

    /** A remark for each; nothing where the account cannot be asked. */
    public static void tell(Services services, Terminal terminal) {
        try {
            services.overdueSends().all().forEach(job -> terminal.note(words(job)));
        } catch (Failure _) {
            // That the account cannot be reached is not what was asked.
        }
    }

    private static String words(OverdueJob overdue) {
        return "%s and waits. To send it now: mailwright send release %d. Never: mailwright send cancel %d"
                .formatted(what(overdue), overdue.job(), overdue.job());
    }

    /** The job, its e-mail, and since when it is overdue. */
    static String what(OverdueJob overdue) {
        var since = overdue.planned();
        return "Job %d, e-mail %d %s, is overdue%s"
                .formatted(
                        overdue.job(),
                        overdue.emailId(),
                        overdue.emailName(),
                        since == null ? "" : " since " + Words.of(since));
    }
}
