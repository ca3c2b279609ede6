package io.mailwright.server.engine.fetch;

import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;

/**
 * Stands in for content in messages nobody gets: asks no server, since addresses may tell it who
 * the recipients are. Says in its place which server's content is left out. Thread-safe.
 */
public final class ContentLeftOut implements Fetcher {
    @Override
    public Fetched fetch(String url) {
        var uri = FetchUrl.parse(url);
        return uri == null
                ? FetchUrl.NO_PAGE
                : new Fetched.Body("[content of " + uri.getHost() + " is left out]");
    }
}
