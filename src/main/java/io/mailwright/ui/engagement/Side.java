package io.mailwright.ui.engagement;

import io.mailwright.domain.growth.ListChange.Direction;

import org.jspecify.annotations.Nullable;

/** What is shown of a list at a day. */
enum Side {
    ON_IT(null),
    CAME(Direction.CAME),
    LEFT(Direction.LEFT);

    private final @Nullable Direction direction;

    Side(@Nullable Direction direction) {
        this.direction = direction;
    }

    /** Which changes; {@code null} for those who are on it. */
    @Nullable Direction direction() {
        return direction;
    }
}
