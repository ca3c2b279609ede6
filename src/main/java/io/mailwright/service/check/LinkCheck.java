package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;
import io.mailwright.service.content.PictureNames;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether links lead somewhere, safely, and have a name in reports. */
final class LinkCheck implements Check {
    private static final int LONGEST_ALIAS = 60;

    private final @Nullable Set<Long> publishable;

    /**
     * @param publishable which of the library are pictures or have an address; {@code null} where
     *     none may be named
     */
    LinkCheck(@Nullable Set<Long> publishable) {
        this.publishable = publishable;
    }

    @Override
    public void look(MailView view, Consumer<Finding> told) {
        for (var link : view.select("a[href], area[href]")) {
            var address = link.attr("href").strip();
            var fault = WebAddress.fault(address);
            var item = PictureNames.item(address);
            if (publishable != null && item.isPresent()) {
                if (publishable.contains(item.get())) {
                    named(view, link, told);
                } else {
                    told.accept(noPicture(view.attribute(link, "href"), address));
                }
            } else if (fault != null) {
                told.accept(broken(view, link, address, fault));
            } else if (address.startsWith("#") && !isThere(view, address.substring(1))) {
                told.accept(broken(view, link, address, "nothing in the mail has that name"));
            } else if (WebAddress.isWeb(address)) {
                if (WebAddress.isPlain(address)) {
                    told.accept(plain(view, link));
                }
                named(view, link, told);
            }
        }
    }

    private static void named(MailView view, Element link, Consumer<Finding> told) {
        if (link.attr("alias").isBlank()) {
            told.accept(withoutAlias(view, link));
        }
    }

    /** The top of a page is there without a name. */
    private static boolean isThere(MailView view, String name) {
        return name.equalsIgnoreCase("top")
                || view.elements().stream()
                        .anyMatch(element ->
                                element.id().equals(name) || element.attr("name").equals(name));
    }

    private static Finding broken(MailView view, Element link, String address, String fault) {
        var place = view.attribute(link, "href");
        var mended = WebAddress.mended(address);
        return new Finding(
                Rule.LINK_BROKEN,
                Severity.WARNING,
                place,
                "The link \"%s\" leads nowhere from a mail: %s".formatted(address, fault),
                mended.isEmpty()
                        ? List.of()
                        : List.of(
                                new Fix(
                                        "Write " + mended,
                                        MailPart.HTML,
                                        place.start(),
                                        place.end(),
                                        mended)));
    }

    /** Publishing would refuse it. */
    static Finding noPicture(Place place, String address) {
        return new Finding(
                Rule.LINK_TO_FILE,
                Severity.ERROR,
                place,
                "\"%s\" is no picture of the library, and the account takes only those: put it on your web site and say in Content, Files where it is"
                        .formatted(address.substring(address.indexOf('/') + 1)),
                List.of());
    }

    private static Finding plain(MailView view, Element link) {
        var place = view.attribute(link, "href");
        return new Finding(
                Rule.LINK_PLAIN_HTTP,
                Severity.WARNING,
                place,
                "The link goes over plain http: others can read along, and browsers warn of it",
                WebAddress.secured(view.masked(), place));
    }

    /** What is shown of it is the name people would give it. */
    private static Finding withoutAlias(MailView view, Element link) {
        var place = view.tag(link);
        int at = place.start() + 1 + link.normalName().length();
        var name = alias(link);
        return new Finding(
                Rule.LINK_WITHOUT_ALIAS,
                Severity.ADVICE,
                place,
                "The link has no alias: reports show its whole address instead of a name",
                name.isEmpty()
                        ? List.of()
                        : List.of(
                                new Fix(
                                        "Call it " + name,
                                        MailPart.HTML,
                                        at,
                                        at,
                                        " alias=\"" + name + "\"")));
    }

    private static String alias(Element link) {
        var image = link.selectFirst("img[alt]");
        var shown = link.text().isBlank() && image != null ? image.attr("alt") : link.text();
        var name =
                WebAddress.STRING.matcher(shown).replaceAll("").replaceAll("[\"<>&%]", "").strip();
        return name.length() > LONGEST_ALIAS ? name.substring(0, LONGEST_ALIAS).strip() : name;
    }
}
