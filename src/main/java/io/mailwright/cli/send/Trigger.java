package io.mailwright.cli.send;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.service.Progress;
import io.mailwright.service.send.TriggeredBatches;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code trigger}: has messages sent by a definition, to one person or to all of a file. */
@Command(
        name = "trigger",
        description = {
            "Has a message sent to one person, or to all of a file, by a triggered send definition.",
            "Of a file it is written down what became of each row; --resume asks only for those not",
            "asked for yet."
        })
public final class Trigger implements Runnable {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "The definition.")
    private @Nullable String key;

    @Option(names = "--to", paramLabel = "EMAIL", description = "To whom.")
    private @Nullable String email;

    @Option(
            names = "--set",
            paramLabel = "Attribute=value",
            description = "An attribute for this message; repeat for more.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--recipients",
            paramLabel = "FILE",
            description = "To everybody in it: a column Email Address, the others are attributes.")
    private @Nullable Path file;

    @Option(
            names = "--resume",
            paramLabel = "BATCH",
            description = "Goes on with a file that was broken off.")
    private @Nullable Long resumed;

    public Trigger(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (resumed != null) {
            long id = resumed;
            batch(batches -> batches.resume(id, Progress.NONE));
        } else if (key != null && file != null && email == null) {
            var definition = key;
            var recipients = file;
            batch(batches -> {
                long id = batches.begin(definition, TriggeredBatches.read(recipients));
                session.terminal()
                        .note(
                                "This is batch %d. If it is broken off, go on with: trigger --resume %d"
                                        .formatted(id, id));
                return batches.resume(id, Progress.NONE);
            });
        } else if (key != null && email != null && file == null) {
            one(key, email);
        } else {
            throw new UsageException(
                    "Name a KEY with --to or with --recipients, or a batch to --resume.");
        }
    }

    private void one(String definition, String to) {
        try (var services = session.open()) {
            services.triggered().batches().sendOne(definition, to, attributes);
            session.terminal()
                    .show(
                            new Queued(definition, to, true),
                            () -> "A message by %s to %s is queued".formatted(definition, to));
        }
    }

    /** Does something with the ledger of files. */
    @FunctionalInterface
    private interface Work {
        TriggeredBatch with(TriggeredBatches batches);
    }

    private void batch(Work work) {
        try (var services = session.open()) {
            var batches = services.triggered().batches();
            var document = Batch.of(work.with(batches), batches);
            session.terminal().show(document, document::words);
            if (document.refused() + document.uncertain() > 0) {
                throw new CommandEnded(
                        ExitCode.REJECTED,
                        "%d got no message, of %d that is not known."
                                .formatted(document.refused(), document.uncertain()));
            }
        }
    }

    /** As {@code --json} shows one message. */
    record Queued(String key, String email, boolean queued) {}

    /** As {@code --json} shows a file. */
    record Batch(
            long batchId,
            String key,
            String file,
            long queued,
            long refused,
            long uncertain,
            long pending,
            List<Row> notSent) {
        static Batch of(TriggeredBatch batch, TriggeredBatches batches) {
            var rows = new ArrayList<Row>();
            for (var state : List.of(State.REFUSED, State.UNCERTAIN)) {
                batches.rows(batch.id(), state).forEach(row -> rows.add(Row.of(row)));
            }
            return new Batch(
                    batch.id(),
                    batch.key(),
                    batch.file(),
                    batch.count(State.QUEUED),
                    batch.count(State.REFUSED),
                    batch.count(State.UNCERTAIN),
                    batch.count(State.PENDING),
                    rows);
        }

        String words() {
            return "Batch %d by %s: %d queued, %d refused, %d not known, %d not asked for yet"
                    .formatted(batchId, key, queued, refused, uncertain, pending);
        }
    }

    /** Somebody who got no message, or of whom it is not known. */
    record Row(int line, String email, String state, String reason) {
        static Row of(TriggeredRow row) {
            return new Row(
                    row.line(),
                    row.email(),
                    row.state().name().toLowerCase(Locale.ROOT),
                    row.reason());
        }
    }
}
