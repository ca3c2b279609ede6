package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.SubscriberSearch;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exactly whom an upload has created, found in the local copy. */
class CreatedPeopleTest {
    private static final int MANY = 1500;

    @TempDir Path folder;
    private TestAccount account;
    private SubscriberSearch search;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        search = new SubscriberSearch(account.cache);
        account.person("p0003@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Ulm"));
        account.person("p0004@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Rom"));
        account.person("elsewhere@example.org", Status.ACTIVE, Status.ACTIVE, Map.of());
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private Upload upload(int people) {
        var text =
                IntStream.range(0, people)
                        .mapToObj(
                                i -> "%s%04d@Example.org,Ulm".formatted(i % 2 == 0 ? "P" : "p", i))
                        .collect(
                                Collectors.joining("\n", "Email Address,City\n", "\nnobody,Ulm\n"));
        var uploads = account.withFiles();
        var plan = account.plan(account.file(text), UploadMode.ADD_UPDATE);
        return uploads.run(uploads.begin(plan, UploadWay.FTP, null, Progress.NONE), Progress.NONE);
    }

    private static SubscriberQuery of(Upload upload, String text, Set<Status> statuses, Long list) {
        return new SubscriberQuery(text, statuses, list, upload.id());
    }

    @Test
    void areThoseAloneInOrderOfTheirAddresses() {
        var done = upload(MANY);
        assertThat(done.created()).isEqualTo(MANY - 2);
        var query = of(done, "", Set.of(), null);

        assertThat(search.count(query)).isEqualTo(MANY - 2);
        var all = search.page(query, 0, MANY);
        assertThat(emails(all))
                .hasSize(MANY - 2)
                .doesNotContain("p0003@example.org", "p0004@example.org", "elsewhere@example.org")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        for (int offset : new int[] {0, 399, 400, 1001, MANY - 12}) {
            assertThat(search.page(query, offset, 10))
                    .as("from %d", offset)
                    .isEqualTo(all.subList(offset, Math.min(offset + 10, all.size())));
        }
        assertThat(search.ids(query))
                .isEqualTo(all.stream().map(row -> row.subscriber().id()).toList());
    }

    @Test
    void areNarrowedByTheOtherConditionsToo() {
        var done = upload(20);
        account.person("p0007@example.org", Status.ACTIVE, Status.HELD, Map.of());
        account.sync();

        assertThat(search.count(of(done, "p001", Set.of(), null))).isEqualTo(10);
        assertThat(emails(search.page(of(done, "", Set.of(Status.HELD), account.list), 0, 9)))
                .containsExactly("p0007@Example.org");
        assertThat(search.count(of(done, "", Set.of(), account.list))).isEqualTo(18);
        assertThat(search.count(of(done, "elsewhere", Set.of(), null))).isZero();
    }

    @Test
    void whoWasTakenBackIsNotAmongThem() {
        var done = upload(4);
        var query = of(done, "", Set.of(), null);
        assertThat(search.count(query)).isEqualTo(3);

        account.uploads.run(account.uploads.undo().begin(done.id()), Progress.NONE);

        assertThat(search.count(query)).isZero();
        assertThat(search.count(of(done, "", Set.of(), account.list))).isZero();
    }

    @Test
    void thoseOfAnotherUploadAreOthers() {
        var first = upload(6);
        var second = upload(8);

        assertThat(emails(search.page(of(second, "", Set.of(), null), 0, 9)))
                .containsExactly("P0006@Example.org", "p0007@Example.org");
        assertThat(search.count(of(first, "", Set.of(), null))).isEqualTo(4);
    }

    private static List<String> emails(List<SubscriberRow> rows) {
        return rows.stream().map(row -> row.subscriber().email()).toList();
    }
}
