package io.mailwright.ui.sends;

import io.mailwright.domain.send.Rehearsed;
import io.mailwright.service.send.RehearsedText;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the messages of a rehearsal. */
final class Messages {
    private final Texts texts = Texts.of(Messages.class);
    private final Jobs jobs;

    Messages(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Those that could not be made first. */
    List<Rehearsed.Message> sorted(Rehearsed rehearsed) {
        return rehearsed.messages().stream()
                .sorted(Comparator.comparing(message -> message.why() == null))
                .toList();
    }

    /** What a recipient would read, or why they would not. */
    void read(Rehearsed.Message message, Consumer<String> then) {
        var file = message.file();
        if (file == null) {
            then.accept(message.reason());
            return;
        }
        jobs.of(texts.get("job.message"), _ -> RehearsedText.of(file))
                .quietly()
                .onDone(then)
                .start();
    }
}
