package io.mailwright.xmlapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A transport whose every reply is the one given. */
public record Canned(String reply) implements Transport {
    public static XmlApi api(String reply) {
        var credentials = new Credentials("api.user", "api.pass");
        return new XmlApi(new Canned(reply), () -> credentials, 1, Duration.ofMillis(1));
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        try {
            return reading.read(
                    new ByteArrayInputStream(reply.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String host() {
        return "api.example.org";
    }

    @Override
    public void close() {}
}
