package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.reports.ReportsViewModel.State;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** All sends, one, and several beside each other, without their screens. */
@OneWindow
class ReportViewModelsTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant NOW = Instant.parse("2026-03-22T09:15:00Z");

    @TempDir Path folder;
    private final BooleanProperty humanOnly = new SimpleBooleanProperty();
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private Services services;

    /** What is said below the window needs it. */
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void twoSends() {
        account = TestAccount.empty(folder);
        var list = account.list("Spring fair");
        account.sync();
        services = account.services();
        new ToldSends()
                .add(8, "January: letter", MARCH.minusSeconds(5_000_000), 80, list.id())
                .add(9, "March letter", MARCH, 1_000, list.id())
                .into(services.cache());
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void allSendsAreNarrowedByTextAndTime() {
        var model =
                new ReportsViewModel(services, humanOnly, window.frame(), InstantSource.fixed(NOW));
        assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
        model.open();
        assertThat(model.shown()).extracting(Send::name).startsWith("March letter").hasSize(2);
        assertThat(model.summaryProperty().get()).startsWith("2 sends · as of ");
        assertThat(model.usualProperty().get().median(Kpi.BOUNCED)).hasValue(0.1);

        model.periodProperty().set(Period.MONTH);
        assertThat(model.shown()).extracting(Send::name).containsExactly("March letter");
        model.filterProperty().set("january");
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_MATCH);
        model.showAll();
        model.filterProperty().set("SPRING");
        assertThat(model.shown()).as("by the name of the list").hasSize(2);
        model.close();
    }

    @Test
    void peopleBehindANumberComeInPages() {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(9);
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        assertThat(loaded.links()).hasSize(2);
        assertThat(loaded.isYoung()).isFalse();

        model.show(Kpi.OPENED);
        assertThat(count(model, Kpi.OPENED)).isEqualTo(400);
        assertThat(model.people()).hasSize(200);
        model.readMore();
        model.readMore();
        assertThat(model.people()).hasSize(400).doesNotHaveDuplicates();
        model.show(Kpi.UNSUBSCRIBED);
        assertThat(model.people()).isEmpty();
        model.close();
    }

    private static long count(ReportViewModel model, Kpi kpi) {
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        return new Behind(kpi, null).count(loaded.send().report());
    }

    @Test
    void thoseWhoClickedALinkAreShownAndSaved() throws IOException {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(8);
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        var tea = loaded.links().stream().filter(link -> link.alias().equals("Tea")).findFirst();
        model.showLink(tea.orElseThrow());
        assertThat(model.people()).hasSize(8).allMatch(person -> person.subscriber() % 8 == 0);
        model.savePeople(folder.resolve("tea.csv"));
        assertThat(Files.readAllLines(folder.resolve("tea.csv")))
                .hasSize(9)
                .startsWith("subscriber_id,email,times,first_at,last_at,category,reason")
                .anyMatch(line -> line.startsWith("1008,person008@example.org,2,2026-"));
        model.close();
    }

    @Test
    void withoutMachinesEveryFigureIsDrawnAnew() {
        new ToldSends()
                .add(9, "March letter", MARCH, 1_000, 1)
                .opensByMachine(9, MARCH, 30)
                .into(services.cache());
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(9);
        model.show(Kpi.OPENED);
        assertThat(count(model, Kpi.OPENED)).isEqualTo(430);
        humanOnly.set(true);
        assertThat(count(model, Kpi.OPENED)).isEqualTo(400);
        model.readMore();
        model.readMore();
        assertThat(model.people()).hasSize(400);
        model.save(ReportFormat.CSV, false, folder.resolve("human.csv"));
        assertThat(folder.resolve("human.csv"))
                .content()
                .contains("machines,left_out_opens,,,30,30,")
                .contains("unique_opens,,,400,800,");
        model.close();
    }

    @Test
    void aReportIsSavedUnderANameThatFilesMayHave() {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(8);
        assertThat(model.fileName(ReportFormat.PDF)).isEqualTo("January- letter.pdf");
        model.save(ReportFormat.CSV, false, folder.resolve("a.csv"));
        assertThat(folder.resolve("a.csv")).content().contains("January: letter");
        model.close();
    }

    @Test
    void sendsBesideEachOtherStandInTheOrderAskedFor() {
        var model = new CompareViewModel(services, humanOnly, window.frame());
        model.open(List.of(8L, 9L, 99L));
        var compared = model.comparedProperty().get();
        assertThat(compared).extracting(one -> one.send().report().job()).containsExactly(8L, 9L);
        assertThat(compared.getFirst().curve(EventType.CLICK, Span.FORTNIGHT))
                .isSorted()
                .last()
                .as("16 people clicked twice, of 72 delivered")
                .isEqualTo(32 / 72.0);
        model.close();
    }
}
