package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import java.util.Arrays;

/** The numbers types of events have in the local copy, which never change. */
final class EventCode {
    private EventCode() {}

    static int of(EventType type) {
        return switch (type) {
            case SENT -> 1;
            case NOT_SENT -> 2;
            case OPEN -> 3;
            case CLICK -> 4;
            case BOUNCE -> 5;
            case UNSUBSCRIBE -> 6;
            case FORWARD -> 7;
            case COMPLAINT -> 8;
            case CONVERSION -> 9;
        };
    }

    static EventType type(int code) {
        return Arrays.stream(EventType.values())
                .filter(type -> of(type) == code)
                .findFirst()
                .orElseThrow();
    }
}
