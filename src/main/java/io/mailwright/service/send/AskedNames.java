package io.mailwright.service.send;

import io.mailwright.domain.send.SendMail;
import io.mailwright.personalisation.Part;
import io.mailwright.personalisation.Template;
import io.mailwright.personalisation.script.NameUse;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.stream.Stream;

/** The attributes and strings that an e-mail asks for. */
final class AskedNames {
    private AskedNames() {}

    /** As written, each time; none where it is not well-formed. */
    static Stream<String> of(SendMail mail) {
        try {
            return Stream.concat(
                            Template.parse(mail.subject(), Part.SUBJECT).names().stream(),
                            Template.parse(mail.html(), Part.HTML).names().stream())
                    .map(NameUse::name);
        } catch (SyntaxException _) {
            return Stream.empty();
        }
    }
}
