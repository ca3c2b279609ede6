package io.mailwright.personalisation;

/**
 * The addresses of one message for one recipient ({@code personalisation.md} P2). Each is asked for
 * when it is printed only; empty where there is no such page.
 */
public interface Links {
    /** The web copy of this message. */
    String viewEmail();

    String profileCenter();

    String subscriptionCenter();

    /** Unsubscribes with one click. */
    String unsubscribe();

    /** To forward it to a friend. */
    String forward();

    /** Confirms a sign-up, where that is asked for. */
    String confirm();

    /** Of classic landing pages; an id goes after it. */
    String micrositeBase();
}
