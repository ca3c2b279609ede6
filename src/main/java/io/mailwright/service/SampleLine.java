package io.mailwright.service;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.Transport;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/** The line to the sample account, whose server is started by the first call. Thread-safe. */
final class SampleLine implements Transport {
    private final SampleAccount sample;
    private @Nullable Open open;
    private boolean closed;

    SampleLine(SampleAccount sample) {
        this.sample = sample;
    }

    private record Open(SampleAccount.Serving serving, Transport transport) {}

    Credentials credentials() {
        return new Credentials(SampleAccount.USERNAME, open().serving().password());
    }

    /** The place for files. */
    URI files() {
        return open().serving().files();
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        return open().transport().exchange(document, reading);
    }

    @Override
    public String host() {
        return "The sample account";
    }

    private synchronized Open open() {
        if (closed) {
            throw new Failure.Unreachable("The sample account has been closed", null);
        }
        var known = open;
        if (known == null) {
            var serving = sample.serve();
            known = new Open(serving, new HttpTransport(serving.url()));
            open = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.transport().close();
            open.serving().close();
            open = null;
        }
    }
}
