package io.mailwright.personalisation.fetch;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * The content of each {@code before;httpget}, fetched once for all messages of a send ({@code
 * personalisation.md} P4). Immutable.
 */
public final class Prefetched {
    private static final Prefetched NONE = new Prefetched(Map.of());

    private final Map<String, Fetched> byUrl;

    private Prefetched(Map<String, Fetched> byUrl) {
        this.byUrl = Map.copyOf(byUrl);
    }

    public static Prefetched none() {
        return NONE;
    }

    /** Fetches from each address once, one after another. */
    public static Prefetched fetch(Iterable<String> urls, Fetcher fetcher) {
        var byUrl = new HashMap<String, Fetched>();
        for (var url : urls) {
            if (!byUrl.containsKey(url)) {
                byUrl.put(url, fetcher.fetch(url));
            }
        }
        return new Prefetched(byUrl);
    }

    /** What came from the address; nothing if it was not asked for. */
    public @Nullable Fetched from(String url) {
        return byUrl.get(url);
    }
}
