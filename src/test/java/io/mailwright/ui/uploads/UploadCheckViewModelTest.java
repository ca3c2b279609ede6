package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
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
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UploadCheckViewModelTest {
    private static final int MANY = UploadCheckViewModel.KEPT + 20;
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.person(weekly, "ann@example.org", Map.of("First Name", "Ann"));
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void beginsWithTheRejectedRowsIfThereAreAny() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("new@example.org,New\nnobody,No\nann@example.org,Anna\n"));
        assertThat(model.shownProperty().get()).isEqualTo(RowState.REJECTED);
        assertThat(model.rows()).extracting(UploadRow::line).containsExactly(3L);

        model.check(plan("new@example.org,New\n"));
        assertThat(model.shownProperty().get()).isEqualTo(RowState.CREATED);
        assertThat(model.rows()).extracting(UploadRow::email).containsExactly("new@example.org");
    }

    @Test
    void allAreCountedTheFirstAreKept() throws IOException {
        var model = model(Runnable::run);
        model.check(
                plan(
                        IntStream.range(0, MANY)
                                .mapToObj(i -> "p" + i + "@example.org,P\n")
                                .collect(Collectors.joining())));
        var sums = Objects.requireNonNull(model.sumsProperty().get());
        assertThat(sums.created()).isEqualTo(MANY);
        assertThat(model.rows()).hasSize(UploadCheckViewModel.KEPT);
        assertThat(model.rows().getLast().email())
                .isEqualTo("p" + (UploadCheckViewModel.KEPT - 1) + "@example.org");
        model.shownProperty().set(RowState.SKIPPED);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsSaidInPlace() throws IOException {
        var model = model(Runnable::run);
        var plan = plan("new@example.org,New\n");
        Files.delete(plan.file());
        model.check(plan);
        assertThat(model.problemProperty().get()).contains("people.csv");
        assertThat(model.sumsProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void stoppedItSaysSoAndShowsNothing() throws IOException {
        var model = model(waiting::add);
        model.check(plan("new@example.org,New\n"));
        assertThat(model.runningProperty().get()).isTrue();
        model.stop();
        waiting.forEach(Runnable::run);
        assertThat(model.problemProperty().get()).startsWith("The check was stopped.");
        assertThat(model.sumsProperty().get()).isNull();
    }

    @Test
    void checkedAnewTheOlderCheckIsForgotten() throws IOException {
        var model = model(waiting::add);
        model.check(plan("new@example.org,New\n"));
        model.check(plan("new@example.org,New\nnobody,No\n"));
        waiting.reversed().forEach(Runnable::run);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(Objects.requireNonNull(model.sumsProperty().get()).rows()).isEqualTo(2);
        assertThat(model.runningProperty().get()).isFalse();
    }

    private UploadCheckViewModel model(Executor background) {
        return new UploadCheckViewModel(
                account.services().uploads(),
                new Jobs(background, Runnable::run, problems::add),
                Texts.of(UploadsScreen.class));
    }

    private UploadPlan plan(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "Mail,Name\n" + rows);
        var mapping =
                new Mapping(
                        Map.of("Mail", Attribute.EMAIL_ADDRESS, "Name", "First Name"), Map.of());
        return new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
    }
}
