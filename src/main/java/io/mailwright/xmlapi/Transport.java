package io.mailwright.xmlapi;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/** Carries one XML document there and brings one back. Thread-safe. */
public interface Transport extends AutoCloseable {
    /**
     * Posts {@code document} as the {@code xml} parameter and hands over the body of a 200.
     *
     * @throws io.mailwright.domain.Failure.Unreachable if there was no whole exchange
     * @throws io.mailwright.domain.Failure.Malformed if something else than an XML API answered
     */
    <T> T exchange(String document, Reading<T> reading);

    /** Where the documents go, in words, for messages. */
    String host();

    /** What time it is there, as the last answer told; nothing if none has. */
    default Optional<Instant> time() {
        return Optional.empty();
    }

    @Override
    void close();

    /** Reads a reply's body while it comes in. */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * Reads to the end.
         *
         * @param charset what the reply's header says; {@code null} if the document itself says
         * @throws IOException only if the body could not be had
         */
        T read(InputStream body, @Nullable Charset charset) throws IOException;
    }
}
