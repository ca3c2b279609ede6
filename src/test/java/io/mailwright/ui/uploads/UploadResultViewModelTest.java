package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.service.Progress;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

class UploadResultViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void theRejectedRowsStandInFileOrder() throws IOException {
        var model = model(Runnable::run);
        model.show(upload("people.csv", "zz\nann@example.org\naa\n"));
        var rejects = Objects.requireNonNull(model.rowsProperty().get());
        assertThat(rejects)
                .extracting(Slot::row)
                .extracting(UploadRow::line)
                .containsExactly(2L, 4L);
        assertThat(model.rejectsName()).isEqualTo("rejected-people.csv");
    }

    @Test
    void theSumClosesOnlyWhenNoRowWaits() throws IOException {
        var done = upload("people.csv", "ann@example.org\nnobody\n");
        assertThat(UploadResultViewModel.closes(done)).isTrue();
        var begun = account.services().uploads().show(begin("more.csv", "bert@example.org\n"));
        assertThat(begun.waiting()).isOne();
        assertThat(UploadResultViewModel.closes(begun)).isFalse();
    }

    @Test
    void theRejectedRowsCanBeMendedAndUploaded() throws IOException {
        var model = model(Runnable::run);
        model.show(upload("people.csv", "ann@example.org\nnobody\n"));
        var file = folder.resolve("mend.csv");
        model.saveRejects(file);
        assertThat(model.savedProperty().get()).startsWith("Saved as mend.csv.");
        assertThat(Files.readString(file)).contains("nobody").doesNotContain("ann@example.org");
    }

    @Test
    void whereTheyCannotBeSavedItIsSaidInPlace() throws IOException {
        var model = model(Runnable::run);
        model.show(upload("people.csv", "nobody\n"));
        model.saveRejects(folder.resolve("no such folder").resolve("mend.csv"));
        assertThat(model.savedProperty().get())
                .isNotEmpty()
                .doesNotStartWith("Saved")
                .contains("mend.csv");
        model.show(upload("people.csv", "nobody\n"));
        assertThat(model.savedProperty().get()).as("about another upload").isEmpty();
    }

    @Test
    void theRejectsOfAnotherUploadAreNotShown() throws IOException {
        var waiting = new ArrayList<Runnable>();
        var model = model(waiting::add);
        model.show(upload("first.csv", "nobody\n"));
        model.show(upload("second.csv", "noone\nnil\n"));
        waiting.reversed().forEach(Runnable::run);
        assertThat(model.rowsProperty().get()).hasSize(2);
    }

    @Test
    void everyRowCanBeBrowsedAndSavedWithWhatBecameOfIt() throws IOException {
        var model = model(Runnable::run);
        model.show(upload("people.csv", "ann@example.org\nnobody\n"));
        assertThat(model.closingProperty().get()).isEqualTo(UploadResultViewModel.Closing.CLOSED);
        assertThat(model.howProperty().get()).contains(System.getProperty("user.name"), "by calls");
        model.browse(Outcome.CREATED);
        assertThat(model.rowsProperty().get())
                .extracting(Slot::row)
                .extracting(UploadRow::email)
                .containsExactly("ann@example.org");
        model.browse(null);
        assertThat(model.rowsProperty().get()).hasSize(2);
        var file = folder.resolve("all.csv");
        model.saveAll(file);
        assertThat(model.savedProperty().get()).isEqualTo("Saved as all.csv.");
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(",Line,Outcome,Reason"),
                        line ->
                                assertThat(line)
                                        .startsWith("ann@example.org")
                                        .contains("2,created"),
                        line -> assertThat(line).startsWith("nobody").contains("3,rejected,"));
    }

    @Test
    void rejectedRowsCanBeMendedButNotThoseInWhosePlaceOthersWereUsed() throws IOException {
        var model = model(Runnable::run);
        var files = new ArrayList<Path>();
        model.show(upload("people.csv", "ann@example.org\nnobody\nANN@example.org\n"));
        model.mend(files::add);
        assertThat(Files.readAllLines(files.getFirst()))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(",Line,Reason"),
                        line -> assertThat(line).startsWith("nobody"));
        assertThat(files.getFirst()).hasFileName("people-rejected.csv");
        assertThat(Files.getPosixFilePermissions(files.getFirst()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        model.show(upload("twice.csv", "ann@example.org\nANN@example.org\n"));
        model.mend(files::add);
        assertThat(files).hasSize(1);
        assertThat(model.savedProperty().get()).contains("no rejected rows");
    }

    @Test
    void howItCameAboutIsKept() throws IOException {
        var file =
                Files.writeString(folder.resolve("people.csv"), "Mail,Town\nann@x.example,Ulm \n");
        var mapping =
                new Mapping(
                        Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of("User Defined", "fair"));
        var plan =
                new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_ONLY)
                        .with(Recipe.NONE.with(new RecipeStep.Trim("Town")))
                        .withConsent("Signed at the fair");
        var uploads = account.services().uploads();
        var model = model(Runnable::run);

        model.show(uploads.run(uploads.begin(plan, Progress.NONE), Progress.NONE));

        assertThat(model.storyProperty().get())
                .extracting(line -> line.name() + ": " + line.value())
                .contains(
                        "Uploaded by: " + System.getProperty("user.name"),
                        "Consent: Signed at the fair",
                        "File: " + file,
                        "To the list: Weekly",
                        "People already there: Only add new",
                        "Sent: by calls",
                        "Columns: Mail → Email Address",
                        "Same for every row: User Defined = fair",
                        "Recipe: Town: blanks taken away")
                .anyMatch(line -> line.matches("SHA-256 of the file: [0-9a-f]{64}"))
                .anyMatch(line -> line.matches("Started: .*took .*"));
    }

    /** A row is lost from the ledger behind the program's back. */
    @Test
    void aSumThatDoesNotCloseIsNotSaidToBeDone() throws Exception {
        var done = upload("people.csv", "ann@example.org\nnobody\n");
        var copy = account.services().cache().file();
        var ledger =
                copy.resolveSibling(copy.getFileName().toString().replace(".db", ".ledger.db"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + ledger);
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from upload_row where state = 'CREATED'");
        }
        var model = model(Runnable::run);
        model.show(done);
        assertThat(model.closingProperty().get()).isEqualTo(UploadResultViewModel.Closing.OPEN);
    }

    @Test
    void theAccountIsAskedWhetherEverybodyIsThere() throws IOException {
        var model = model(Runnable::run);
        var done = upload("people.csv", "ann@example.org\nbob@example.org\nnobody\n");
        model.show(done);
        model.prove();
        assertThat(model.proofProperty().get())
                .startsWith("Proven: all 2 people of the file are on the list");
        var ann = account.services().subscribers().saved("ann@example.org").orElseThrow();
        account.services().subscribers().removeFromList(ann.subscriber().id(), weekly.id());
        model.prove();
        assertThat(model.proofProperty().get())
                .isEqualTo(
                        "Of 2 people of the file the account has 1 not on the list, and 0 more than"
                                + " once.");
    }

    @Test
    void onlyWhatWasRejectedIsTriedAgain() throws IOException {
        var model = model(Runnable::run);
        model.show(upload("people.csv", "ann@example.org\nnobody\n"));
        var begun = new ArrayList<Upload>();
        model.retry(begun::add);
        var again = account.services().uploads().run(begun.getFirst().id(), Progress.NONE);
        assertThat(again.rows()).isOne();
        assertThat(again.rejected()).isOne();
    }

    private UploadResultViewModel model(Executor background) {
        return new UploadResultViewModel(
                account.services().uploads(),
                new Jobs(background, Runnable::run, problems::add),
                Texts.of(UploadsScreen.class));
    }

    private Upload upload(String name, String rows) throws IOException {
        var uploads = account.services().uploads();
        return uploads.run(begin(name, rows), Progress.NONE);
    }

    private long begin(String name, String rows) throws IOException {
        var file = Files.writeString(folder.resolve(name), "Mail\n" + rows);
        var mapping = new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of());
        var plan = new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
        return account.services().uploads().begin(plan, Progress.NONE);
    }
}
