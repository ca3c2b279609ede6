package io.mailwright.personalisation;

import io.mailwright.personalisation.plain.PlainText;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The check of an e-mail before a send ({@code personalisation.md} P1, P3): well-formed, all names
 * known, and for commercial mail the required footer, in the HTML and in the text part. Immutable.
 */
public final class Validation {
    private final Profile profile;
    private final boolean needsFooter;

    private Validation(Profile profile, boolean needsFooter) {
        this.profile = profile;
        this.needsFooter = needsFooter;
    }

    public static Validation ofCommercial(Profile profile) {
        return new Validation(profile, true);
    }

    /** Skips the footer (I). */
    public static Validation ofTransactional(Profile profile) {
        return new Validation(profile, false);
    }

    /** Why it may not be sent, most basic first; empty if it may. */
    public List<Fault> faults(MailSource mail) {
        var faults = new ArrayList<Fault>();
        var text = Objects.requireNonNullElseGet(mail.text(), () -> PlainText.of(mail.html()));
        if (needsFooter) {
            faults.addAll(Footer.faults(Part.HTML, mail.html()));
            faults.addAll(Footer.faults(Part.TEXT, text));
        }
        faults.addAll(content(Part.SUBJECT, mail.subject()));
        faults.addAll(content(Part.HTML, mail.html()));
        if (mail.text() != null) {
            faults.addAll(content(Part.TEXT, text));
        }
        return faults;
    }

    private List<Fault> content(Part part, String source) {
        try {
            return Template.parse(source, part).names().stream()
                    .filter(use -> !profile.knows(use.name()))
                    .map(use ->
                            new Fault(
                                    part,
                                    use.line(),
                                    use.column(),
                                    "Unknown personalisation string: " + use.name()))
                    .toList();
        } catch (SyntaxException e) {
            var problem = e.problem();
            return List.of(
                    new Fault(part, problem.line(), problem.column(), "Script error: " + problem));
        }
    }
}
