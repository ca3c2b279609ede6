package io.mailwright.personalisation;

/** What one recipient gets, before links are tracked. */
public record Mail(String subject, String html, String text) {
    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Mail[%d characters]".formatted(html.length());
    }
}
