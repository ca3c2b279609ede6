package io.mailwright.server.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** An import comes to the same as one call after the other for its rows. */
class ImportRulesTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");
    private static final int ADDRESSES = 300;
    private static final int ROWS = 4_000;
    private static final long LIST = 2;
    private static final long OTHER = 3;
    private static final List<String> FIELDS =
            List.of("Email Address", "First Name", "Level", "Birthday", "Status");
    private static final List<String> LEVELS = List.of("Gold", "gold", "Basic", "Basic", "Tin", "");
    private static final List<String> BIRTHDAYS = List.of("", "1/2/2000", "01/02/2000", "soon");
    private static final List<String> STATUSES = List.of("", "", "", "active", "unsub");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"ADD_UPDATE, 1", "ADD_UPDATE, 2", "ADD_ONLY, 3"})
    void anImportComesToTheSameAsItsRowsOneByOne(Mode mode, int seed) throws Exception {
        var random = new Random(seed);
        var rows = IntStream.range(0, ROWS).mapToObj(_ -> row(random)).toList();
        write(rows);
        try (var one = open("one.db");
                var other = open("other.db")) {
            var rejected = oneByOne(one, rows, mode);
            long id = imported(other, mode);

            assertThat(account(other)).isEqualTo(account(one));
            var result = folder.resolve("ftp").resolve("people_%d_result.csv".formatted(id));
            assertThat(Files.readAllLines(result).stream().skip(1).toList())
                    .hasSizeGreaterThan(ROWS / 10)
                    .zipSatisfy(rejected, (line, start) -> assertThat(line).startsWith(start));
        }
    }

    @Test
    void othersMayWriteMeanwhile() throws Exception {
        int people = 20_000;
        write(
                IntStream.range(0, people)
                        .mapToObj(i -> List.of("q%d@example.org".formatted(i), "Imported"))
                        .toList());
        var called = new HashSet<String>();
        try (var store = open("account.db")) {
            var importing =
                    CompletableFuture.supplyAsync(
                            () -> imported(store, Mode.ADD_UPDATE), Thread.ofPlatform()::start);
            while (!importing.isDone()) {
                var email = "q%d@example.org".formatted(called.size() * 37 % (2 * people));
                var values = values(email, null, Map.of("Last Name", "Called"));
                store.change(t -> new Subscriptions(t).add(OTHER, values, true));
                called.add(email);
            }
            importing.join();

            var account = account(store);
            for (int i = 0; i < people; i++) {
                assertThat(account.get("q%d@example.org".formatted(i)))
                        .contains("First Name=Imported", "2=ACTIVE");
            }
            assertThat(called).isNotEmpty();
            for (var email : called) {
                assertThat(account.get(email)).contains("Last Name=Called", "3=ACTIVE");
            }
        }
    }

    private static List<String> row(Random random) {
        var email = "p%d@example.org".formatted(random.nextInt(ADDRESSES));
        return List.of(
                random.nextInt(20) == 0 ? "no address" : email,
                random.nextBoolean() ? "" : "Ann" + random.nextInt(3),
                any(random, LEVELS),
                any(random, BIRTHDAYS),
                any(random, STATUSES));
    }

    private static String any(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void write(List<List<String>> rows) throws IOException {
        var file = Files.createDirectories(folder.resolve("ftp")).resolve("people.csv");
        Files.write(file, rows.stream().map(row -> String.join(",", row)).toList());
    }

    /** What each rejected row's line begins with. */
    private static List<String> oneByOne(Store store, List<List<String>> rows, Mode mode) {
        var rejected = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var values =
                    values(
                            row.getFirst(),
                            status(row.get(4)),
                            Map.of(
                                    "First Name", row.get(1),
                                    "Level", row.get(2),
                                    "Birthday", row.get(3)));
            try {
                store.change(t -> new Subscriptions(t).add(LIST, values, mode == Mode.ADD_UPDATE));
            } catch (ApiError e) {
                rejected.add("%d,%s,%d,".formatted(i + 1, row.getFirst(), e.code().number()));
            }
        }
        return rejected;
    }

    private static SubscriberValues values(
            String email, @Nullable Status status, Map<String, String> attributes) {
        return new SubscriberValues(email, null, status, null, attributes);
    }

    private static @Nullable Status status(String word) {
        return switch (word) {
            case "active" -> Status.ACTIVE;
            case "unsub" -> Status.UNSUBSCRIBED;
            default -> null;
        };
    }

    private long imported(Store store, Mode mode) {
        var imports = new Imports(store, FileArea.in(folder), folder);
        try {
            long id =
                    imports.ask(
                            new ListImport(
                                    List.of(LIST),
                                    "people.csv",
                                    Format.CSV,
                                    false,
                                    FIELDS,
                                    mode,
                                    ""));
            imports.run();
            return id;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some are there before: on the list, on another, blocked, held, deleted. */
    private Store open(String name) {
        var store = Store.open(folder.resolve(name), InstantSource.fixed(NOW));
        store.change(tables -> {
            tables.attributes().add(attribute("Level", DataType.TEXT, true, "Gold", "Basic"));
            tables.attributes().add(attribute("Birthday", DataType.DATE, false));
            tables.lists().create("List", ListType.PUBLIC, NOW);
            return tables.lists().create("Other", ListType.PUBLIC, NOW);
        });
        for (int i = 0; i < ADDRESSES; i += 4) {
            var values = values("p%d@example.org".formatted(i), null, Map.of("Level", "Gold"));
            int kind = i / 4 % 5;
            store.change(tables -> prepare(tables, values, kind));
        }
        return store;
    }

    private static long prepare(Tables tables, SubscriberValues values, int kind) {
        var subscriptions = new Subscriptions(tables);
        long id = subscriptions.add(kind == 0 ? LIST : OTHER, values, true);
        switch (kind) {
            case 1 -> subscriptions.masterUnsubscribe(List.of(values.email()), "asked");
            case 2 -> tables.memberships().put(LIST, id, Status.HELD, null, NOW);
            case 3 -> subscriptions.delete(tables.subscribers().find(id).orElseThrow());
            default -> {}
        }
        return id;
    }

    /** Everything that is stored of each person. */
    private static Map<String, String> account(Store store) {
        var account = new TreeMap<String, String>();
        store.read(tables -> {
            for (long list : tables.lists().search("")) {
                tables.memberships()
                        .each(
                                list,
                                null,
                                row ->
                                        account.merge(
                                                row.subscriber().email(),
                                                "%s %s %d=%s"
                                                        .formatted(
                                                                row.subscriber().emailType(),
                                                                row.subscriber().attributes(),
                                                                list,
                                                                row.membership().status()),
                                                String::concat));
                var counts = tables.lists().find(list, NOW).orElseThrow().counts();
                account.put("list " + list, counts.toString());
            }
            return account;
        });
        return account;
    }

    private static Attribute attribute(
            String name, DataType type, boolean required, String... values) {
        var standard = values.length == 0 ? "" : values[0];
        return new Attribute(name, "", standard, type, required, 0, 40, true, "", List.of(values));
    }
}
