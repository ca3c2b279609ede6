package io.mailwright.service.check;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.WebProbe;

import org.jsoup.nodes.Element;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Whether what an e-mail leads to, shows and fetches answers. Reaches the network, and so is asked
 * for by a person only; addresses of one's own network are left alone, since the author of an
 * e-mail may be a stranger.
 */
public final class Reachability {
    private static final int MOST = 100;

    private final WebProbe probe;
    private final Predicate<String> isOpen;

    Reachability(WebProbe probe) {
        this(probe, address -> WebAddress.fault(address) == null);
    }

    Reachability(WebProbe probe, Predicate<String> isOpen) {
        this.probe = probe;
        this.isOpen = isOpen;
    }

    /**
     * What was found.
     *
     * @param weights bytes of the pictures that told, by their addresses
     */
    public record Reached(List<Finding> findings, Map<String, Long> weights) {}

    private record Sought(Rule rule, Place place) {}

    /**
     * Asks what an e-mail leads to, shows and fetches.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public static Reached of(CheckedMail mail, Progress progress) {
        try (var probe = new WebProbe()) {
            return new Reachability(probe).check(mail, progress);
        }
    }

    /** Asks each address once, those that are the same for every recipient. */
    Reached check(CheckedMail mail, Progress progress) {
        var found = new ArrayList<Finding>();
        var weights = new HashMap<String, Long>();
        var all = sought(new MailView(mail));
        long done = 0;
        for (var entry : all.entrySet()) {
            progress.at(done++, all.size(), entry.getKey());
            var answer = ask(entry.getKey());
            if (!answer.isGood()) {
                found.add(finding(entry.getValue(), entry.getKey(), answer.trouble()));
            } else if (entry.getValue().rule() == Rule.IMAGE_UNREACHABLE && answer.bytes() >= 0) {
                weights.put(entry.getKey(), answer.bytes());
            }
        }
        return new Reached(found, weights);
    }

    private WebProbe.Found ask(String address) {
        try {
            return probe.head(new URI(address));
        } catch (URISyntaxException _) {
            return new WebProbe.Found("it is not well-formed", -1);
        }
    }

    private Map<String, Sought> sought(MailView view) {
        var all = new LinkedHashMap<String, Sought>();
        var fetches = FetchCheck.FETCH.matcher(view.mail().html());
        while (fetches.find()) {
            var place = view.place(MailPart.HTML, fetches.start(1), fetches.end(1));
            add(all, fetches.group(1), new Sought(Rule.FETCH_UNREACHABLE, place));
        }
        for (var link : view.select("a[href], area[href]")) {
            add(all, address(link, "href"), sought(Rule.LINK_UNREACHABLE, view, link, "href"));
        }
        for (var image : view.select("img[src]")) {
            add(all, address(image, "src"), sought(Rule.IMAGE_UNREACHABLE, view, image, "src"));
        }
        return all;
    }

    private static String address(Element element, String attribute) {
        return element.attr(attribute).strip();
    }

    private static Sought sought(Rule rule, MailView view, Element element, String attribute) {
        return new Sought(rule, view.attribute(element, attribute));
    }

    private void add(Map<String, Sought> all, String address, Sought sought) {
        boolean isSame = !address.contains("%%") && !address.contains("[");
        if (isSame && WebAddress.isWeb(address) && isOpen.test(address) && all.size() < MOST) {
            all.putIfAbsent(address, sought);
        }
    }

    private static Finding finding(Sought sought, String address, String trouble) {
        var what =
                switch (sought.rule()) {
                    case FETCH_UNREACHABLE -> "What is fetched from %s";
                    case IMAGE_UNREACHABLE -> "The picture %s";
                    default -> "The link %s";
                };
        return new Finding(
                sought.rule(),
                Severity.WARNING,
                sought.place(),
                what.formatted(address) + " does not answer well now: " + trouble,
                List.of());
    }
}
