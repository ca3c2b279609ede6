package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.ListStore;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists of people who were found, made in a real account. */
class NewListsTest {
    private static final Map<String, String> NONE = Map.of();

    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        IntStream.range(0, 60)
                .forEach(i ->
                        account.person(
                                "p%d@example.org".formatted(i),
                                Status.ACTIVE,
                                Status.ACTIVE,
                                NONE));
        account.person("left@example.org", Status.UNSUBSCRIBED, null, NONE);
        account.blocked("p7@example.org");
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private long begin(String name, Addresses people) {
        return account.newLists().begin(name, people, Progress.NONE);
    }

    private Optional<Status> on(long list, String email) {
        return new SubscriberStore(account.cache)
                .find(email).map(SubscriberDetail::memberships).stream()
                        .flatMap(List::stream)
                        .filter(one -> one.listId() == list)
                        .map(Membership::status)
                        .findFirst();
    }

    private List<MailList> lists() {
        return new ListStore(account.cache).all();
    }

    @Test
    void thoseInTheAccountAreOnItWhoHaveNotUnsubscribed() {
        long id =
                begin(
                        " Tea, \"hot\" ",
                        sink -> {
                            IntStream.range(0, 60)
                                    .forEach(i -> sink.accept("p%d@example.org".formatted(i)));
                            sink.accept("P1@Example.ORG");
                            sink.accept("left@example.org");
                            sink.accept("gone-for-good@example.org");
                            sink.accept("");
                        });
        assertThat(account.uploads.show(id).state()).isEqualTo(UploadState.STOPPED);
        var upload = account.uploads.run(id, Progress.NONE);

        assertThat(upload.rows()).as("who is not in the account is in no row").isEqualTo(61);
        assertThat(upload.created()).isEqualTo(59);
        assertThat(upload.skipped()).as("left, and on the Master Unsubscribe list").isEqualTo(2);
        assertThat(upload.rejected()).as("one who is told twice is in one row").isZero();
        var list = lists().stream().filter(l -> l.id() == upload.listId()).findFirst();
        assertThat(list.orElseThrow().name()).isEqualTo("Tea, \"hot\"");
        account.sync();
        assertThat(on(upload.listId(), "p59@example.org")).contains(Status.ACTIVE);
        assertThat(on(upload.listId(), "left@example.org")).isEmpty();
        assertThat(on(upload.listId(), "p7@example.org")).isEmpty();
        assertThat(account.statusOnAll("left@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(new SubscriberStore(account.cache).find("gone-for-good@example.org")).isEmpty();
    }

    @Test
    void whatWouldNotBeTheirListIsRefusedAndNothingIsMade() {
        var before = lists().stream().map(MailList::name).toList();

        assertThatThrownBy(() -> begin("Nobody", sink -> sink.accept("gone@example.org")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("None of these people");
        assertThatThrownBy(() -> begin("fair", sink -> sink.accept("p1@example.org")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("already");
        assertThat(lists()).extracting(MailList::name).isEqualTo(before);
    }

    @Test
    void oneThatCameNoFurtherThanItsNameIsGoneOnWith() {
        account.proxy.forget();
        account.uploads.run(begin("Tea", sink -> sink.accept("p1@example.org")), Progress.NONE);
        var made = lists();
        long empty =
                account.store.change(tables ->
                        tables.lists()
                                .create(
                                        "Cups",
                                        io.mailwright.domain.ListType.PRIVATE,
                                        java.time.Instant.now()));
        account.sync();

        var upload =
                account.uploads.run(
                        begin("cups", sink -> sink.accept("p2@example.org")), Progress.NONE);

        assertThat(upload.listId()).isEqualTo(empty);
        assertThat(lists()).hasSize(made.size() + 1);
        assertThat(on(empty, "p2@example.org")).contains(Status.ACTIVE);
    }
}
