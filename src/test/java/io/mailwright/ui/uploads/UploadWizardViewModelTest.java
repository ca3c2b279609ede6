package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.UploadWizardViewModel.Step;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UploadWizardViewModelTest {
    private static final int LOOK_MILLIS = 50;
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
    private TestAccount account;
    private MailList fair;
    private UploadsViewModel history;
    private UploadWizardViewModel wizard;

    @BeforeEach
    void begin() {
        account = TestAccount.empty(folder);
        fair = account.list("Spring fair");
        account.person(fair, "old@example.org", Map.of("First Name", "Old"));
        var gone = account.person(fair, "gone@example.org", Map.of());
        account.services()
                .subscribers()
                .unsubscribe(gone.subscriber().id(), fair.id(), "asked for it");
        account.sync();
        var texts = Texts.of(UploadsScreen.class);
        var runs = new UploadRuns(account.services().uploads(), jobs, texts);
        history = new UploadsViewModel(account.services(), runs, jobs, texts);
        wizard = history.wizard();
        history.begin(wizard, fair.id());
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatIsNoneIsSaidInPlace() {
        wizard.choose(folder.resolve("nowhere.csv"));
        assertThat(wizard.file().problemProperty().get()).contains("nowhere.csv");
        assertThat(wizard.file().chosenProperty().get()).isNull();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.FILE);
    }

    @Test
    void theListAskedForIsChosenAndColumnsAreMatched() throws IOException {
        wizard.choose(file());
        assertThat(wizard.map().listProperty().get()).isNotNull();
        assertThat(wizard.map().problemProperty().get()).isEmpty();
        assertThat(wizard.map().summaryProperty().get())
                .isEqualTo("2 of 3 columns used, 1 left out");
        assertThat(wizard.map().targets())
                .extracting(target -> target.whyProperty().get())
                .containsExactly(
                        new Target.Why(MatchReason.NAME, false),
                        new Target.Why(MatchReason.NAME, false),
                        new Target.Why(null, false));
        assertThat(wizard.map().targets().getFirst().samples())
                .containsExactly("new@example.org", "old@example.org", "gone@example.org");
    }

    @Test
    void saysWhyAMappingWillNotDo() throws IOException {
        wizard.choose(file());
        var map = wizard.map();
        map.targets().get(2).attributeProperty().set("First Name");
        assertThat(map.problemProperty().get()).contains("First Name");
        map.targets().get(2).attributeProperty().set(Target.LEFT_OUT);
        map.targets().getFirst().attributeProperty().set(Target.LEFT_OUT);
        assertThat(map.problemProperty().get()).contains("e-mail address");
    }

    @Test
    void aQuoteNeverClosedFarDownIsReadByLinesAndTakesNoOtherRow() throws IOException {
        wizard.choose(
                Files.writeString(
                        folder.resolve("unclosed.csv"),
                        "\"Email Address\",\"Last Name\"\n"
                                + "a%d@example.org,\"Ann, B\"\n".repeat(6000)
                                + "b@example.org,\"Lee\nc@example.org,Cox\n"));
        wizard.next();
        wizard.next();
        assertThat(wizard.check().problemProperty().get()).contains("line 6002", "never closed");
        assertThat(wizard.check().remedyProperty().get()).isEqualTo(Quoting.IN_LINE);

        wizard.readOtherwise();
        assertThat(wizard.check().problemProperty().get()).isEmpty();
        var sums = Objects.requireNonNull(wizard.check().sumsProperty().get());
        assertThat(sums.rows()).isEqualTo(6002);
        assertThat(sums.created()).isEqualTo(3);
    }

    @Test
    void aBrokenRowFarDownIsReadAsItStandsAndNothingDecidedIsLost() throws IOException {
        wizard.choose(
                Files.writeString(
                        folder.resolve("broken.csv"),
                        "Email Address,A\n"
                                + "a@example.org,Ann\n".repeat(6000)
                                + "new@example.org,\"The \"boss\" Lee\"\n"));
        wizard.next();
        wizard.map().targets().getLast().attributeProperty().set("Last Name");
        wizard.next();
        assertThat(wizard.check().problemProperty().get()).contains("line 6002", "closing quote");
        assertThat(wizard.check().remedyProperty().get()).isEqualTo(Quoting.LENIENT);

        wizard.readOtherwise();
        assertThat(wizard.check().remedyProperty().get()).isNull();
        assertThat(wizard.check().problemProperty().get()).isEmpty();
        wizard.back();
        wizard.next();
        assertThat(wizard.check().problemProperty().get()).as("nor asked again").isEmpty();
        wizard.next();
        assertThat(
                        account.services()
                                .subscribers()
                                .saved("new@example.org")
                                .orElseThrow()
                                .subscriber()
                                .attributes())
                .containsEntry("Last Name", "The \"boss\" Lee");
    }

    @Test
    void aDateFarDownThatCouldBeTwoIsAskedForOnceTheCheckFoundIt() throws IOException {
        account.services().profile().add(Attribute.optional("Joined", DataType.DATE));
        wizard.choose(
                Files.writeString(
                        folder.resolve("late.csv"),
                        "Email Address,Joined\n"
                                + IntStream.range(0, 6000)
                                        .mapToObj("p%d@example.org,2012-12-31\n"::formatted)
                                        .collect(Collectors.joining())
                                + "new@example.org,3/4/2012\n"));
        wizard.next();
        assertThat(wizard.map().doubts()).isEmpty();
        wizard.next();
        assertThat(wizard.check().rows())
                .extracting(row -> row.row().value())
                .containsExactly("3/4/2012");

        wizard.back();
        assertThat(wizard.map().problemProperty().get()).contains("dates of Joined");
        var doubt = wizard.map().doubts().getFirst();
        assertThat(doubt.example()).isEqualTo("3/4/2012");
        doubt.target().datesProperty().set(DateOrder.DAY_FIRST);
        wizard.next();
        assertThat(Objects.requireNonNull(wizard.check().sumsProperty().get()).rejected()).isZero();
    }

    @Test
    void theCheckSendsNothingAndItsSumCloses() throws IOException {
        toCheck();
        var sums = Objects.requireNonNull(wizard.check().sumsProperty().get());
        assertThat(Outcome.sum(sums, Texts.of(UploadsScreen.class)))
                .isEqualTo("1 + 1 + 0 + 1 + 1 = 4 rows in the file");
        assertThat(sums.dryRun()).isTrue();
        assertThat(wizard.check().rows())
                .extracting(row -> row.row().line(), row -> row.row().state())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, RowState.REJECTED));
        wizard.check().shownProperty().set(RowState.SKIPPED);
        assertThat(wizard.check().rows())
                .extracting(row -> row.row().email())
                .containsExactly("gone@example.org");
        assertThat(account.services().subscribers().saved("new@example.org")).isEmpty();
        history.load();
        assertThat(history.history()).isEmpty();
    }

    @Test
    void backKeepsTheMapping() throws IOException {
        wizard.choose(file());
        wizard.next();
        wizard.map().targets().get(2).attributeProperty().set("Last Name");
        wizard.next();
        wizard.back();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.MAP);
        assertThat(wizard.map().targets().get(2).attributeProperty().get()).isEqualTo("Last Name");
    }

    @Test
    void uploadsAndShowsTheSumOnceItCloses() throws IOException {
        wizard.choose(file());
        wizard.map().addConstant();
        var constant = wizard.map().constants().getFirst();
        constant.attributeProperty().set("User Defined");
        constant.valueProperty().set("fair");
        wizard.next();
        wizard.next();
        wizard.next();

        assertThat(wizard.stepProperty().get()).isEqualTo(Step.RESULT);
        var upload = Objects.requireNonNull(wizard.result().uploadProperty().get());
        assertThat(upload.created()).isOne();
        assertThat(upload.updated()).isOne();
        assertThat(upload.skipped()).isOne();
        assertThat(upload.rejected()).isOne();
        assertThat(UploadResultViewModel.closes(upload)).isTrue();
        assertThat(Objects.requireNonNull(wizard.result().rowsProperty().get()))
                .extracting(Slot::row)
                .extracting(UploadRow::value)
                .containsExactly("not an address");
        var made = account.services().subscribers().saved("new@example.org").orElseThrow();
        assertThat(made.subscriber().attributes()).containsEntry("User Defined", "fair");
        var gone = account.services().subscribers().saved("gone@example.org").orElseThrow();
        assertThat(gone.memberships())
                .filteredOn(on -> on.listId() == fair.id())
                .extracting(Membership::status)
                .containsExactly(Status.UNSUBSCRIBED);
    }

    @Test
    void savesTheRejectedRows() throws IOException {
        toCheck();
        wizard.next();
        var rejects = folder.resolve("rejects.csv");
        wizard.result().saveRejects(rejects);
        assertThat(wizard.result().savedProperty().get()).contains("rejects.csv");
        assertThat(Files.readString(rejects)).contains("not an address").contains("Nobody");
    }

    @Test
    void cutOffItWaitsAndIsGoneOnWithLater() throws Exception {
        toCheck();
        account.pullThePlug();
        var sending = Thread.ofPlatform().start(wizard::next);
        while (sending.isAlive() && !isWaiting(wizard.runProperty().get())) {
            sending.join(LOOK_MILLIS);
        }
        assertThat(sending.isAlive()).as("it waits for the network").isTrue();
        sending.interrupt();
        sending.join();

        assertThat(wizard.stepProperty().get()).as("not done").isEqualTo(Step.RUN);
        var run = Objects.requireNonNull(wizard.runProperty().get());
        assertThat(run.runningProperty().get()).isFalse();
        history.load();
        assertThat(history.history()).hasSize(1);
        var stopped = history.history().getFirst();
        assertThat(stopped.state()).isNotEqualTo(UploadState.DONE);
        assertThat(history.canGoOn(stopped)).isTrue();
    }

    private static boolean isWaiting(@Nullable UploadRun run) {
        if (run == null) {
            return false;
        }
        run.heartbeat(System.nanoTime());
        return !run.watch().waitingProperty().get().isEmpty();
    }

    private void toCheck() throws IOException {
        wizard.choose(file());
        wizard.next();
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECK);
    }

    @Test
    void oneRowIsNotCalledRows() {
        var texts = Texts.of(UploadsScreen.class);

        assertThat(texts.get("next.upload", 1L)).isEqualTo("Upload 1 row");
        assertThat(texts.get("next.upload", 0L)).isEqualTo("Upload 0 rows");
        assertThat(texts.get("next.upload", 1234L))
                .isEqualTo("Upload %s rows", Formats.count(1234));
        assertThat(texts.get("check.sum", "1 + 0", 1L)).isEqualTo("1 + 0 = 1 row in the file");
    }

    private Path file() throws IOException {
        return Files.writeString(
                folder.resolve("fair.csv"),
                """
                Email Address,First Name,Stall
                new@example.org,Nora,B-114
                old@example.org,Olde,
                gone@example.org,Gone,A-020
                not an address,Nobody,
                """);
    }
}
