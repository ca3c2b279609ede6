package io.mailwright.server.engine.sending.delivery;

import io.mailwright.domain.tracking.Event;

import java.util.List;

/** What became of the handing over of a message. */
public sealed interface Outcome {
    /** It is out of our hands. */
    Outcome ACCEPTED = new Accepted(List.of());

    /**
     * It is out of our hands.
     *
     * @param later what will become of it, where that is known
     */
    record Accepted(List<Event> later) implements Outcome {}

    /** The other side wants none of it. */
    record Refused(int code, String answer) implements Outcome {}

    /** The other side wants it another time. */
    record PutOff(int code, String answer) implements Outcome {}

    /** The connection was lost before the other side had all of it, so it has not gone out. */
    record Lost(String reason) implements Outcome {}

    /** The connection was lost when the other side had all of it: it may have gone out. */
    record InDoubt(String reason) implements Outcome {}

    /** The other side will take nothing from this sender, whoever it is for. */
    record SenderRefused(String answer) implements Outcome {}
}
