package io.mailwright.calls;

import io.mailwright.xmlapi.wire.Element;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what a call is known; compared without case, as the wire does ({@code envelope.md} E11). */
record CallKey(String system, String action, String subAction, String searchType) {
    private static final Path REGISTRY = Path.of("src/test/resources/calls.csv");

    /** What the registry has and no client of ours asks, being no call or a guess (grades C, I). */
    private static final Set<CallKey> NOT_ASKED =
            Set.of(
                    of("tracking", "conversion", "", ""),
                    of("tracking", "BulkAsyncEnterprise", "all_jobs_ToFTP", "jobID"));

    static CallKey of(String system, String action, String subAction, String searchType) {
        return new CallKey(lower(system), lower(action), lower(subAction), lower(searchType));
    }

    static CallKey of(List<Element> request) {
        var system = Element.of("system", request);
        return of(
                system.text("system_name"),
                system.text("action"),
                system.text("sub_action"),
                system.text("search_type"));
    }

    /** Every call that is known of the service, or was defined as an extension of it. */
    static Set<CallKey> registered() throws IOException {
        try (var lines = Files.lines(REGISTRY)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> of(row[0], row[1], row[2], row[3]))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Those of them that the client asks. */
    static Set<CallKey> asked() throws IOException {
        return registered().stream()
                .filter(key -> !NOT_ASKED.contains(key))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return Stream.of(system, action, subAction, searchType)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
