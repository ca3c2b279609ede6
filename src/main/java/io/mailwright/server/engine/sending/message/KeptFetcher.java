package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.server.store.Store;

/** Fetches for all messages of a job once, also if the server is started anew in between. */
record KeptFetcher(Store store, long job, Fetcher fetcher) implements Fetcher {
    @Override
    public Fetched fetch(String url) {
        var kept = store.read(tables -> tables.links().fetched(job, url));
        if (kept.isPresent()) {
            return new Fetched.Body(kept.get());
        }
        var fetched = fetcher.fetch(url);
        if (fetched instanceof Fetched.Body(var text)) {
            store.change(tables -> tables.links().keep(job, url, text));
        }
        return fetched;
    }
}
