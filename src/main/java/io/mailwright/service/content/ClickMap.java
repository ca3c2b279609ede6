package io.mailwright.service.content;

import io.mailwright.domain.tracking.LinkFigure;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in an e-mail its clicked links stand. Tracking tells a link by its address and alias
 * ({@code tracking.md} T5), not by its place: one that is in the mail several times under the same
 * name has one figure for all its places. What is clicked and cannot be found, such as an address a
 * script made, is told apart.
 *
 * @param places of links of the mail that were clicked, in the mail's order
 * @param elsewhere clicked, and not found in the mail
 */
public record ClickMap(List<Place> places, List<LinkFigure> elsewhere) {
    private static final Pattern LINK_NAME =
            Pattern.compile("%%linkname%%", Pattern.CASE_INSENSITIVE);

    private static final Pattern STRING = Pattern.compile("%%.+?%%");

    public ClickMap {
        places = List.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * One link of the mail that was clicked.
     *
     * @param link its number in {@link SafePage#links}
     * @param figure of it, and of {@code twins} others that cannot be told from it
     */
    public record Place(int link, LinkFigure figure, int twins) {}

    /** Finds them; what is alike in address and alias goes before what is so in less. */
    public static ClickMap of(SafePage page, List<LinkFigure> figures) {
        var found = new LinkFigure[page.links().size()];
        var lost = new HashSet<>(figures);
        for (var rule : RULES) {
            var matched = new HashSet<LinkFigure>();
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null) {
                    found[i] = match(page.links().get(i), figures, lost, rule);
                    if (found[i] != null) {
                        matched.add(found[i]);
                    }
                }
            }
            lost.removeAll(matched);
        }
        return new ClickMap(places(found), figures.stream().filter(lost::contains).toList());
    }

    private static @Nullable LinkFigure match(
            SafePage.Link link,
            List<LinkFigure> figures,
            Set<LinkFigure> lost,
            BiPredicate<SafePage.Link, LinkFigure> rule) {
        return figures.stream()
                .filter(lost::contains)
                .filter(figure -> rule.test(link, figure))
                .findFirst()
                .orElse(null);
    }

    private static List<Place> places(@Nullable LinkFigure[] found) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < found.length; i++) {
            var figure = found[i];
            if (figure != null) {
                int twins = -1;
                for (var other : found) {
                    twins += figure.equals(other) ? 1 : 0;
                }
                places.add(new Place(i, figure, twins));
            }
        }
        return places;
    }

    private static final List<BiPredicate<SafePage.Link, LinkFigure>> RULES =
            List.of(
                    (link, figure) ->
                            link.alias().equals(figure.alias())
                                    && address(link).equals(figure.url()),
                    (link, figure) -> address(link).equals(figure.url()),
                    (link, figure) ->
                            link.alias().equals(figure.alias()) && filledIn(link, figure.url()),
                    (link, figure) -> filledIn(link, figure.url()));

    /** With the name of the link in it, as it is tracked. */
    private static String address(SafePage.Link link) {
        var name = URLEncoder.encode(link.alias(), StandardCharsets.UTF_8).replace("+", "%20");
        return LINK_NAME.matcher(link.url()).replaceAll(Matcher.quoteReplacement(name));
    }

    /** Whether the address is the link's with its personal strings replaced by something. */
    private static boolean filledIn(SafePage.Link link, String url) {
        var address = address(link);
        var string = STRING.matcher(address);
        if (!string.find()) {
            return false;
        }
        var pattern = new StringBuilder();
        int done = 0;
        do {
            pattern.append(Pattern.quote(address.substring(done, string.start()))).append(".*");
            done = string.end();
        } while (string.find());
        pattern.append(Pattern.quote(address.substring(done)));
        return Objects.requireNonNull(url).matches(pattern.toString());
    }
}
