package io.mailwright.ui.sends;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.sends.SendRow.State;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Sends stand where they are, by what is known here, and are duplicated and thrown away. */
class SendsViewModelTest {
    private static final String HTML =
            "<p>Hi <a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private static long email;
    private static long list;
    private final Instant later =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(9, ChronoUnit.DAYS);

    private final TestFrame test = new TestFrame();
    private SendsViewModel model;

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        var weekly = account.list("Weekly");
        list = weekly.id();
        account.person(weekly, "ann@example.org", Map.of());
        email = account.services().emails().add("March", "News", HTML, null);
        account.sync();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void begin() {
        model = opened(InstantSource.system());
    }

    private SendsViewModel opened(InstantSource clock) {
        var made = new SendsViewModel(account.services(), test.frame(), clock);
        made.open();
        return made;
    }

    private SendPlan plan(String additional) {
        return new SendPlan(
                email,
                List.of(list),
                List.of(),
                new Sender(additional, ""),
                "",
                true,
                true,
                later,
                false);
    }

    private static SendRow row(SendsViewModel shown, long job) {
        return shown.shown().stream()
                .filter(row -> row.job() != null && row.job() == job)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScheduledSendStandsInItsStateAndIsDuplicatedWithoutATime() {
        long job = account.services().sends().send(plan("A"), false).jobId();
        model = opened(InstantSource.system());

        var row = row(model, job);
        assertThat(row.state()).isEqualTo(State.SCHEDULED);
        assertThat(model.state(row)).isEqualTo("Scheduled");
        assertThat(model.to(row)).isEqualTo("Weekly");
        assertThat(row.name()).isEqualTo("March");
        assertThat(row.moment()).isEqualTo(later);
        assertThat(model.people(row)).isEqualTo("–");
        var copy = new AtomicLong();
        model.duplicate(row, copy::set);
        var draft = account.services().guidedSends().drafts().find(copy.get());
        assertThat(draft.plan()).isEqualTo(plan("A").withTime(null));
        assertThat(draft.name()).isEqualTo("March (copy)");
        var late = opened(InstantSource.fixed(later.plusSeconds(60)));
        assertThat(row(late, job).state()).as("its time has come").isEqualTo(State.SENDING);
    }

    @Test
    void ofAJobThatEndedInAnErrorItIsSaidThatNoReasonIsKnown() {
        var send = account.services().sends().send(plan("E"), false);
        var told = new JobSummary(email, "", "", "", "", later, JobState.ERROR, Map.of(), Map.of());
        var report =
                new JobReport(send.jobId(), false, told, Map.of(), Map.of(), List.of(list), later);

        var row = SendRow.of(send, "March", report, later);

        assertThat(model.state(row)).isEqualTo("Error");
        assertThat(model.why(row)).contains("tells no reason", "rehearse");
        assertThat(model.why(SendRow.of(send, "March", null, later))).isEmpty();
    }

    @Test
    void draftsComeFirstAreFoundAndThrownAway() {
        var made = new AtomicLong();
        model.create(made::set);
        var drafts = account.services().guidedSends().drafts();
        var begun = drafts.find(made.get());
        drafts.save(begun, "Summer fair", begun.plan());
        model = opened(InstantSource.system());

        model.filterProperty().set("summer");
        assertThat(model.shown()).singleElement().matches(row -> row.state() == State.DRAFT);
        var row = model.first();
        var copy = new AtomicLong();
        model.duplicate(row, copy::set);
        assertThat(drafts.find(copy.get()).name()).isEqualTo("Summer fair (copy)");
        model.filterProperty().set("nothing of that name");
        assertThat(model.stateProperty().get()).isEqualTo(SendsViewModel.State.NO_MATCH);
        model.filterProperty().set("");
        model.delete(row);
        assertThat(model.shown()).noneMatch(one -> "Summer fair".equals(one.name()));
        assertThat(drafts.all()).noneMatch(one -> one.id() == made.get());
        assertThat(test.problems()).isEmpty();
    }
}
