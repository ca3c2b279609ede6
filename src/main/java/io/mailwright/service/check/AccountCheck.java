package io.mailwright.service.check;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;
import io.mailwright.personalisation.Fault;
import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Validation;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What the account refuses a commercial e-mail for ({@code personalisation.md} P1, P3): no way to
 * leave, no postal address, names it does not know, scripts it cannot read.
 */
final class AccountCheck implements Check {
    private static final String LEAVE = "<a href=\"%%unsub_center_url%%\">Unsubscribe</a>";
    private static final String LEAVE_IN_TEXT = "Unsubscribe: %%unsub_center_url%%";
    private static final String ADDRESS =
            "%%Member_Busname%%, %%Member_Addr%%, %%Member_City%%, %%Member_State%%,"
                    + " %%Member_PostalCode%%, %%Member_Country%%";

    private final Validation validation;
    private final NameProposals proposals;

    AccountCheck(List<Attribute> attributes) {
        validation = Validation.ofCommercial(Profile.of(attributes));
        proposals = new NameProposals(attributes);
    }

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        var mail = view.mail();
        var subject = mail.subject() == null ? "" : mail.subject();
        var faults = validation.faults(new MailSource(subject, mail.html(), mail.text()));
        for (var fault : faults) {
            if (!isEcho(fault, faults, mail)) {
                found.accept(finding(fault, view));
            }
        }
    }

    /** The text that is made of the HTML lacks what that lacks. */
    private static boolean isEcho(Fault fault, List<Fault> faults, CheckedMail mail) {
        return mail.text() == null
                && part(fault) == MailPart.TEXT
                && faults.stream()
                        .anyMatch(other ->
                                part(other) == MailPart.HTML
                                        && other.reason().equals(fault.reason()));
    }

    private Finding finding(Fault fault, MailView view) {
        var rule = rule(fault);
        var part = part(fault);
        var place = place(fault, view, part);
        var fixes =
                switch (rule) {
                    case UNSUBSCRIBE_MISSING -> footer(view.mail(), part, LEAVE, LEAVE_IN_TEXT);
                    case ADDRESS_MISSING -> footer(view.mail(), part, ADDRESS, ADDRESS);
                    case UNKNOWN_NAME -> proposals.fixes(name(fault), part, place);
                    default -> List.<Fix>of();
                };
        return new Finding(rule, Severity.ERROR, place, fault.reason(), fixes);
    }

    private static Rule rule(Fault fault) {
        if (fault.line() == 0) {
            return fault.reason().contains("address")
                    ? Rule.ADDRESS_MISSING
                    : Rule.UNSUBSCRIBE_MISSING;
        }
        return fault.reason().startsWith("Unknown") ? Rule.UNKNOWN_NAME : Rule.SCRIPT_SYNTAX;
    }

    private static MailPart part(Fault fault) {
        return MailPart.valueOf(fault.part().name());
    }

    private static String name(Fault fault) {
        return fault.reason().substring(fault.reason().indexOf(": ") + 2);
    }

    private static Place place(Fault fault, MailView view, MailPart part) {
        if (fault.line() == 0) {
            return Place.ofWhole(part);
        }
        int start = view.lines(part).offset(fault.line(), fault.column());
        int length = view.mail().source(part).length();
        if (rule(fault) != Rule.UNKNOWN_NAME) {
            return view.place(part, start, Math.min(length, start + 1));
        }
        // The name itself, within its percent signs or brackets.
        int inside = view.mail().source(part).indexOf(name(fault), start);
        int from = inside < 0 ? start : inside;
        return view.place(part, from, Math.min(length, from + name(fault).length()));
    }

    private static List<Fix> footer(CheckedMail mail, MailPart part, String html, String text) {
        boolean isText = part == MailPart.TEXT;
        if (isText && mail.text() == null) {
            return List.of();
        }
        var source = mail.source(part);
        int body = source.toLowerCase(Locale.ROOT).lastIndexOf("</body");
        int at = isText || body < 0 ? source.length() : body;
        var line = isText ? "\n" + text + "\n" : "<p>" + html + "</p>\n";
        return List.of(new Fix("Put it at the end", part, at, at, line));
    }
}
