package io.mailwright.personalisation;

import io.mailwright.personalisation.fetch.FetchTime;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.personalisation.fetch.Prefetched;
import io.mailwright.personalisation.plain.MessageTexts;
import io.mailwright.personalisation.plain.PlainText;
import io.mailwright.personalisation.script.Execution;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.personalisation.script.SyntaxException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An e-mail, compiled. Thread-safe: many threads may render it at once. */
public final class MailTemplate {
    private final Template subject;
    private final Template html;
    private final @Nullable Template text;
    private final MessageTexts texts = new MessageTexts();

    private MailTemplate(Template subject, Template html, @Nullable Template text) {
        this.subject = subject;
        this.html = html;
        this.text = text;
    }

    /**
     * Compiles an e-mail.
     *
     * @throws SyntaxException if a part is not well-formed; {@link Validation} says which
     */
    public static MailTemplate parse(MailSource mail) {
        var html = Template.parse(mail.html(), Part.HTML);
        var text = mail.text();
        if (text == null && html.isDataOnly()) {
            text = PlainText.of(mail.html());
        }
        return new MailTemplate(
                Template.parse(mail.subject(), Part.SUBJECT),
                html,
                text == null ? null : Template.parse(text, Part.TEXT));
    }

    /**
     * The message of one recipient. Where there is no text part and the HTML has scripts or the
     * like, it is made from this recipient's HTML.
     *
     * @throws NotRendered if there is to be no such message
     */
    public Mail render(Context context) {
        var message = new Execution(new ContextEnvironment(context));
        var html = this.html.render(message);
        var text = this.text == null ? texts.of(html, message.data()) : this.text.render(message);
        return new Mail(subject.render(message), html, text);
    }

    /** Fetches what all messages of a send have in common; before the first is rendered. */
    public Prefetched fetchBefore(Fetcher fetcher) {
        return Prefetched.fetch(urls(FetchTime.BEFORE_SEND), fetcher);
    }

    /**
     * Calls the addresses that want to be called when all is sent, each once; not for triggered
     * sends ({@code personalisation.md} P4, grade C).
     *
     * @return why it did not work, where it did not
     */
    public List<Fetched.Failed> fetchAfter(Fetcher fetcher) {
        return urls(FetchTime.AFTER_SEND).stream()
                .map(fetcher::fetch)
                .filter(Fetched.Failed.class::isInstance)
                .map(Fetched.Failed.class::cast)
                .toList();
    }

    private List<String> urls(FetchTime time) {
        return Stream.of(html, text, subject)
                .filter(Objects::nonNull)
                .map(part -> part.urls(time))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
