package io.mailwright.server.http.tracking;

/** What a recipient gets. */
sealed interface Answer {
    /** That there is nothing at this place: an unknown, damaged or forged link. */
    Answer NOT_FOUND = new NotFound();

    /** The picture of one pixel. */
    Answer PICTURE = new Picture();

    record NotFound() implements Answer {}

    record Picture() implements Answer {}

    /**
     * A page of ours.
     *
     * @param status of HTTP
     */
    record Page(int status, String html) implements Answer {}

    /** A message as its author made it, which may show pictures and styles from elsewhere. */
    record Message(String html) implements Answer {}

    /**
     * The way to an author's page.
     *
     * @param url in ASCII
     */
    record Redirect(String url) implements Answer {}
}
