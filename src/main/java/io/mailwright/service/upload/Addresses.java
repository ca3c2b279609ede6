package io.mailwright.service.upload;

import java.util.function.Consumer;

/** People to be put on a list, by their addresses, however many they are. */
@FunctionalInterface
public interface Addresses {
    /** Gives each of them once or more, from the first, every time it is called. */
    void each(Consumer<String> email);
}
