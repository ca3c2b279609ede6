package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.Fetched;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** All that the making of one message may ask of what is around it. */
public interface Environment {
    /**
     * The value of an attribute, or of a string of {@code personalisation.md} P2 other than those
     * of an impression region.
     *
     * @param key the name in lower case
     * @return nothing if there is no such name
     */
    @Nullable Value value(String key);

    /** In the zone of all dates of the account. */
    LocalDateTime now();

    /** The zone of all dates of the account. */
    ZoneOffset zone();

    /** What an address answers now, or has answered before. */
    Fetched fetch(String url);

    /** What an address answered before the send. */
    Fetched fetchedBefore(String url);

    /**
     * The content area of an id.
     *
     * @return nothing if there is none
     * @throws SyntaxException if it is not well-formed
     */
    @Nullable Script contentArea(String id);

    /**
     * The content area of a name with its path.
     *
     * @return nothing if there is none
     * @throws SyntaxException if it is not well-formed
     */
    @Nullable Script contentAreaNamed(String name);

    /** What goes into a slot of the e-mail; nothing if nothing does. */
    @Nullable Script slot(String name);
}
