package io.mailwright.service.content;

import io.mailwright.domain.tracking.LinkFigure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;

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
    public ClickMap {
        places = List.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * One link of the mail that was clicked.
     *
     * @param link its number in {@link SafePage#links}
     * @param figures of it, and of {@code twins} others that cannot be told from it; several where
     *     each reader has an address of their own
     * @param people who clicked any of them, each counted once
     */
    public record Place(int link, List<LinkFigure> figures, int twins, long people) {
        public Place {
            figures = List.copyOf(figures);
        }

        public long clicks() {
            return figures.stream().mapToLong(LinkFigure::clicks).sum();
        }
    }

    /**
     * Finds them; what is alike in address and alias goes before what is so in less.
     *
     * @param people how many clicked any of several links, each counted once
     */
    public static ClickMap of(
            SafePage page, List<LinkFigure> figures, ToLongFunction<List<LinkFigure>> people) {
        var links = page.links().stream().map(SoughtLink::of).toList();
        var found = new ArrayList<List<LinkFigure>>(Collections.nCopies(links.size(), List.of()));
        var lost = new LinkedHashSet<>(figures);
        for (var rule : RULES) {
            var these = new TreeMap<Integer, List<LinkFigure>>();
            for (var figure : lost) {
                for (int link : best(links, figure, rule)) {
                    if (found.get(link).isEmpty()) {
                        these.computeIfAbsent(link, _ -> new ArrayList<>()).add(figure);
                    }
                }
            }
            these.forEach(found::set);
            these.values().forEach(placed -> placed.forEach(lost::remove));
        }
        return new ClickMap(places(found, people), List.copyOf(lost));
    }

    /** Of several whose address may have been filled in so, those with the most of it written. */
    private static List<Integer> best(
            List<SoughtLink> links, LinkFigure figure, BiPredicate<SoughtLink, LinkFigure> rule) {
        var best = new ArrayList<Integer>();
        int most = 0;
        for (int i = 0; i < links.size(); i++) {
            int letters = links.get(i).literal().length();
            if (letters >= most && rule.test(links.get(i), figure)) {
                if (letters > most) {
                    best.clear();
                }
                most = letters;
                best.add(i);
            }
        }
        return best;
    }

    private static List<Place> places(
            List<List<LinkFigure>> found, ToLongFunction<List<LinkFigure>> people) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < found.size(); i++) {
            var figures = found.get(i);
            if (!figures.isEmpty()) {
                places.add(
                        new Place(
                                i,
                                figures,
                                Collections.frequency(found, figures) - 1,
                                figures.size() == 1
                                        ? figures.getFirst().people()
                                        : people.applyAsLong(figures)));
            }
        }
        return places;
    }

    private static final List<BiPredicate<SoughtLink, LinkFigure>> RULES =
            List.of(
                    (link, figure) ->
                            link.alias().equals(figure.alias())
                                    && link.address().equals(figure.url()),
                    (link, figure) -> link.address().equals(figure.url()),
                    (link, figure) ->
                            link.alias().equals(figure.alias()) && link.isFilledIn(figure),
                    (link, figure) -> link.isFilledIn(figure));
}
