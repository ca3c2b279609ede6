package io.mailwright.domain.upload;

import java.util.List;

/**
 * Who of a list is not in the file it is to be made equal to.
 *
 * @param count how many they are
 * @param first the addresses of the first of them, in the order they came into the account; all if
 *     they are not many
 */
public record FoundLeavers(long count, List<String> first) {
    public FoundLeavers {
        first = List.copyOf(first);
    }
}
