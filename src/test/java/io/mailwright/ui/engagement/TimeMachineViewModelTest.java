package io.mailwright.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A list at any day, without its screen. */
@OneWindow
class TimeMachineViewModelTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private TimeMachineViewModel model;

    /** What is said below the window needs it. */
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        Autumn.bringInto(account.services().cache());
        model = new TimeMachineViewModel(account.services(), window.frame());
        model.open();
        model.listProperty()
                .set(
                        model.lists().stream()
                                .filter(list -> list.name().equals("Autumn"))
                                .findFirst()
                                .orElseThrow());
    }

    @AfterEach
    void close() {
        model.close();
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void aDayShowsWhoWasOnTheListThen() {
        assertThat(model.rows().rows()).hasSize(53);
        assertThat(model.summaryProperty().get())
                .startsWith("53 people at the end of ")
                .endsWith(" · in 30 days 15 came, 7 left");

        model.dayProperty().set(TimeMachineViewModel.today().minusDays(25));

        assertThat(model.rows().rows())
                .hasSize(45)
                .extracting(TimeRow::email)
                .contains("autumn01@example.org", "autumn45@example.org")
                .doesNotContain("autumn46@example.org");
        assertThat(model.rows().rows()).extracting(TimeRow::status).containsOnly("Active");
    }

    @Test
    void whoCameAndWhoLeftAreToldWithTheReason() {
        model.sideProperty().set(Side.LEFT);
        assertThat(model.rows().rows())
                .hasSize(7)
                .allMatch(row -> row.why().equals("Found by a synchronisation"))
                .allMatch(row -> row.status().equals("Off the list"))
                .extracting(TimeRow::email)
                .contains("autumn01@example.org", "autumn07@example.org");

        model.dayProperty().set(TimeMachineViewModel.today().minusDays(3));
        model.lookbackProperty().set(Lookback.DAY);
        assertThat(model.rows().rows()).isEmpty();
        assertThat(model.summaryProperty().get()).endsWith(" · that day 15 came, 0 left");
        model.sideProperty().set(Side.CAME);
        assertThat(model.rows().rows())
                .hasSize(15)
                .extracting(TimeRow::email)
                .contains("autumn46@example.org", "autumn60@example.org");
    }

    @Test
    void whatIsShownIsSaved() throws IOException {
        var members = folder.resolve("members.csv");
        model.save(members);
        assertThat(Files.readAllLines(members)).hasSize(54).anyMatch(has("autumn60@example.org"));

        model.sideProperty().set(Side.LEFT);
        var left = folder.resolve("left.csv");
        model.save(left);
        assertThat(Files.readAllLines(left))
                .hasSize(8)
                .anyMatch(has("autumn07@example.org"))
                .noneMatch(has("autumn08@example.org"));
    }

    @Test
    void theListChosenStaysWhenTheListsAreReadAgain() {
        var chosen = Objects.requireNonNull(model.listProperty().get());
        model.dayProperty().set(TimeMachineViewModel.today().minusDays(35));
        model.close();
        model.open();
        assertThat(model.listProperty().get()).isEqualTo(chosen);
        assertThat(model.rows().rows()).hasSize(30);
    }

    @Test
    void anyDayIsAsItWasBrought() {
        var brought = Snapshots.bringInto(account.services().cache(), 20);
        model.close();
        model.open();
        model.listProperty()
                .set(
                        model.lists().stream()
                                .filter(list -> list.listId() == Snapshots.LIST)
                                .findFirst()
                                .orElseThrow());
        for (int ago = 0; ago < 20; ago += 3) {
            var day = TimeMachineViewModel.today().minusDays(ago);
            model.dayProperty().set(day);
            for (var lookback : Lookback.values()) {
                model.lookbackProperty().set(lookback);
                int days =
                        switch (lookback) {
                            case DAY -> 1;
                            case MONTH -> 30;
                            case ALL -> 1000;
                        };
                var members = brought.at(day);
                var came = brought.changes(day, days, true);
                var left = brought.changes(day, days, false);
                assertThat(model.summaryProperty().get())
                        .startsWith(members.size() + " p")
                        .endsWith("%d came, %d left".formatted(came.size(), left.size()));
                assertThat(shown(Side.ON_IT)).containsExactlyInAnyOrderElementsOf(members);
                assertThat(shown(Side.CAME)).containsExactlyInAnyOrderElementsOf(came);
                assertThat(shown(Side.LEFT)).containsExactlyInAnyOrderElementsOf(left);
            }
        }
        assertThat(
                        GrowthDay.of(
                                Objects.requireNonNull(model.growthProperty().get()),
                                TimeMachineViewModel.today()))
                .filteredOn(day -> !day.day().isEqual(TimeMachineViewModel.today().minusDays(20)))
                .isNotEmpty()
                .allSatisfy(day -> {
                    assertThat(day.members()).isEqualTo(brought.at(day.day()).size());
                    assertThat(day.came()).isEqualTo(brought.changes(day.day(), 1, true).size());
                    assertThat(day.left()).isEqualTo(brought.changes(day.day(), 1, false).size());
                });
    }

    private List<String> shown(Side side) {
        model.sideProperty().set(side);
        return model.rows().rows().stream().map(TimeRow::email).toList();
    }

    private static Predicate<String> has(String email) {
        return line -> line.contains(email);
    }
}
