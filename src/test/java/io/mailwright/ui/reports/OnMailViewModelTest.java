package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.EmailBodyStore;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The clicks of a send on its mail, without the screen. */
class OnMailViewModelTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");
    private static final String TEA =
            "<a alias=\"Tea\" href=\"https://www.example.org/tea\">Tea</a>";
    private static final int EMAIL_OF_SEND = 10;

    @TempDir Path folder;
    private final List<Runnable> waiting = new ArrayList<>();
    private final TestFrame window = new TestFrame(waiting::add);
    private TestAccount account;
    private OnMailViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        new ToldSends()
                .add(8, "January: letter", MARCH.minusSeconds(5_000_000), 80, 1)
                .add(9, "March letter", MARCH, 1_000, 1)
                .into(account.services().cache());
        model = new OnMailViewModel(account.services(), window.frame());
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void nothingIsReadUntilTheMailIsAskedFor() {
        keep(TEA);
        model.take(loaded(9));
        assertThat(waiting).isEmpty();
        assertThat(model.isKnown()).isTrue();

        model.show(true);
        work();

        var mail = Objects.requireNonNull(model.mailProperty().get());
        assertThat(mail.asOf()).isEqualTo(MARCH);
        assertThat(mail.badges(null)).hasSize(1);
        assertThat(model.missingProperty().get()).isFalse();
        assertThat(model.remarkProperty().get())
                .startsWith("At each link: its share of all clicks")
                .endsWith("1 clicked link was not found in the mail: see the table.");
    }

    @Test
    void aMailThatWasNeverFetchedIsMissing() {
        model.take(loaded(9));
        model.show(true);
        work();
        assertThat(model.missingProperty().get()).isTrue();
        assertThat(model.mailProperty().get()).isNull();
        assertThat(model.remarkProperty().get()).isEmpty();
    }

    @Test
    void placesOfTheSameLinkAreToldToShareAFigure() {
        keep(TEA + TEA);
        model.take(loaded(9));
        model.show(true);
        work();
        assertThat(model.remarkProperty().get())
                .contains("* The account does not tell these places from each other");
    }

    @Test
    void whatWasReadForAnotherReportIsNotShown() {
        keep(TEA);
        model.take(loaded(9));
        model.show(true);
        model.take(loaded(8));
        work();
        assertThat(model.mailProperty().get()).isNull();
        assertThat(model.missingProperty().get()).isTrue();
    }

    @Test
    void anotherReportIsReadOnlyWhileTheMailIsShown() {
        model.take(loaded(9));
        model.show(true);
        model.show(false);
        work();
        model.take(loaded(8));
        assertThat(waiting).isEmpty();
        assertThat(model.shownProperty().get()).isFalse();
    }

    private void keep(String html) {
        new EmailBodyStore(account.services().cache()).save(EMAIL_OF_SEND, html, MARCH);
    }

    private Loaded loaded(int job) {
        var report =
                new ReportViewModel(
                        account.services(), new SimpleBooleanProperty(), new TestFrame().frame());
        report.open(job);
        try {
            return Objects.requireNonNull(report.loadedProperty().get());
        } finally {
            report.close();
        }
    }

    private void work() {
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
