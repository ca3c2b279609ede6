package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.Outage;
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
import java.util.concurrent.TimeUnit;

/** Whether an upload moves, and how fast; time is given. */
class UploadWatchTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private Upload begun;
    private UploadWatch watch;

    @BeforeEach
    void open() throws IOException {
        account = TestAccount.empty(folder);
        var list = account.list("Weekly");
        account.sync();
        var file = Files.writeString(folder.resolve("a.csv"), "Mail\na@x.example\nb@x.example\n");
        var mapping = new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of());
        var plan = new UploadPlan(file, list.id(), mapping, UploadMode.ADD_UPDATE);
        var uploads = account.services().uploads();
        begun = uploads.show(uploads.begin(plan, Progress.NONE));
        watch =
                new UploadWatch(
                        begun,
                        uploads,
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(UploadsScreen.class),
                        new Outage());
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void fifteenSecondsWithoutARowAreSaid() {
        beat(100);
        beat(114);
        assertThat(waiting()).isEmpty();
        beat(115);
        assertThat(waiting()).isEqualTo("Waiting for the service, 15 s");
        beat(120);
        assertThat(waiting()).isEqualTo("Waiting for the service, 20 s");
    }

    @Test
    void aRowThatGetsThroughEndsTheWait() {
        beat(100);
        beat(120);
        assertThat(waiting()).isNotEmpty();
        account.services().uploads().run(begun.id(), Progress.NONE);
        beat(121);
        beat(122);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whileItIsPausedNothingIsWaitedFor() {
        beat(100);
        beat(120);
        watch.heartbeat(false, seconds(121));
        assertThat(waiting()).isEmpty();
        beat(122);
        assertThat(waiting()).as("the pause does not count").isEmpty();
    }

    @Test
    void theSpeedIsThatOfEachStep() {
        beat(0);
        beat(2);
        account.services().uploads().run(begun.id(), Progress.NONE);
        beat(3);
        beat(4);
        assertThat(watch.speed(seconds(4)))
                .containsExactly(new SpeedTrace.Point(2, 0), new SpeedTrace.Point(0, 1));
    }

    private void beat(long second) {
        watch.heartbeat(true, seconds(second));
    }

    private static long seconds(long second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    private String waiting() {
        return watch.waitingProperty().get();
    }
}
