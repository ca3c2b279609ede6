package io.mailwright.domain.tracking;

import io.mailwright.domain.Membership;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What extracts tell of one person beside what became of messages; it may be older than what the
 * account tells.
 *
 * @param asOf how new status and attributes are; {@code null} if neither was told
 * @param key by what the account's owner knows them, such as a customer number; empty if that is
 *     their address, or was not told
 * @param status in the words of the application; empty if it was not told
 * @param attributes in their order; those without a value are left out
 * @param lists those they are or were on
 * @param happenings newest first
 */
public record ToldPerson(
        @Nullable Instant asOf,
        String key,
        String status,
        Map<String, String> attributes,
        List<Membership> lists,
        List<Happening> happenings) {
    public ToldPerson {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        lists = List.copyOf(lists);
        happenings = List.copyOf(happenings);
    }
}
