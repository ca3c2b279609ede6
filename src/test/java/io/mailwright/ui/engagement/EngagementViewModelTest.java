package io.mailwright.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who is quiet and who is active, without its screen. */
class EngagementViewModelTest {
    @TempDir Path folder;
    private final List<Runnable> waiting = new ArrayList<>();
    private final TestFrame window = new TestFrame(waiting::add);
    private TestAccount account;

    @AfterEach
    void close() {
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void theSwitchIsRightWhicheverReadingIsDoneLast() {
        account = TestAccount.empty(folder);
        var sent = Instant.now().minus(Duration.ofDays(20));
        new ToldSends()
                .add(9, "March letter", sent, 400, 1)
                .opensByMachine(9, sent, 25)
                .into(account.services().cache());
        var humanOnly = new SimpleBooleanProperty();
        var model = new EngagementViewModel(account.services(), humanOnly, window.frame());
        model.open();
        humanOnly.set(true);
        assertThat(waiting).hasSize(2);

        List.copyOf(waiting).reversed().forEach(Runnable::run);

        var known = Objects.requireNonNull(model.knownProperty().get());
        assertThat(known.humanOnly()).isTrue();
        assertThat(known.counts()).containsEntry(Crowd.QUIET_30, 240L);
        model.close();
    }
}
