package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.PlainMembers;
import io.mailwright.cache.Staging;
import io.mailwright.cache.Standings;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.RowSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows of which it is told at once that they change nothing, and those of which it is not. */
class LikenessTest {
    private static final List<String> COLUMNS = List.of("Mail", "City", "Points", "Kind");
    private static final MailList LIST = list(2, ListType.PUBLIC);
    private static final MailList ALL = list(1, ListType.MASTER);

    /** More than a check looks up before it goes through the list. */
    private static final int MANY = 20_000;

    @TempDir private Path folder;
    private Database cache;
    private final List<ListedSubscriber> people = new ArrayList<>();
    private final AtomicInteger lookedUp = new AtomicInteger();

    @BeforeEach
    void open() {
        cache = Database.open(folder.resolve("cache.db"));
        new AttributeStore(cache)
                .replaceAll(
                        List.of(
                                TestAttributes.text("Email Address"),
                                TestAttributes.text("City"),
                                TestAttributes.typed("Points", DataType.NUMBER),
                                TestAttributes.text("Email Type")));
        new ListStore(cache).save(LIST);
        new ListStore(cache).save(ALL);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private static MailList list(long id, ListType type) {
        return new MailList(id, type.name(), type, ListCounts.NONE, null, Instant.EPOCH);
    }

    private void person(String email, Status status, Map<String, String> values) {
        var person = new Subscriber(people.size() + 1, email, EmailType.HTML, values);
        people.add(new ListedSubscriber(person, new Membership(LIST.id(), "", status)));
    }

    private void store() {
        try (var staging = Staging.open(cache)) {
            for (var list : List.of(ALL, LIST)) {
                staging.begin();
                for (var one : people) {
                    var status = list.equals(ALL) ? Status.ACTIVE : one.membership().status();
                    var membership = new Membership(list.id(), "", status);
                    staging.add(new ListedSubscriber(one.subscriber(), membership));
                }
                staging.takeOver(list.id(), Instant.now());
            }
            staging.finish();
        }
    }

    @Test
    void tellsOnlyOfPlainPeopleWhoseValuesAreTheSame() {
        person("ann@example.org", Status.ACTIVE, Map.of("City", "Ulm", "Points", "7"));
        person("bob@example.org", Status.ACTIVE, Map.of("Points", "7"));
        person("cy@example.org", Status.UNSUBSCRIBED, Map.of("City", "Ulm"));
        person("dan@example.org", Status.HELD, Map.of("City", "Ulm"));
        person("eve@example.org", Status.ACTIVE, Map.of("City", "Ulm"));
        person("two@example.org", Status.ACTIVE, Map.of("City", "Ulm"));
        person("TWO@example.org", Status.ACTIVE, Map.of("City", "Ulm"));
        store();
        new SubscriberStore(cache).masterUnsubscribe("eve@example.org", Instant.now());

        assertThat(isSame("ann@example.org", "Ulm", "7")).isTrue();
        assertThat(isSame("ANN@example.org", "Ulm", "7")).isTrue();
        assertThat(isSame("ann@example.org", "Bonn", "7")).isFalse();
        assertThat(isSame("ann@example.org", "", "7")).isFalse();
        assertThat(isSame("bob@example.org", "", "7")).isTrue();
        assertThat(isSame("cy@example.org", "Ulm", "")).isFalse();
        assertThat(isSame("dan@example.org", "Ulm", "")).isFalse();
        assertThat(isSame("eve@example.org", "Ulm", "")).isFalse();
        assertThat(isSame("two@example.org", "Ulm", "")).isFalse();
        assertThat(isSame("nobody@example.org", "", "")).isFalse();
    }

    @Test
    void theEMailTypeCountsWhereAColumnSaysIt() {
        person("ann@example.org", Status.ACTIVE, Map.of("City", "Ulm"));
        store();

        assertThat(likeness(ALL, true).isSame(row("ann@example.org", "Ulm", "", "HTML", true)))
                .isTrue();
        assertThat(likeness(ALL, true).isSame(row("ann@example.org", "Ulm", "", "Text", true)))
                .isFalse();
        assertThat(likeness(ALL, false).isSame(row("ann@example.org", "Ulm", "", "Text", false)))
                .isTrue();
    }

    @Test
    void aCheckCountsAsIfEverybodyWereLookedUp() throws IOException {
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int i = 0; i < MANY; i++) {
            var status = i % 1000 == 999 ? Status.UNSUBSCRIBED : Status.ACTIVE;
            person("p" + i + "@example.org", status, Map.of("City", "Ulm", "Points", "7"));
            var city = i % 100 == 98 ? "Bonn" : "Ulm";
            file.append("p%d@example.org,%s,7,HTML\n".formatted(i, city));
        }
        file.append("new@example.org,Ulm,7,\np1@example.org,Ulm,7,\nnobody,,,\n");
        store();

        var seen = new LinkedHashMap<String, RowState>();
        var tally = check(file.toString(), seen);

        assertThat(tally.of(RowState.UPDATED)).isEqualTo(MANY / 100);
        assertThat(tally.of(RowState.SKIPPED)).isEqualTo(MANY / 1000);
        assertThat(tally.of(RowState.CREATED)).isOne();
        assertThat(tally.of(RowState.REJECTED)).isEqualTo(2);
        assertThat(tally.of(RowState.UNCHANGED)).isEqualTo(MANY - MANY / 100 - MANY / 1000);
        assertThat(lookedUp).as("who were looked up one by one").hasValueLessThan(4_000);
        assertThat(seen)
                .containsEntry("p19998@example.org", RowState.UPDATED)
                .containsEntry("p19999@example.org", RowState.SKIPPED)
                .containsEntry("p19997@example.org", RowState.UNCHANGED);
    }

    @Test
    void aCheckOfAFileThatBeginsWithNewPeopleIsQuickerLater() throws IOException {
        int few = MANY / 2;
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int i = 0; i < 1_500; i++) {
            file.append("new%d@example.org,Ulm,7,\n".formatted(i));
        }
        for (int i = 0; i < few; i++) {
            person("p" + i + "@example.org", Status.ACTIVE, Map.of("City", "Ulm", "Points", "7"));
            file.append("p%d@example.org,Ulm,7,HTML\n".formatted(i));
        }
        store();

        var tally = check(file.toString(), new LinkedHashMap<>());

        assertThat(tally.of(RowState.UNCHANGED)).isEqualTo(few);
        assertThat(lookedUp).hasValueBetween(2_500, 5_500);
    }

    private Tally check(String text, Map<String, RowState> seen) throws IOException {
        var path = Files.writeString(folder.resolve("people.csv"), text);
        var file = RowSource.open(path, FormatChoice.NONE);
        var prepared =
                new Preparation(cache)
                        .prepare(mapping(true), UploadMode.ADD_UPDATE, Recipe.NONE, file.layout());
        return new DryRun(
                        new Standings(cache),
                        prepared.judge(),
                        new Likeness.Source(new PlainMembers(cache), LIST, prepared.mapping()),
                        row -> {
                            seen.put(row.checked().email(), row.outcome().state());
                            lookedUp.addAndGet(row.standing().equals(Standings.UNKNOWN) ? 0 : 1);
                        })
                .of(new Reading(file, prepared.screening(), Progress.NONE));
    }

    private boolean isSame(String email, String city, String points) {
        return likeness(LIST, false).isSame(row(email, city, points, "", false));
    }

    private Likeness likeness(MailList list, boolean withType) {
        return new Likeness.Source(new PlainMembers(cache), list, bound(withType)).make();
    }

    private Checked.Fit row(
            String email, String city, String points, String type, boolean withType) {
        var row = new FileRow(2, List.of(email, city, points, type));
        return (Checked.Fit) new RowCheck(bound(withType), COLUMNS).check(row);
    }

    private BoundMapping bound(boolean withType) {
        return BoundMapping.of(mapping(withType), COLUMNS, new AttributeStore(cache).all());
    }

    private static Mapping mapping(boolean withType) {
        var targets = new LinkedHashMap<String, String>();
        targets.put("Mail", "Email Address");
        targets.put("City", "City");
        targets.put("Points", "Points");
        if (withType) {
            targets.put("Kind", "Email Type");
        }
        return new Mapping(targets, Map.of());
    }
}
