package io.mailwright.domain.content;

import java.util.List;

/**
 * What one person would get of an e-mail.
 *
 * @param text the text part
 * @param missing names of attributes that the e-mail prints and the person has no value of
 * @param fault why there would be no such message; empty if there would. The parts are then as they
 *     are written
 */
public record Rendering(
        String subject, String html, String text, List<String> missing, String fault) {
    public Rendering {
        missing = List.copyOf(missing);
    }
}
