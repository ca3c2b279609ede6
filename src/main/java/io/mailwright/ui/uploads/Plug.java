package io.mailwright.ui.uploads;

import java.util.OptionalLong;

/** Ends the program at once, as a power cut does, and starts it anew. */
public interface Plug {
    /** Does not return. The program that is started goes on with that upload. */
    void pull(long uploadId);

    /** The upload this program was started to go on with; once. */
    OptionalLong pulled();
}
