package io.mailwright.server.engine;

import io.mailwright.server.envelope.ApiError;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/** Values given for the attributes of a {@link Profile}, as they will be stored. */
public final class Given {
    private final @Nullable String[] values;
    private final int wrongAt;
    private final @Nullable ApiError wrong;

    Given(@Nullable String[] values, int wrongAt, @Nullable ApiError wrong) {
        this.values = values;
        this.wrongAt = wrongAt;
        this.wrong = wrong;
    }

    /**
     * What is given at a place; {@code null} for nothing.
     *
     * @throws ApiError 933 if it cannot be
     */
    @Nullable String at(int place) {
        if (place == wrongAt) {
            throw Objects.requireNonNull(wrong);
        }
        return values[place];
    }

    /** Whether there is a value at every place, so that it does not matter what was there. */
    boolean isWhole() {
        return Arrays.stream(values).noneMatch(Objects::isNull);
    }
}
