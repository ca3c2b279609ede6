package io.mailwright.domain.check;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail to be checked, as its author wrote it.
 *
 * @param subject {@code null} where it is not known yet, so that nothing is said of it
 * @param text the text part; {@code null} where the account makes it of the HTML
 */
public record CheckedMail(@Nullable String subject, String html, @Nullable String text) {
    /** The source of a part; empty where there is none. */
    public String source(MailPart part) {
        var source =
                switch (part) {
                    case SUBJECT -> subject;
                    case HTML -> html;
                    case TEXT -> text;
                };
        return source == null ? "" : source;
    }
}
