package io.mailwright.ui.content;

import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.PictureNames;
import io.mailwright.service.content.Publisher;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Online;
import io.mailwright.ui.text.Texts;

import java.util.function.Consumer;

/** Makes e-mails of the account, once it is known how. */
final class Publishing {
    private final Texts texts = Texts.of(Publishing.class);
    private final Content content;
    private final Jobs jobs;
    private final Online online;
    private final Teller teller;

    Publishing(Content content, Frame frame, Teller teller) {
        this.content = content;
        this.jobs = frame.jobs();
        this.online = frame.online();
        this.teller = teller;
    }

    /**
     * What is to be known before.
     *
     * @param hasPictures whether it names pictures of the library
     * @param base where the account's pictures are found; empty if nobody said
     */
    record Question(String name, boolean hasPictures, String base) {}

    /**
     * How it is to be published.
     *
     * @param inlined whether its styles go into its elements too
     * @param base where the account's pictures are found; empty if that does not matter
     */
    record Answer(boolean inlined, String base) {}

    /** Finds out what is to be asked, unless the account is out of reach: then says so. */
    void ask(String name, String html, Consumer<Question> shown) {
        online.change(() ->
                jobs.of(
                                texts.get("job.read"),
                                _ ->
                                        new Question(
                                                name,
                                                PictureNames.areIn(html),
                                                content.pictures().base()))
                        .quietly()
                        .onDone(shown)
                        .start());
    }

    /** Does it, and runs {@code done} when the account has it. */
    Job<?> publish(LibraryItem item, int version, Answer answer, Runnable done) {
        return jobs.of(
                        texts.get("job.publish", item.name()),
                        _ -> publish(item.id(), version, answer))
                .onDone(id -> {
                    online.answered();
                    teller.tell(
                            texts.get("published", version, id + ""),
                            texts.get("understood"),
                            () -> {});
                    done.run();
                })
                .start();
    }

    private long publish(long item, int version, Answer answer) {
        if (!answer.base().isBlank()) {
            content.pictures().setBase(answer.base());
        }
        return content.publisher()
                .publish(
                        item,
                        version,
                        answer.inlined() ? Publisher.Form.INLINED : Publisher.Form.AS_WRITTEN);
    }
}
