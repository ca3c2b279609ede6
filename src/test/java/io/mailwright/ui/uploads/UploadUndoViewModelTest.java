package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.UploadUndoViewModel.Phase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Taking an upload back: asked first, said what cannot be put back, and only then done. */
class UploadUndoViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Upload> begun = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;
    private UploadUndoViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.person(weekly, "old@example.org", Map.of("First Name", "Old"));
        account.sync();
        model = model(Runnable::run);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    private UploadUndoViewModel model(Executor background) {
        return new UploadUndoViewModel(
                account.services().uploads(),
                new Jobs(background, Runnable::run, problems::add),
                Texts.of(UploadsScreen.class));
    }

    private Upload upload(String rows) throws IOException {
        var uploads = account.services().uploads();
        return uploads.run(uploads.begin(plan(rows), Progress.NONE), Progress.NONE);
    }

    private UploadPlan plan(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "Mail,Name\n" + rows);
        var mapping =
                new Mapping(
                        Map.of("Mail", Attribute.EMAIL_ADDRESS, "Name", "First Name"), Map.of());
        return new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
    }

    private String nameOf(String email) {
        return account.services()
                .subscribers()
                .saved(email)
                .orElseThrow()
                .subscriber()
                .attributes()
                .get("First Name");
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    @Test
    void whatChangedNobodyIsNotOfferedToBeTakenBack() throws IOException {
        model.show(upload("nobody,N\n"));
        assertThat(phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void attributesMadeForItAreSaidToStay() throws IOException {
        var made = List.of(Attribute.optional("Stand", DataType.TEXT));
        var uploads = account.services().uploads();
        var plan = plan("new@example.org,Nora\n").planning(made);
        model.show(uploads.run(uploads.begin(plan, Progress.NONE), Progress.NONE));

        model.ask();

        assertThat(model.wordsProperty().get())
                .startsWith("1 person will be as before.")
                .contains("no call to remove an attribute: Stand.");
    }

    @Test
    void itIsAskedFirstAndNothingIsDoneUntilTheYes() throws IOException {
        model.show(upload("new@example.org,Nora\nold@example.org,Olde\n"));
        assertThat(phase()).isEqualTo(Phase.OFFERED);
        assertThat(model.wordsProperty().get())
                .startsWith("Takes 1 person off the list again and gives 1 person");
        model.undo(begun::add);
        assertThat(begun).as("not asked yet").isEmpty();

        model.ask();
        assertThat(phase()).isEqualTo(Phase.SAID);
        assertThat(model.wordsProperty().get()).startsWith("2 people will be as they were before.");
        assertThat(model.warningProperty().get()).isEmpty();
        assertThat(nameOf("old@example.org")).isEqualTo("Olde");
    }

    @Test
    void theYesBeginsAnUploadThatTakesItBack() throws IOException {
        var done = upload("new@example.org,Nora\nold@example.org,Olde\n");
        model.show(done);
        model.ask();
        model.undo(begun::add);
        assertThat(begun).singleElement().matches(undo -> undo.undoes() == done.id());
        model.show(done);
        assertThat(phase()).isEqualTo(Phase.BEGUN);
        assertThat(model.wordsProperty().get()).contains("is not done yet");

        var undone = account.services().uploads().run(begun.getFirst().id(), Progress.NONE);
        assertThat(undone.state()).isEqualTo(UploadState.DONE);
        model.show(done);
        assertThat(model.wordsProperty().get()).isEqualTo("Undone by upload " + undone.id() + ".");
        assertThat(nameOf("old@example.org")).isEqualTo("Old");
        model.undo(begun::add);
        assertThat(begun)
                .as("the one there is")
                .extracting(Upload::id)
                .containsExactly(undone.id(), undone.id());
    }

    @Test
    void whatOthersHaveChangedSinceIsSaidByName() throws IOException {
        var done = upload("new@example.org,Nora\nold@example.org,Olde\n");
        var people = account.services().subscribers();
        long old = people.saved("old@example.org").orElseThrow().subscriber().id();
        people.edit(old, SubscriberValues.of(Map.of("First Name", "Somebody")));
        model.show(done);
        model.ask();
        assertThat(model.wordsProperty().get()).startsWith("1 person will be as before.");
        assertThat(model.warningProperty().get())
                .isEqualTo(
                        "1 person was changed since. That change is kept.\n"
                                + "old@example.org: First Name was changed since.");
    }

    @Test
    void itCanBeKept() throws IOException {
        model.show(upload("new@example.org,Nora\n"));
        model.ask();
        model.keep();
        assertThat(phase()).isEqualTo(Phase.OFFERED);
        model.undo(begun::add);
        assertThat(begun).isEmpty();
    }

    @Test
    void whereTheAccountDoesNotAnswerItIsSaidAndOfferedStill() throws IOException {
        var done = upload("new@example.org,Nora\n");
        account.pullThePlug();
        model.show(done);
        model.ask();
        assertThat(phase()).isEqualTo(Phase.OFFERED);
        assertThat(model.warningProperty().get()).contains("did not answer");
    }

    @Test
    void fromTheHistoryItIsAskedAtOnce() throws IOException {
        model.askOnceShown();
        model.show(upload("new@example.org,Nora\n"));
        assertThat(phase()).isEqualTo(Phase.SAID);
    }

    @Test
    void afterThirtyDaysItIsSaidWhyItIsNotOffered() throws Exception {
        var done = upload("new@example.org,Nora\n");
        var copy = account.services().cache().file();
        var ledger =
                copy.resolveSibling(copy.getFileName().toString().replace(".db", ".ledger.db"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update upload set ended_at = ended_at - " + Duration.ofDays(31).toMillis());
        }
        model.askOnceShown();
        model.show(done);
        assertThat(phase()).isEqualTo(Phase.EXPIRED);
        assertThat(model.wordsProperty().get()).startsWith("It ended more than 30 days ago.");
    }

    /** What is said of one that is no longer shown is not said of the next. */
    @Test
    void anAnswerThatComesLateIsNotOfThisUpload() throws IOException {
        var waiting = new ArrayList<Runnable>();
        model = model(waiting::add);
        model.show(upload("new@example.org,Nora\n"));
        model.show(upload("nobody,N\n"));
        waiting.forEach(Runnable::run);
        assertThat(phase()).isEqualTo(Phase.NONE);
    }
}
