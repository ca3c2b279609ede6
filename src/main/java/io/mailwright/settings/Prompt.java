package io.mailwright.settings;

import java.util.Optional;

/** Asks the person at the keyboard for something secret. */
@FunctionalInterface
public interface Prompt {
    /** Nobody is there to be asked. */
    Prompt NOBODY = _ -> Optional.empty();

    /**
     * What was typed, empty if nobody answers.
     *
     * @param what the thing wanted, such as {@code Password of Spring account}
     */
    Optional<char[]> ask(String what);
}
