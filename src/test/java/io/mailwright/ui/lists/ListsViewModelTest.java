package io.mailwright.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.settings.Account;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.lists.ListsViewModel.State;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ListsViewModelTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private MailList weekly;
    private MailList staff;
    private ListsViewModel model;

    @BeforeEach
    void twoListsAndThreePeople() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        staff = account.services().lists().add("Staff", ListType.PRIVATE);
        account.person(weekly, "anna@example.org", Map.of());
        account.person(weekly, "bert@example.org", Map.of());
        account.person(staff, "bert@example.org", Map.of());
        account.sync();
        model = new ListsViewModel(account.services().lists(), window.frame());
    }

    @AfterEach
    void close() {
        model.close();
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void nobodyIsCountedTwiceInTheSummary() {
        model.open(null);
        assertThat(model.stateProperty().get()).isEqualTo(State.TABLE);
        assertThat(model.summaryProperty().get()).startsWith("3 lists · 2 people · as of ");
    }

    @Test
    void textAndTypeNarrow() {
        model.open(null);
        model.filterProperty().set("  WEEK ");
        assertThat(names()).containsExactly("Weekly");
        model.kindProperty().set(ListType.PRIVATE);
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_MATCH);
        assertThat(model.toMark()).isNull();
        model.filterProperty().set("");
        assertThat(names()).containsExactly("Staff");
        assertThat(model.stateProperty().get()).isEqualTo(State.TABLE);
    }

    @Test
    void theListAskedForIsMarkedOnceThenTheOneTheUserMarks() {
        model.open(staff.id());
        assertThat(Objects.requireNonNull(model.toMark()).name()).isEqualTo("Staff");
        model.choose(List.of(weekly));
        model.reload();
        assertThat(Objects.requireNonNull(model.toMark()).name()).isEqualTo("Weekly");
        model.filterProperty().set("staff");
        assertThat(Objects.requireNonNull(model.toMark()).name())
                .as("the marked one is not shown")
                .isEqualTo("Staff");
    }

    @Test
    void ofSeveralTheSumsAreShownAndNoneIsRenamed() {
        model.open(null);
        model.choose(model.shown());
        var chosen = model.chosenProperty().get();
        assertThat(chosen.one()).isNull();
        assertThat(chosen.isOurs()).isFalse();
        assertThat(chosen.sum().subscribers()).as("memberships").isEqualTo(2 + 2 + 1);
        model.choose(List.of(weekly));
        assertThat(model.chosenProperty().get().isOurs()).isTrue();
        model.choose(List.of());
        assertThat(model.chosenProperty().get().isNone()).isTrue();
    }

    @Test
    void theMarkedOnesAreCopiedWithTheirCounts() {
        model.open(null);
        model.choose(model.shown().filtered(list -> list.id() == weekly.id()));
        assertThat(model.chosenProperty().get().text(Texts.of(ListsScreen.class)))
                .isEqualTo("Name\tActive\tUnsubscribed\tHeld\tBounced\nWeekly\t2\t0\t0\t0\n");
    }

    @Test
    void neverSynchronisedItSaysSo() {
        var other = new Account("Other", account.account().url(), "tester", null, 1);
        try (var services = account.accounts().open(other)) {
            var fresh = new ListsViewModel(services.lists(), window.frame());
            assertThat(fresh.stateProperty().get()).isEqualTo(State.LOADING);
            fresh.open(null);
            assertThat(fresh.stateProperty().get()).isEqualTo(State.EMPTY);
            assertThat(fresh.summaryProperty().get()).isEqualTo("No lists yet");
            fresh.close();
        }
    }

    private List<String> names() {
        return model.shown().stream().map(MailList::name).toList();
    }
}
