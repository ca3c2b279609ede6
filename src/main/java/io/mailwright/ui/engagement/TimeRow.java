package io.mailwright.ui.engagement;

import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListMember;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a list, or a change.
 *
 * @param status in words
 * @param when empty for somebody on it; so {@code why}
 * @param change what it tells of; {@code null} for somebody on it
 */
record TimeRow(
        long subscriber,
        String email,
        String status,
        String when,
        String why,
        @Nullable ListChange change) {
    static TimeRow of(ListMember member, String status) {
        return new TimeRow(member.subscriber(), member.email(), status, "", "", null);
    }
}
