package io.mailwright.server.engine.fetch;

import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;

import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;

/**
 * Remembers what was fetched, so that each address is asked once in a send ({@code
 * personalisation.md} P4), even if many want it at the same time. What did not come is remembered
 * too, or every recipient would wait for it anew. One cache serves one send. Thread-safe.
 */
public final class FetchCache implements Fetcher {
    /** In characters; what was not asked for longest is forgotten first. */
    private static final long LARGEST = 50_000_000;

    private final Fetcher fetcher;
    private final long largest;
    private final LinkedHashMap<String, CompletableFuture<Fetched>> known =
            new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    public FetchCache(Fetcher fetcher) {
        this(fetcher, LARGEST);
    }

    FetchCache(Fetcher fetcher, long largest) {
        this.fetcher = fetcher;
        this.largest = largest;
    }

    @Override
    public Fetched fetch(String url) {
        var mine = new CompletableFuture<Fetched>();
        CompletableFuture<Fetched> first;
        synchronized (known) {
            first = known.putIfAbsent(url, mine);
        }
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(fetcher.fetch(url));
            remember(url, mine.join());
            return mine.join();
        } catch (RuntimeException e) {
            synchronized (known) {
                known.remove(url, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private void remember(String url, Fetched fetched) {
        synchronized (known) {
            size += weight(url, fetched);
            var eldest = known.entrySet().iterator();
            while (size > largest && eldest.hasNext()) {
                var entry = eldest.next();
                if (entry.getValue().isDone()) {
                    size -= weight(entry.getKey(), entry.getValue().join());
                    eldest.remove();
                }
            }
        }
    }

    private static int weight(String url, Fetched fetched) {
        return url.length()
                + switch (fetched) {
                    case Fetched.Body(var text) -> text.length();
                    case Fetched.Failed(var reason) -> reason.length();
                };
    }
}
