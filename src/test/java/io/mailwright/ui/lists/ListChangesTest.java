package io.mailwright.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class ListChangesTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private final List<String> done = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private TestAccount account;
    private ListsViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        account.list("Weekly");
        account.sync();
        model = new ListsViewModel(account.services().lists(), window.frame());
        model.open(null);
    }

    @AfterEach
    void close() {
        model.close();
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void aListIsMadeRenamedAndDeletedInTheAccount() {
        var changes = model.changes();
        changes.create(" Book club ", ListType.PRIVATE, () -> done.add("made"), refused::add);
        var made = Objects.requireNonNull(model.toMark());
        assertThat(made.name()).isEqualTo("Book club");
        assertThat(made.type()).isEqualTo(ListType.PRIVATE);

        changes.rename(made, "Readers", () -> done.add("renamed"), refused::add);
        assertThat(Objects.requireNonNull(model.toMark()).name()).isEqualTo("Readers");

        changes.delete(made, () -> done.add("deleted"), refused::add);
        assertThat(model.shown()).extracting(MailList::name).doesNotContain("Readers");
        assertThat(done).containsExactly("made", "renamed", "deleted");
        account.sync();
        assertThat(account.services().lists().saved())
                .extracting(MailList::name)
                .doesNotContain("Book club", "Readers");
        assertThat(refused).isEmpty();
    }

    @Test
    void aNameInUseIsRefusedInWords() {
        model.changes().create("weekly", ListType.PUBLIC, () -> done.add("made"), refused::add);
        assertThat(refused).singleElement().asString().contains("already in use");
        assertThat(done).isEmpty();
        assertThat(window.board().notices()).as("said where it was asked for").isEmpty();
    }

    @Test
    void outOfReachTheFirstChangeSaysSoAndTheNextIsNotOffered() {
        account.pullThePlug();
        model.changes().create("New", ListType.PUBLIC, () -> done.add("made"), refused::add);
        assertThat(refused).singleElement().asString().contains("did not answer");
        assertThat(window.frame().online().isOffline()).isTrue();

        model.changes().ifOnline(() -> done.add("asked"));
        assertThat(done).isEmpty();
        assertThat(window.board().notices())
                .singleElement()
                .extracting(notice -> notice.problem().headline())
                .asString()
                .contains("offline");
    }
}
