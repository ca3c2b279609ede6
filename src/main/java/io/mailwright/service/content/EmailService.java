package io.mailwright.service.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.service.Unsent;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddEmail;
import io.mailwright.xmlapi.call.AddEmailText;
import io.mailwright.xmlapi.call.RetrieveEmailBody;
import io.mailwright.xmlapi.call.RetrieveEmails;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The e-mails of the account, straight from it. An e-mail cannot be changed or deleted there: a new
 * one takes its place. Thread-safe.
 */
public final class EmailService {
    private final XmlApi api;

    public EmailService(XmlApi api) {
        this.api = api;
    }

    /** All, in the account's order. */
    public List<EmailHeading> all() {
        var all = new ArrayList<EmailHeading>();
        api.stream(new RetrieveEmails(), all::add);
        return all;
    }

    /** The HTML of one; the account does not tell the text part. */
    public String html(long emailId) {
        return api.send(new RetrieveEmailBody(emailId));
    }

    /**
     * Makes an e-mail; answers its id.
     *
     * @param text {@code null} to have the account make it from the HTML
     * @throws Failure.Unreachable if no answer came; the e-mail may then be there
     */
    public long add(String name, String subject, String html, @Nullable String text) {
        long id = added(name, subject, html);
        if (text != null) {
            giveText(id, text);
        }
        return id;
    }

    private long added(String name, String subject, String html) {
        try {
            return api.send(new AddEmail(name, subject, html));
        } catch (Failure.Unreachable lost) {
            if (Unsent.isCertain(lost)) {
                throw lost;
            }
            throw new Failure.Unreachable(
                    "%s. Whether the e-mail was made is not known: the same again looks first, and makes none twice"
                            .formatted(lost.getMessage()),
                    lost);
        }
    }

    /** Gives one its text part; the e-mail is there by now, which must not be kept from anybody. */
    void giveText(long id, String text) {
        try {
            api.send(new AddEmailText(id, text));
        } catch (Failure.Refused refused) {
            throw new Failure.Refused(refused.code(), withoutText(id, refused));
        } catch (Failure.Unreachable lost) {
            throw new Failure.Unreachable(withoutText(id, lost), lost);
        }
    }

    private static String withoutText(long id, Failure failure) {
        return "E-mail %d was made, but not given its text part: %s"
                .formatted(id, failure.getMessage());
    }
}
