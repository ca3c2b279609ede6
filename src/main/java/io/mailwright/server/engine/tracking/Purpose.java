package io.mailwright.server.engine.tracking;

import java.util.Optional;
import java.util.stream.Stream;

/** What a link in a message is for. The letters are in messages that are out: they never change. */
public enum Purpose {
    /** The picture that counts opens. */
    OPEN('o'),
    CLICK('c'),
    /** The recipient's profile ({@code personalisation.md} P2 {@code profile_center_url}). */
    PROFILE('p'),
    /** The recipient's lists ({@code personalisation.md} P2 {@code subscription_center_url}). */
    SUBSCRIPTIONS('s'),
    /** Leaving by one click ({@code personalisation.md} P2 {@code unsub_center_url}; RFC 8058). */
    UNSUBSCRIBE('u'),
    /** The message as a web page ({@code personalisation.md} P2 {@code view_email_url}). */
    VIEW('v'),
    /** Forwarding to a friend ({@code personalisation.md} P2 {@code ftaf_url}). */
    FORWARD('f'),
    /** Confirming a subscription ({@code personalisation.md} P2 {@code double_opt_in_url}). */
    CONFIRM('d');

    private final char letter;

    Purpose(char letter) {
        this.letter = letter;
    }

    /** Names it in a link. */
    public char letter() {
        return letter;
    }

    static Optional<Purpose> of(int letter) {
        return Stream.of(values()).filter(purpose -> purpose.letter == letter).findAny();
    }
}
