package io.mailwright.xmlapi.call;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The e-mails of the account ({@code email-send.md} M3, grade F).
 *
 * @param name empty for all; whether the account matches it whole or in part is not known
 * @param from first day of creation, in the wire's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record RetrieveEmails(String name, @Nullable LocalDate from, @Nullable LocalDate to)
        implements StreamingCall<EmailHeading> {
    /** All of them. */
    public RetrieveEmails() {
        this("", null, null);
    }

    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "email"),
                Element.of("action", "retrieve"),
                Element.of("sub_action", "all"),
                Element.of("search_type", searchType()),
                Element.of("search_value", name),
                Element.of("search_value2", ""),
                DateRanges.of(from, to));
    }

    private String searchType() {
        boolean dated = from != null || to != null;
        if (name.isEmpty()) {
            return dated ? "daterange" : "";
        }
        return dated ? "emailnameanddaterange" : "emailname";
    }

    @Override
    public String row() {
        return "emaillist";
    }

    @Override
    public Optional<EmailHeading> read(Element row) {
        long id = Answers.count(row.text("emailid"));
        return id == 0
                ? Optional.empty()
                : Optional.of(
                        new EmailHeading(
                                id,
                                row.text("emailname"),
                                row.text("emailsubject"),
                                created(row),
                                category(row)));
    }

    /** A time of day, should there be one, is left out. */
    private static @Nullable LocalDate created(Element row) {
        return WireTime.parseDateTime(row.text("emailcreateddate"))
                .map(time -> time.atOffset(WireTime.ZONE).toLocalDate())
                .orElse(null);
    }

    private static @Nullable Long category(Element row) {
        long category = Answers.count(row.text("categoryid"));
        return category == 0 ? null : category;
    }
}
