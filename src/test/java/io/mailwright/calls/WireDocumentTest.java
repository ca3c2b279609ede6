package io.mailwright.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page for those who write other clients names every call there is, and which are ours. */
class WireDocumentTest {
    private static final Path PAGE = Path.of("docs/wire.md");
    private static final Path REQUESTS = Path.of("src/test/resources/golden/client/requests");
    private static final Pattern ELEMENT =
            Pattern.compile("<(system_name|action|sub_action|search_type)>([^<]*)</");

    /** The beacon is no call, and has its own paragraph; the export with members is refused. */
    private static final Set<CallKey> ELSEWHERE =
            Set.of(CallKey.of("tracking", "conversion", "", ""));

    /** A row of the page's table of calls. */
    private record Row(List<String> cells) {
        Stream<CallKey> keys() {
            return each(1).flatMap(action ->
                    each(2).flatMap(sub ->
                            each(3).map(type -> CallKey.of(cells.getFirst(), action, sub, type))));
        }

        private Stream<String> each(int cell) {
            return Arrays.stream(cells.get(cell).split(",", -1)).map(String::strip);
        }

        boolean isOurs() {
            return cells.get(5).contains("X");
        }
    }

    @Test
    void everyRegisteredCallIsNamed() throws IOException {
        assertThat(CallKey.registered())
                .filteredOn(key -> !ELSEWHERE.contains(key))
                .filteredOn(key -> named().noneMatch(named -> isMeantBy(key, named)))
                .isEmpty();
        assertThat(Files.readString(PAGE)).contains("/conversion.aspx");
    }

    @Test
    void everyCallOfTheClientIsNamed() throws IOException {
        assertThat(asked())
                .hasSizeGreaterThan(40)
                .filteredOn(key -> named().noneMatch(named -> isMeantBy(key, named)))
                .isEmpty();
    }

    @Test
    void whatIsNotInTheRegistryIsCalledOurs() throws IOException {
        var registered = CallKey.registered();
        assertThat(rows().filter(row -> !row.isOurs()).flatMap(Row::keys))
                .filteredOn(key -> registered.stream().noneMatch(known -> isMeantBy(known, key)))
                .isEmpty();
    }

    /** A search type that the page leaves out may be any. */
    private static boolean isMeantBy(CallKey key, CallKey named) {
        return named.system().equals(key.system())
                && named.action().equals(key.action())
                && named.subAction().equals(key.subAction())
                && (named.searchType().equals(key.searchType())
                        || key.searchType().isEmpty()
                        || named.searchType().isEmpty());
    }

    private static Stream<CallKey> named() {
        try {
            return rows().flatMap(Row::keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> rows() throws IOException {
        var page = Files.readString(PAGE);
        var table = page.substring(page.indexOf("| system | action |"));
        return table.substring(0, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(line -> line.substring(1).split("\\|", -1))
                .map(cells -> new Row(Arrays.stream(cells).map(String::strip).toList()));
    }

    private static Set<CallKey> asked() throws IOException {
        try (var files = Files.list(REQUESTS)) {
            return files.map(WireDocumentTest::key).collect(Collectors.toSet());
        }
    }

    private static CallKey key(Path request) {
        try {
            var found =
                    ELEMENT.matcher(Files.readString(request))
                            .results()
                            .collect(
                                    Collectors.toMap(
                                            one -> one.group(1), one -> one.group(2), (a, _) -> a));
            return CallKey.of(
                    found.get("system_name"),
                    found.get("action"),
                    found.getOrDefault("sub_action", ""),
                    found.getOrDefault("search_type", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
