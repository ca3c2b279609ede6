package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Against a plain filter in Java over the same people, made at random of awkward letters. */
class SubscriberSearchTest {
    private static final int PEOPLE = 12_000;
    private static final long EVERYBODY = 1;
    private static final long MOST = 2;
    private static final long FEW = 3;
    private static final List<String> LETTERS =
            List.of(
                    "a", "b", "A", "é", "E\u0301", "ß", "SS", "Σ", "ς", "σ", "İ", "i", "И", "и",
                    "王", "小", "明", "龍", "𠮷", "ａ", "ﬁ", "'", "\"", "%", "_", "*", "(", ")", "-",
                    ":", "^", "\\", " ", "  ", "@", ".", "1", "2", "\u0001", "😀", "AND", "NEAR");

    private static final List<Status> UNUSUAL =
            List.of(Status.UNSUBSCRIBED, Status.BOUNCED, Status.HELD);

    private record Known(Subscriber person, Map<Long, Status> lists) {}

    @TempDir static Path folder;
    private static Database db;
    private static SubscriberSearch search;
    private static final List<Known> KNOWN = new ArrayList<>();

    @BeforeAll
    static void fill() {
        db = Database.open(folder.resolve("x.db"));
        search = new SubscriberSearch(db);
        var random = new Random(42);
        for (long id = 1; id <= PEOPLE; id++) {
            KNOWN.add(known(random, id));
        }
        var lists = new ListStore(db);
        try (var staging = Staging.open(db)) {
            for (long list : List.of(EVERYBODY, MOST, FEW)) {
                var type = list == EVERYBODY ? ListType.MASTER : ListType.PUBLIC;
                lists.save(
                        new MailList(list, "L" + list, type, ListCounts.NONE, null, Instant.EPOCH));
                staging.begin();
                on(list).forEach(staging::add);
                staging.takeOver(list, Instant.EPOCH);
            }
        }
    }

    private static Known known(Random random, long id) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            attributes.put("Attribute " + i, text(random, random.nextInt(8)));
        }
        var lists = new LinkedHashMap<Long, Status>();
        lists.put(EVERYBODY, status(random));
        if (random.nextInt(10) > 0) {
            lists.put(MOST, status(random));
        }
        if (random.nextInt(40) == 0) {
            lists.put(FEW, status(random));
        }
        var email = "p" + random.nextInt(100_000) + "@" + (id % 3 == 0 ? "Example.org" : "x.net");
        return new Known(new Subscriber(id, email, EmailType.HTML, attributes), lists);
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    private static Status status(Random random) {
        return random.nextInt(10) > 0 ? Status.ACTIVE : UNUSUAL.get(random.nextInt(UNUSUAL.size()));
    }

    private static Stream<ListedSubscriber> on(long list) {
        return KNOWN.stream()
                .filter(known -> known.lists().containsKey(list))
                .map(known ->
                        new ListedSubscriber(
                                known.person(), new Membership(list, "", known.lists().get(list))));
    }

    @AfterAll
    static void close() {
        db.close();
    }

    @Test
    void findsExactlyWhoHasTheText() {
        var random = new Random(7);
        for (int i = 0; i < 250; i++) {
            var person = KNOWN.get(random.nextInt(PEOPLE)).person();
            var text =
                    switch (i % 4) {
                        case 0 -> text(random, 1 + random.nextInt(2));
                        case 1 -> text(random, 3);
                        case 2 -> part(random, person.email());
                        default -> part(random, String.join("", person.attributes().values()));
                    };
            check(new SubscriberQuery(text, statuses(random), list(random)));
        }
    }

    @Test
    void findsWithoutTextByListAndStatus() {
        var random = new Random(8);
        for (int i = 0; i < 30; i++) {
            check(new SubscriberQuery(i % 3 == 0 ? "  " : "", statuses(random), list(random)));
        }
    }

    private static String part(Random random, String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, from + random.nextInt(text.length() - from + 1));
    }

    private static Set<Status> statuses(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Set.of(Status.HELD, Status.UNSUBSCRIBED);
            case 1 -> Set.of(Status.ACTIVE, Status.BOUNCED);
            default -> Set.of();
        };
    }

    private static Long list(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> EVERYBODY;
            case 1 -> MOST;
            case 2 -> FEW;
            case 3 -> 99L;
            default -> null;
        };
    }

    private static void check(SubscriberQuery query) {
        var expected = expected(query);
        assertThat(search.ids(query)).as("%s", query).isEqualTo(expected);
        assertThat(search.count(query)).as("%s", query).isEqualTo(expected.size());
        int from = expected.size() / 2;
        var page = expected.subList(from, Math.min(from + 50, expected.size()));
        assertThat(search.page(query, from, 50))
                .as("%s", query)
                .extracting(row -> row.subscriber().id())
                .isEqualTo(page);
    }

    private static List<Long> expected(SubscriberQuery query) {
        var text = SearchText.wanted(query.text());
        long list = query.listId() == null ? EVERYBODY : query.listId();
        var order =
                Comparator.comparing(
                                (Known known) -> known.person().email().toLowerCase(Locale.ROOT))
                        .thenComparingLong(known -> known.person().id());
        return KNOWN.stream()
                .filter(known -> known.lists().containsKey(list))
                .filter(known ->
                        query.statuses().isEmpty()
                                || query.statuses().contains(known.lists().get(list)))
                .filter(known -> text.isEmpty() || has(known.person(), text))
                .sorted(text.isEmpty() ? order : Comparator.comparingLong(k -> k.person().id()))
                .map(known -> known.person().id())
                .toList();
    }

    private static boolean has(Subscriber person, String text) {
        return Stream.concat(Stream.of(person.email()), person.attributes().values().stream())
                .anyMatch(value -> folded(value).contains(text));
    }

    /** Without the blanks at the ends taken off. */
    private static String folded(String value) {
        var folded = SearchText.wanted("|" + value + "|");
        return folded.substring(1, folded.length() - 1);
    }

    @Test
    void caseAndWidthDoNotMatter() {
        assertThat(SearchText.wanted("  ÉCOLE ")).isEqualTo("école");
        assertThat(SearchText.wanted("E\u0301cole")).isEqualTo("école");
        assertThat(SearchText.wanted("ＡＢＣ")).isEqualTo("abc");
        assertThat(SearchText.wanted("ΟΔΟΣ")).isEqualTo(SearchText.wanted("οδος"));
        assertThat(SearchText.wanted("ИВАНОВА")).isEqualTo("иванова");
        assertThat(SearchText.wanted("a\u001fb\u0000c")).isEqualTo("abc");
    }

    @Test
    void pagesAtAnyOffsetAreThoseOfTheWholeList() {
        for (var query :
                List.of(
                        SubscriberQuery.ALL,
                        new SubscriberQuery("", Set.of(), MOST),
                        new SubscriberQuery("", Set.of(Status.ACTIVE), null),
                        new SubscriberQuery("@", Set.of(), MOST))) {
            var all = expected(query);
            var random = new Random(3);
            for (int i = 0; i < 40; i++) {
                int offset = random.nextInt(all.size() + 100);
                int limit = 1 + random.nextInt(120);
                var page = search.page(query, offset, limit);
                int begin = Math.min(offset, all.size());
                assertThat(page)
                        .extracting(row -> row.subscriber().id())
                        .isEqualTo(all.subList(begin, Math.min(begin + limit, all.size())));
            }
        }
    }

    @Test
    void rowsSayStatusAndNumberOfLists() {
        var known = KNOWN.stream().filter(k -> k.lists().size() == 3).findFirst().orElseThrow();
        var rows = search.page(new SubscriberQuery("", Set.of(), FEW), 0, PEOPLE);
        assertThat(rows).contains(new SubscriberRow(known.person(), known.lists().get(FEW), 2));
        assertThat(search.page(new SubscriberQuery("", Set.of(), null), 0, PEOPLE))
                .contains(new SubscriberRow(known.person(), known.lists().get(EVERYBODY), 2));
    }

    @Test
    void anEmptyCacheHasNobody() {
        try (var empty = Database.open(folder.resolve("empty.db"))) {
            var nobody = new SubscriberSearch(empty);
            for (var text : List.of("", "a", "ab", "abc")) {
                var query = new SubscriberQuery(text, Set.of(), null);
                assertThat(nobody.count(query)).isZero();
                assertThat(nobody.page(query, 0, 50)).isEmpty();
                assertThat(nobody.page(query, 5000, 50)).isEmpty();
            }
        }
    }
}
