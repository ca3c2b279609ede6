package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.MachineEvents;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.service.tracking.extract.TestExtract;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.reports.ReportsViewModel.State;
import io.mailwright.ui.text.Texts;

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
import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
    void anExtractThatIsBroughtIsShownAndSaidInWords() throws IOException {
        var model =
                new ReportsViewModel(services, humanOnly, window.frame(), InstantSource.fixed(NOW));
        model.open();
        var zip = folder.resolve("Extract.ZIP");
        var events = MachineEvents.random(4);
        new TestExtract()
                .events(events)
                .file("Lists.csv", "ListID,Description,Status,ListType\n7,All,Deleted,Private\n")
                .file("Journeys.csv", "Question,Answer\n")
                .file("Surveys.csv", "EmailAddress,EventDate,Question\n")
                .zip(zip);
        var notes = folder.resolve("notes.txt");

        model.bring(Extracts.among(List.of(notes.toFile(), zip.toFile())));

        assertThat(model.shown()).hasSize(4);
        var count = NumberFormat.getInstance(Locale.ENGLISH).format(events.size());
        var leftOut =
                ". Left out, since what it holds is not known: Journeys.csv, Surveys.csv (without"
                        + " SendID, Answer)";
        assertThat(window.said())
                .isEqualTo("%s events read, %s events new" + leftOut, count, count);
        assertThat(aboutLists(events.getFirst().job()))
                .containsExactly(
                        "All\nKind in the extract: Private\nStatus in the extract: Deleted");
        model.bring(List.of(zip));
        assertThat(window.said()).endsWith(" events read, no event new" + leftOut);
        Files.writeString(zip, "no extract");
        model.bring(List.of(zip));
        assertThat(window.problems()).hasSize(1).first().isInstanceOf(Failure.FileUnusable.class);
        window.problems().clear();
        assertThat(model.shown()).hasSize(4);
    }

    /** As it stands where the pointer rests. */
    private List<String> aboutLists(long job) {
        var report = new ReportViewModel(services, humanOnly, window.frame());
        report.open(job);
        var loaded = Objects.requireNonNull(report.loadedProperty().get());
        report.close();
        return PartRow.lists(loaded, Texts.of(ReportScreen.class)).stream()
                .map(row -> {
                    var cell = new PartCell(Texts.of(ReportScreen.class));
                    cell.updateItem(row, false);
                    assertThat(cell.getAccessibleText()).endsWith(row.about());
                    return cell.getTooltip().getText();
                })
                .toList();
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

        model.choice().periodProperty().set(Period.Back.MONTH);
        assertThat(model.shown()).extracting(Send::name).containsExactly("March letter");
        model.choice().periodProperty().set(model.periods().getLast());
        assertThat(model.choice().periodProperty().get())
                .as("5,000,000 seconds before March")
                .isEqualTo(new Period.Month(YearMonth.of(2026, 1)));
        assertThat(model.shown()).extracting(Send::name).containsExactly("January: letter");
        model.choice().periodProperty().set(new Period.Month(YearMonth.of(2026, 3)));
        assertThat(model.shown()).extracting(Send::name).containsExactly("March letter");
        assertThat(model.periods())
                .as("the months of sends, the last first")
                .endsWith(
                        new Period.Month(YearMonth.of(2026, 3)),
                        new Period.Month(YearMonth.of(2026, 1)))
                .hasSize(6);
        model.choice().textProperty().set("january");
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_MATCH);
        model.choice().clear();
        model.choice().textProperty().set("SPRING");
        assertThat(model.shown()).as("by the name of the list").hasSize(2);
        model.close();
    }

    @Test
    void sendsAreNarrowedByListAndRate() {
        new ToldSends()
                .add(10, "Nobody at all", MARCH.minusSeconds(900), 0, 77)
                .opensByMachine(9, MARCH, 60)
                .into(services.cache());
        var model =
                new ReportsViewModel(services, humanOnly, window.frame(), InstantSource.fixed(NOW));
        model.open();
        assertThat(model.lists()).extracting(SendList::name).containsExactly("77", "Spring fair");
        var choice = model.choice();
        choice.listProperty().set(Optional.of(model.lists().getFirst()));
        assertThat(model.shown()).extracting(Send::name).containsExactly("Nobody at all");
        choice.clear();

        choice.rateProperty().set(Optional.of(Kpi.OPENED));
        assertThat(model.shown()).as("no percentage is asked for").hasSize(3);
        choice.percentProperty().set("50%");
        assertThat(model.shown())
                .as("460 of 900, but 32 of 72")
                .extracting(Send::name)
                .containsExactly("March letter");
        assertThat(model.usualProperty().get().median(Kpi.OPENED))
                .as("of both, for the rate wanted is not the usual one")
                .hasValue((460 / 900.0 + 32 / 72.0) / 2);
        choice.boundProperty().set(Bound.AT_MOST);
        assertThat(model.shown())
                .as("what has no rate is on neither side")
                .extracting(Send::name)
                .containsExactly("January: letter");
        choice.percentProperty().set("half");
        assertThat(choice.isPercentWrong()).isTrue();
        assertThat(model.shown()).hasSize(3);
        humanOnly.set(true);
        choice.percentProperty().set("44,5");
        assertThat(model.shown()).extracting(Send::name).hasSize(2).doesNotContain("Nobody at all");
        model.close();
    }

    @Test
    void sendsThatAreShownAreSavedInTheirOrder() {
        var model =
                new ReportsViewModel(services, humanOnly, window.frame(), InstantSource.fixed(NOW));
        model.open();
        model.export(model.shown().reversed(), folder.resolve("sends.csv"));
        assertThat(folder.resolve("sends.csv"))
                .content()
                .containsSubsequence(
                        "job_id,email,subject,lists,sent_at,as_of,sent,delivered,",
                        "\n8,January: letter,",
                        "Spring fair (",
                        "\n9,March letter,");
        model.close();
    }

    @Test
    void trendsAreOfThoseShownAndOfTheTimeBefore() {
        new ToldSends()
                .add(9, "March letter", MARCH, 1_000, 1)
                .add(10, "February letter", NOW.minusSeconds(86_400L * 40), 200, 1)
                .opensByMachine(10, NOW.minusSeconds(86_400L * 40), 9)
                .into(services.cache());
        var model =
                new ReportsViewModel(services, humanOnly, window.frame(), InstantSource.fixed(NOW));
        model.open();
        assertThat(model.trendsProperty().get())
                .extracting(Trend::number)
                .containsExactly("1,280", "44.4%", "22.2%", "0.0%");
        assertThat(model.trendsProperty().get().getFirst().points())
                .containsExactly(80.0, 200.0, 1000.0);
        assertThat(model.trendsProperty().get()).extracting(Trend::line).containsOnly("of 3 sends");
        model.choice().periodProperty().set(Period.Back.MONTH);
        var opened = model.trendsProperty().get().get(1);
        assertThat(opened.line())
                .as("44.4% to 89 of 180")
                .isEqualTo("−5.0 points to the time before");
        assertThat(opened.isWorse()).isTrue();
        assertThat(model.trendsProperty().get().get(2).line()).isEqualTo("as the time before");
        model.choice().periodProperty().set(new Period.Month(YearMonth.of(2026, 3)));
        assertThat(model.trendsProperty().get().get(1)).as("of February").isEqualTo(opened);
        model.close();
    }

    @Test
    void peopleBehindANumberComeInPages() {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(9);
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        assertThat(loaded.parts().links()).hasSize(2);
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

    @Test
    void peopleAreFoundByPartOfTheirAddresses() throws IOException {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(9);
        model.show(Kpi.OPENED);
        model.findProperty().set("PERSON");
        assertThat(model.people()).hasSize(200);
        model.readMore();
        assertThat(model.people()).hasSize(400).doesNotHaveDuplicates();

        model.findProperty().set("n10");
        assertThat(model.people())
                .extracting(EventPerson::email)
                .hasSize(4)
                .allMatch(email -> email.startsWith("person10"));
        assertThat(model.unnamedProperty().get()).as("told as a number only").isZero();
        model.savePeople(folder.resolve("found.csv"));
        assertThat(Files.readAllLines(folder.resolve("found.csv"))).hasSize(5);
        model.findProperty().set("%");
        assertThat(model.people()).isEmpty();
        model.show(Kpi.CLICKED);
        assertThat(model.findProperty().get()).isEmpty();
        assertThat(model.people()).hasSize(200);
        model.close();
    }

    private static long count(ReportViewModel model, Kpi kpi) {
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        return Behind.all(kpi).count(loaded);
    }

    @Test
    void thoseWhoClickedALinkAreShownAndSaved() throws IOException {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(8);
        var loaded = Objects.requireNonNull(model.loadedProperty().get());
        var tea =
                loaded.parts().links().stream()
                        .filter(link -> link.alias().equals("Tea"))
                        .findFirst();
        model.showLink(tea.orElseThrow());
        assertThat(model.people()).hasSize(8).allMatch(person -> person.subscriber() % 8 == 0);
        model.savePeople(folder.resolve("tea.csv"));
        assertThat(Files.readAllLines(folder.resolve("tea.csv")))
                .hasSize(9)
                .startsWith("subscriber_id,email,times,first_at,last_at,category,reason,key")
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
        var part = new Behind(Kpi.OPENED, new Among.OfDomain("example.org"));
        humanOnly.set(false);
        model.show(part.number(), part.among());
        humanOnly.set(true);
        model.readMore();
        model.readMore();
        assertThat(model.people()).hasSize(400);
        assertThat(part.count(Objects.requireNonNull(model.loadedProperty().get()))).isEqualTo(400);
        assertThat(model.unnamedProperty().get()).as("machines are no people").isZero();
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
    void aSendIsComparedWithThoseBeforeItToTheSameLists() {
        new ToldSends()
                .add(10, "Elsewhere", MARCH.minusSeconds(600), 50, 77)
                .add(11, "Later", MARCH.plusSeconds(600), 50, 88)
                .add(12, "February letter", MARCH.minusSeconds(2_000_000), 50, 88)
                .into(services.cache());
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(9);
        assertThat(before(model)).containsExactly(8L);
        model.close();
        model.open(11);
        assertThat(before(model)).containsExactly(12L);
        model.close();
        model.open(10);
        assertThat(before(model)).as("none went there").containsExactly(12L, 8L);
        model.close();
        model.open(8);
        assertThat(before(model)).isEmpty();
        model.close();
    }

    private static List<Long> before(ReportViewModel model) {
        return Objects.requireNonNull(model.loadedProperty().get()).before();
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
