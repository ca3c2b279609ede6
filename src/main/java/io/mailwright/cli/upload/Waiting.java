package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.service.upload.Outage;

import picocli.CommandLine.Option;

import java.time.Duration;

/** How long an upload waits for an account that is out of reach. */
final class Waiting {
    private static final long MOST = 60L * 24 * 365;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description =
                    "If the account cannot be reached any more, waits so long for it and goes on by"
                            + " itself (${DEFAULT-VALUE}); 0: stops at once. What is stopped can be resumed.")
    private long minutes = 60;

    /** Before anything is done. */
    void check() {
        if (minutes < 0 || minutes > MOST) {
            throw new UsageException("--wait must be 0 to %d minutes.".formatted(MOST));
        }
    }

    /** Waits it out, and says so. */
    Outage outage(long uploadId, Terminal terminal) {
        return new Outage(
                Duration.ofMinutes(minutes),
                lost ->
                        terminal.note(
                                "%s Waiting for it, %,d minutes at most, and going on by itself. Ctrl-C stops; 'mailwright upload resume %d' then goes on."
                                        .formatted(Words.of(lost), minutes, uploadId)));
    }
}
