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
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whether pictures can be seen, are light, and something stands for those that are not shown. */
final class ImageCheck implements Check {
    /** Of one picture; what the account's library takes ({@code email-send.md} M6, grade C). */
    private static final long HEAVY = 200 * 1024;

    /** Of all together. */
    private static final long ALL_HEAVY = 1024 * 1024;

    /** In characters; fewer beside a picture look like a mail that hides its words from filters. */
    private static final int FEW_WORDS = 120;

    private final Map<String, Long> weights;
    private final @Nullable Set<Long> publishable;

    /**
     * @param weights in bytes, by address, of pictures that are known
     * @param publishable as for links
     */
    ImageCheck(Map<String, Long> weights, @Nullable Set<Long> publishable) {
        this.weights = Map.copyOf(weights);
        this.publishable = publishable;
    }

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        long all = 0;
        var images = view.select("img");
        for (var image : images) {
            var address = image.attr("src").strip();
            var item = PictureNames.item(address);
            if (publishable == null || item.isEmpty()) {
                address(view, image, address, found);
            } else if (!publishable.contains(item.get())) {
                found.accept(LinkCheck.noPicture(view.attribute(image, "src"), address));
            }
            if (!image.hasAttr("alt")) {
                found.accept(withoutAlt(view, image));
            }
            long weight = weight(address);
            all += weight;
            if (weight > HEAVY) {
                var words = "The picture has %d KB: more than 200 KB come slowly on a phone";
                found.accept(
                        warning(Rule.IMAGE_HEAVY, view.attribute(image, "src"), weight, words));
            }
        }
        if (all > ALL_HEAVY) {
            var words =
                    "The pictures have %d KB together: many phones give up before they are there";
            found.accept(warning(Rule.IMAGE_HEAVY, Place.ofWhole(MailPart.HTML), all, words));
        }
        mostly(view, images, found);
    }

    private static Finding warning(Rule rule, Place place, long bytes, String words) {
        return new Finding(rule, Severity.WARNING, place, words.formatted(bytes / 1024), List.of());
    }

    private static void address(
            MailView view, Element image, String address, Consumer<Finding> found) {
        var place = view.attribute(image, "src");
        var fault = address.startsWith("#") ? "give the whole address" : WebAddress.fault(address);
        if (fault != null) {
            found.accept(
                    new Finding(
                            Rule.IMAGE_BROKEN,
                            Severity.WARNING,
                            place,
                            "The picture \"%s\" cannot be had from a mail: %s"
                                    .formatted(address, fault),
                            List.of()));
        } else if (WebAddress.isPlain(address)) {
            found.accept(
                    new Finding(
                            Rule.IMAGE_PLAIN_HTTP,
                            Severity.WARNING,
                            place,
                            "The picture comes over plain http: some mail programs do not show it",
                            WebAddress.secured(view.masked(), place)));
        }
    }

    private static Finding withoutAlt(MailView view, Element image) {
        var place = view.tag(image);
        int at = place.start() + "<img".length();
        return new Finding(
                Rule.ALT_MISSING,
                Severity.WARNING,
                place,
                "The picture has no alt text: who does not see it does not know what it shows",
                List.of(
                        new Fix(
                                "It only adorns: write alt=\"\"",
                                MailPart.HTML,
                                at,
                                at,
                                " alt=\"\"")));
    }

    /** Of what is written into the mail itself three characters in four count. */
    private long weight(String address) {
        return address.regionMatches(true, 0, "data:", 0, 5)
                ? address.length() * 3L / 4
                : weights.getOrDefault(address, 0L);
    }

    private static void mostly(MailView view, List<Element> images, Consumer<Finding> found) {
        int read = view.texts().stream().mapToInt(text -> text.text().strip().length()).sum();
        if (!images.isEmpty() && read < FEW_WORDS) {
            found.accept(
                    new Finding(
                            Rule.MOSTLY_IMAGES,
                            Severity.ADVICE,
                            view.tag(images.getFirst()),
                            "Hardly a word is not in a picture: filters take such mails for spam, and"
                                    + " many people see no pictures",
                            List.of()));
        }
    }
}
