package io.mailwright.xmlapi.bulk;

import io.mailwright.domain.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A person in an exported file.
 *
 * @param status {@code null} if not told in a word that is known
 * @param joined when they came onto the list that was exported; {@code null} if not told
 * @param unsubscribed when they left it; {@code null} if not told
 * @param attributes those told, {@code Email Type} among them
 */
public record BulkPerson(
        long subscriber,
        String email,
        @Nullable Status status,
        @Nullable Instant joined,
        @Nullable Instant unsubscribed,
        Map<String, String> attributes) {}
