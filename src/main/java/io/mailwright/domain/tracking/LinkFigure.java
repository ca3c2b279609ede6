package io.mailwright.domain.tracking;

import java.util.List;

/**
 * How often a link of a job was clicked.
 *
 * @param url as the author wrote it, where it was filled in for each person
 * @param alias the author's name for it; empty if there is none
 * @param people who clicked it at least once
 * @param clicks of all of them
 * @param filledIn the addresses that were clicked, where it was filled in; empty where it was not
 */
public record LinkFigure(
        String url, String alias, long people, long clicks, List<String> filledIn) {
    public LinkFigure {
        filledIn = List.copyOf(filledIn);
    }

    /** One with the same address for everybody. */
    public LinkFigure(String url, String alias, long people, long clicks) {
        this(url, alias, people, clicks, List.of());
    }

    /** The addresses by which it is known among clicks. */
    public List<String> addresses() {
        return filledIn.isEmpty() ? List.of(url) : filledIn;
    }

    /** Whether somebody may mean it so: by its name, its address, or one that was clicked. */
    public boolean isCalled(String nameOrAddress) {
        return alias.equals(nameOrAddress)
                || url.equals(nameOrAddress)
                || filledIn.contains(nameOrAddress);
    }
}
