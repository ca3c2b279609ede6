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
        return templates(mail).flatMap(one -> one.names().stream()).map(NameUse::name);
    }

    /** In lower case, those that print nothing where there is no value; none as of the other. */
    static Stream<String> wanted(SendMail mail) {
        return templates(mail).flatMap(one -> one.wanted().stream());
    }

    private static Stream<Template> templates(SendMail mail) {
        try {
            return Stream.of(
                    Template.parse(mail.subject(), Part.SUBJECT),
                    Template.parse(mail.html(), Part.HTML),
                    Template.parse(mail.text() == null ? "" : mail.text(), Part.TEXT));
        } catch (SyntaxException _) {
            return Stream.empty();
        }
    }
}
