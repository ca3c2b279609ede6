package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.UploadWizardViewModel.Step;

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
import java.util.concurrent.Executor;

class UploadsViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final Texts texts = Texts.of(UploadsScreen.class);
    private TestAccount account;
    private MailList weekly;
    private UploadRuns runs;
    private UploadsViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.sync();
        model = model(Runnable::run);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void thereAreNoneUntilTheyAreRead() throws IOException {
        upload("first.csv");
        assertThat(model.loadedProperty().get()).isFalse();
        assertThat(model.history()).isEmpty();
        model.load();
        assertThat(model.loadedProperty().get()).isTrue();
        assertThat(model.history()).hasSize(1);
    }

    @Test
    void theNewestComesFirst() throws IOException {
        upload("first.csv");
        upload("second.csv");
        model.load();
        assertThat(model.history())
                .extracting(one -> one.file().getFileName().toString())
                .containsExactly("second.csv", "first.csv");
    }

    @Test
    void whatIsDoneIsNotGoneOnWithWhatStoppedIs() throws IOException {
        var done = upload("done.csv");
        assertThat(model.canGoOn(done)).isFalse();
        var begun = account.services().uploads().show(begin("begun.csv"));
        assertThat(model.canGoOn(begun)).isTrue();
        runs.of(begun).start();
        assertThat(account.services().uploads().show(begun.id()).state())
                .isEqualTo(UploadState.DONE);
    }

    @Test
    void whatIsOnItsWayIsNotBegunASecondTime() throws IOException {
        var waiting = new ArrayList<Runnable>();
        var slow = model(waiting::add);
        var begun = account.services().uploads().show(begin("begun.csv"));
        runs.of(begun).start();
        assertThat(slow.isRunning(begun)).isTrue();
        assertThat(slow.canGoOn(begun)).isFalse();
        assertThat(waiting).hasSize(1);
        runs.of(begun).start();
        assertThat(waiting).as("started once").hasSize(1);
        List.copyOf(waiting).forEach(Runnable::run);
        assertThat(slow.isRunning(begun)).isFalse();
    }

    @Test
    void aWizardBeginsWithTheListAskedFor() {
        var wizard = model.wizard();
        model.begin(wizard, weekly.id());
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.FILE);
        assertThat(wizard.map().listProperty().get())
                .extracting(MailList::name)
                .isEqualTo("Weekly");
        var other = model.wizard();
        model.begin(other, null);
        assertThat(other.map().listProperty().get()).isNull();
        assertThat(other.map().lists()).hasSize(1);
    }

    private UploadsViewModel model(Executor background) {
        var jobs = new Jobs(background, Runnable::run, problems::add);
        runs = new UploadRuns(account.services().uploads(), jobs, texts);
        return new UploadsViewModel(account.services(), runs, jobs, texts);
    }

    private Upload upload(String name) throws IOException {
        return account.services().uploads().run(begin(name), Progress.NONE);
    }

    private long begin(String name) throws IOException {
        var file = Files.writeString(folder.resolve(name), "Mail\n" + name + "@example.org\n");
        var mapping = new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of());
        var plan = new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
        return account.services().uploads().begin(plan, Progress.NONE);
    }
}
