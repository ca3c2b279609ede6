package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;
import io.mailwright.personalisation.plain.PlainText;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Whether a message comes whole, and with something for who reads text. */
final class SizeCheck implements Check {
    /** {@code email-send.md} M1, grade V. */
    private static final int USUAL = 200 * 1024;

    /** Beyond that Gmail shows a link to the rest. */
    private static final int CUT = 102 * 1024;

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        int bytes = view.mail().html().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CUT) {
            boolean isLarge = bytes > USUAL;
            found.accept(
                    new Finding(
                            Rule.MESSAGE_LARGE,
                            isLarge ? Severity.WARNING : Severity.ADVICE,
                            Place.ofWhole(MailPart.HTML),
                            isLarge
                                    ? "It has %d KB: more than 200 KB get cut off"
                                            .formatted(bytes / 1024)
                                    : "It has %d KB: Gmail cuts off what is beyond 102 KB"
                                            .formatted(bytes / 1024),
                            List.of()));
        }
        text(view, found);
    }

    private static void text(MailView view, Consumer<Finding> found) {
        var text = view.mail().text();
        if (text != null && !text.isBlank()) {
            return;
        }
        found.accept(
                new Finding(
                        Rule.TEXT_MISSING,
                        Severity.ADVICE,
                        Place.ofWhole(MailPart.TEXT),
                        "There is no text part: the account makes one of the HTML, which nobody has"
                                + " read",
                        List.of(
                                new Fix(
                                        "Make it of the HTML",
                                        MailPart.TEXT,
                                        0,
                                        text == null ? 0 : text.length(),
                                        PlainText.of(view.mail().html())))));
    }
}
