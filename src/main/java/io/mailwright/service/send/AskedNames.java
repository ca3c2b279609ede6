package io.mailwright.service.send;

import io.mailwright.domain.send.SendMail;
import io.mailwright.personalisation.Part;
import io.mailwright.personalisation.Template;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.stream.Stream;

/** The attributes and strings that an e-mail wants a value of. */
final class AskedNames {
    private AskedNames() {}

    /** In lower case; none where it is not well-formed. */
    static Stream<String> of(SendMail mail) {
        try {
            return Stream.of(
                            Template.parse(mail.subject(), Part.SUBJECT),
                            Template.parse(mail.html(), Part.HTML),
                            Template.parse(mail.text() == null ? "" : mail.text(), Part.TEXT))
                    .flatMap(template -> template.wanted().stream());
        } catch (SyntaxException _) {
            return Stream.empty();
        }
    }
}
