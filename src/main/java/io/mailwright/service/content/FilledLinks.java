package io.mailwright.service.content;

import io.mailwright.domain.tracking.LinkFigure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one link of those that are one in the mail and whose address was filled in for each person,
 * such as with their number: tracking tells them by their addresses.
 */
public final class FilledLinks {
    private static final Comparator<LinkFigure> MOST_CLICKED =
            Comparator.comparingLong(LinkFigure::clicks)
                    .reversed()
                    .thenComparing(LinkFigure::url)
                    .thenComparing(LinkFigure::alias);

    /** What is filled in behind the host whole could be any page there, if it has no name. */
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^/?#]+[/?#]+.+");

    private static final Comparator<SoughtLink> SURE =
            Comparator.comparing((SoughtLink link) -> !link.alias().isEmpty())
                    .thenComparingInt(link -> link.literal().length());

    private final Set<String> addresses;
    private final List<SoughtLink> links;
    private final ToLongFunction<List<LinkFigure>> people;

    private FilledLinks(List<SoughtLink> links, ToLongFunction<List<LinkFigure>> people) {
        this.addresses = links.stream().map(SoughtLink::address).collect(Collectors.toSet());
        this.links = links.stream().filter(FilledLinks::isOfOneTarget).toList();
        this.people = people;
    }

    private static boolean isOfOneTarget(SoughtLink link) {
        return link.filled() != null
                && link.hasHost()
                && (!link.alias().isEmpty() || PAGE.matcher(link.literal()).matches());
    }

    /**
     * All links, the most clicked first; what stands in the mail as it was clicked, and what was
     * filled in the same for all, is as it was.
     *
     * @param html of the mail, with its personal strings
     * @param people how many clicked any of several links, each counted once
     */
    public static List<LinkFigure> together(
            String html, List<LinkFigure> figures, ToLongFunction<List<LinkFigure>> people) {
        if (figures.isEmpty() || !html.contains("%%")) {
            return figures;
        }
        var links = SafePage.of(html).links().stream().map(SoughtLink::of).toList();
        return new FilledLinks(links, people).together(figures);
    }

    /** What is filled in, and how it is called. */
    private record Written(String address, String alias) {}

    private List<LinkFigure> together(List<LinkFigure> figures) {
        var whole = new ArrayList<LinkFigure>();
        var filled = new LinkedHashMap<Written, List<LinkFigure>>();
        for (var figure : figures) {
            written(figure)
                    .ifPresentOrElse(
                            link ->
                                    filled.computeIfAbsent(link, _ -> new ArrayList<>())
                                            .add(figure),
                            () -> whole.add(figure));
        }
        filled.forEach((link, these) ->
                whole.add(these.size() == 1 ? these.getFirst() : one(link, these)));
        whole.sort(MOST_CLICKED);
        return List.copyOf(whole);
    }

    /** Of a mail with several that it may be, the surest; nothing where two are as sure. */
    private Optional<Written> written(LinkFigure figure) {
        if (addresses.contains(figure.url())) {
            return Optional.empty();
        }
        var maybe =
                links.stream()
                        .filter(link ->
                                link.alias().isEmpty() || link.alias().equals(figure.alias()))
                        .filter(link -> link.isFilledIn(figure.url()))
                        .toList();
        return maybe.stream()
                .max(SURE)
                .filter(link ->
                        maybe.stream()
                                .filter(other -> SURE.compare(other, link) == 0)
                                .allMatch(other -> other.address().equals(link.address())))
                .map(link -> new Written(link.address(), figure.alias()));
    }

    private LinkFigure one(Written link, List<LinkFigure> these) {
        return new LinkFigure(
                link.address,
                link.alias,
                people.applyAsLong(these),
                these.stream().mapToLong(LinkFigure::clicks).sum(),
                these.stream().map(LinkFigure::url).sorted().toList());
    }
}
