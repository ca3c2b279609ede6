package io.mailwright.server.engine.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * What may be fetched for messages, since whoever writes an e-mail makes this server ask for it.
 *
 * @param patience for one fetch with all redirects
 * @param largest answer, in bytes, unpacked
 * @param ports that may be asked; empty for any
 * @param allowsPrivate whether addresses may be asked that only this computer or its network can
 *     reach
 */
public record FetchPolicy(
        Duration patience, int largest, Set<Integer> ports, boolean allowsPrivate) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 1_000_000;

    public FetchPolicy {
        ports = Set.copyOf(ports);
    }

    /**
     * Ports 80 and 443 ({@code personalisation.md} P4, grade V) of public addresses; the rest is X.
     */
    public static FetchPolicy ofPublic() {
        return new FetchPolicy(PATIENCE, LARGEST, Set.of(80, 443), false);
    }

    /** Any port of any address, for those who run both ends. */
    public static FetchPolicy ofAny() {
        return new FetchPolicy(PATIENCE, LARGEST, Set.of(), true);
    }
}
