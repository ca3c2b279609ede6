package io.mailwright.service.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a new e-mail begins with: a frame that mail programs understand, and what law asks for. */
public final class NewEmail {
    private NewEmail() {}

    /** Its HTML, which an account sends as it is ({@code personalisation.md} P3). */
    public static String html() {
        try (var in = NewEmail.class.getResourceAsStream("new-email.html")) {
            if (in == null) {
                throw new IllegalStateException("new-email.html is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
