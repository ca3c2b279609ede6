package io.mailwright.service.content;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.PublicationStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.content.HeadingLimits;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.Publication;
import io.mailwright.xmlapi.XmlApi;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes e-mails of the account out of versions of the content library. The account can neither
 * change an e-mail nor delete one, so none is made twice: what was asked is written down before,
 * and an answer that was lost is looked for before anything is asked again, by one at a time in
 * whatever process. Thread-safe.
 */
public final class Publisher {
    private final ContentLibrary library;
    private final Pictures pictures;
    private final EmailService emails;
    private final PublicationStore store;
    private final Database copy;

    public Publisher(ContentLibrary library, Pictures pictures, XmlApi api, Database copy) {
        this.library = library;
        this.pictures = pictures;
        this.emails = new EmailService(api);
        this.store = new PublicationStore(copy);
        this.copy = copy;
    }

    /** How the HTML goes to the account. */
    public enum Form {
        AS_WRITTEN,
        /** With the rules of its style sheets in its elements as well. */
        INLINED
    }

    /**
     * The e-mail of the account that a version is, made if it is not there yet. The account is
     * given the pictures of the library that it names, each once.
     *
     * @throws Failure.Invalid if it is a block, which the account cannot take, or nobody said where
     *     the account's pictures are found, or another is being published for many seconds, or its
     *     name or subject are none that the account takes
     * @throws Failure.Refused if the account will not; nothing was made then
     * @throws Failure.Unreachable if no answer came; publishing again finds what was made
     */
    public long publish(long item, int version) {
        return publish(item, version, Form.AS_WRITTEN);
    }

    /** As the other, in that form. */
    public long publish(long item, int version, Form form) {
        if (library.item(item).kind() != ItemKind.EMAIL) {
            throw new Failure.Invalid("A block is part of e-mails: publish one that it is in.");
        }
        try (var _ = AccountWork.PUBLISH.begin(copy)) {
            for (var before : history(item)) {
                if (before.version() == version) {
                    var known = before.emailId() != null ? before.emailId() : found(before);
                    if (known != null) {
                        return known;
                    }
                }
            }
            return make(item, version, form);
        }
    }

    /** In which form a version went to the account, whose e-mail has that HTML. */
    public Form formOf(long item, int version, String html) {
        var written = library.version(item, version).content().html();
        return PictureNames.isFilledIn(written, html) ? Form.AS_WRITTEN : Form.INLINED;
    }

    /** Which versions of an item became which e-mails, the last first. */
    public List<Publication> history(long item) {
        return store.of(item);
    }

    private long make(long item, int version, Form form) {
        var content = library.version(item, version).content();
        HeadingLimits.require(content);
        var html = withPictures(formed(content.html(), form));
        var text = content.text() == null ? null : withPictures(content.text());
        long publication = store.asking(item, version, Instant.now());
        try {
            long id = emails.add(content.name(), content.subject(), html, text);
            store.made(publication, id);
            return id;
        } catch (Failure.Refused refused) {
            // It may have been its text part alone: then there is an e-mail.
            history(item).stream()
                    .filter(one -> one.id() == publication)
                    .findFirst()
                    .ifPresent(this::found);
            throw refused;
        }
    }

    /** Looks for what was made when the answer was lost. {@code null} if nothing was. */
    private @Nullable Long found(Publication lost) {
        var content = library.version(lost.item(), lost.version()).content();
        var forms = Stream.of(Form.values()).map(form -> formed(content.html(), form)).toList();
        var id =
                emails.all().stream()
                        .filter(email ->
                                email.name().equals(content.name())
                                        && email.subject().equals(content.subject()))
                        .mapToLong(EmailHeading::id)
                        .filter(email -> store.ofEmail(email).isEmpty())
                        .filter(email -> isOfOne(forms, emails.html(email)))
                        .max();
        if (id.isEmpty()) {
            store.refused(lost.id());
            return null;
        }
        if (content.text() != null) {
            // What came after the answer that was lost did not come to pass.
            emails.giveText(id.getAsLong(), withPictures(content.text()));
        }
        store.made(lost.id(), id.getAsLong());
        return id.getAsLong();
    }

    /** Where its pictures and files were found then may be another place by now. */
    private static boolean isOfOne(List<String> forms, String html) {
        return forms.stream().anyMatch(form -> PictureNames.isFilledIn(form, html));
    }

    private String withPictures(String words) {
        return PictureNames.replaced(words, pictures::publish);
    }

    private static String formed(String html, Form form) {
        return switch (form) {
            case AS_WRITTEN -> html;
            case INLINED -> CssInliner.inline(html);
        };
    }
}
