package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

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

/** Nobody leaves a list whose number was not typed. */
class UploadEqualViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private UploadPlan plan;
    private UploadEqualViewModel model;

    @BeforeEach
    void open() throws IOException {
        account = TestAccount.empty(folder);
        var weekly = account.list("Weekly");
        account.person(weekly, "ann@example.org", Map.of());
        account.person(weekly, "bob@example.org", Map.of());
        account.sync();
        var file = Files.writeString(folder.resolve("a.csv"), "Email Address\nann@example.org\n");
        var mapping = new Mapping(Map.of("Email Address", "Email Address"), Map.of());
        plan = new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
        model =
                new UploadEqualViewModel(
                        account.services().uploads(),
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(UploadsScreen.class));
        model.offer(plan);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void theNumberHasToBeTyped() {
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.chosen(plan)).isEqualTo(plan);

        model.chosenProperty().set(true);

        assertThat(model.leaversProperty().get())
                .isEqualTo(new FoundLeavers(1, List.of("bob@example.org")));
        assertThat(model.agreed()).isEqualTo(1);
        assertThat(model.wordsProperty().get()).startsWith("1 person is not in the file");
        assertThat(model.askingProperty().get()).isTrue();
        assertThat(model.readyProperty().get()).isFalse();
        model.typedProperty().set("2");
        assertThat(model.readyProperty().get()).isFalse();
        model.typedProperty().set("1");
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.chosen(plan).mode()).isEqualTo(UploadMode.EQUAL);

        model.offer(plan);
        assertThat(model.chosenProperty().get()).as("after another check").isFalse();
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void nobodyLeavesAllSubscribers() {
        var all = account.services().lists().find("All Subscribers").id();
        model.offer(new UploadPlan(plan.file(), all, plan.mapping(), plan.mode()));

        model.chosenProperty().set(true);

        assertThat(model.chosenProperty().get()).isFalse();
        assertThat(model.wordsProperty().get()).contains("cannot be made equal to a file");
    }
}
