package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;

import java.util.Locale;

/** The name of a call, in the documented case; {@code subAction} is empty where there is none. */
record Route(ApiSystem system, String action, String subAction) {
    Route(ApiSystem system, String action) {
        this(system, action, "");
    }

    /** For comparing without case ({@code envelope.md} E11, grade C). */
    Route key() {
        return new Route(
                system, action.toLowerCase(Locale.ROOT), subAction.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return (system.wireName() + " " + action + " " + subAction).strip();
    }
}
