package io.mailwright.service.content;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.content.EmailFault;
import io.mailwright.personalisation.Fault;
import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Validation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an account would refuse an e-mail for, and what recipients would not see as its author does.
 * Needs no network.
 */
public final class EmailCheck {
    /** {@code email-send.md} M1, grade V: advice. */
    private static final int USUAL_BYTES = 200 * 1024;

    private static final String HTML = "html";

    /** An address of its own, or one that is filled in. */
    private static final Pattern LINK =
            Pattern.compile("(?is)(https?://|mailto:|tel:|sms:|#|%%).*");

    private static final Pattern IMAGE = Pattern.compile("(?is)(https?://|cid:|data:|%%).*");

    private final List<Attribute> attributes;

    /**
     * A check for an account.
     *
     * @param attributes those the account has
     */
    public EmailCheck(List<Attribute> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    /** All there is to say of the HTML of a commercial e-mail; what blocks it comes first. */
    public List<EmailFault> check(String html) {
        var faults = new ArrayList<EmailFault>();
        Validation.ofCommercial(Profile.of(attributes))
                .faults(new MailSource("", html, null))
                .forEach(fault -> faults.add(blocking(fault)));
        if (html.getBytes(StandardCharsets.UTF_8).length > USUAL_BYTES) {
            faults.add(advice("It is larger than 200 KB: some will get it cut off"));
        }
        var document = Jsoup.parse(html);
        faults.addAll(addresses(document, "a[href]", "href", LINK, "The link"));
        faults.addAll(addresses(document, "img", "src", IMAGE, "The picture"));
        return faults;
    }

    private static EmailFault blocking(Fault fault) {
        return new EmailFault(
                true,
                fault.part().name().toLowerCase(Locale.ROOT),
                fault.line(),
                fault.column(),
                fault.reason());
    }

    private static List<EmailFault> addresses(
            Document document, String which, String attribute, Pattern good, String what) {
        return document.select(which).stream()
                .map(element -> address(element, attribute))
                .filter(address -> !good.matcher(address).matches())
                .distinct()
                .map(address ->
                        advice(
                                "%s \"%s\" leads nowhere from a mail: give the whole address"
                                        .formatted(what, address)))
                .toList();
    }

    private static String address(Element element, String attribute) {
        return element.attr(attribute).strip();
    }

    private static EmailFault advice(String reason) {
        return new EmailFault(false, HTML, 0, 0, reason);
    }
}
