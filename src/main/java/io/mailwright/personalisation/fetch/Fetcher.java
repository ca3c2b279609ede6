package io.mailwright.personalisation.fetch;

/** Fetches content for a message while it is made. Implementations are thread-safe. */
@FunctionalInterface
public interface Fetcher {
    /**
     * The content at an address, at once if it was fetched before. It never throws for what is
     * expected to go wrong.
     *
     * @param url absolute
     */
    Fetched fetch(String url);

    /** For where nothing is fetched, such as a preview. */
    static Fetcher none() {
        return url -> new Fetched.Failed("Nothing is fetched here");
    }
}
