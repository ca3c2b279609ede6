package io.mailwright.ui.sends;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.settings.Home;
import io.mailwright.settings.SigningKeyFile;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A frozen send is looked at, remarked on, released and sent, without a window. */
class FrozenViewModelTest {
    private static final String HTML =
            "<p>Hi <a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private static FrozenSends.Subject subject;
    private static FrozenSends other;
    private final TestFrame test = new TestFrame();
    private final FrozenViewModel model = new FrozenViewModel(account.services(), test.frame());

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        var list = account.list("Weekly");
        account.person(list, "ann@example.org", Map.of());
        long email = account.services().emails().add("March", "News", HTML, null);
        account.sync();
        var plan =
                new SendPlan(
                        email,
                        List.of(list.id()),
                        List.of(),
                        new Sender("Ann", "ann@example.org"),
                        "",
                        true,
                        true,
                        null,
                        false);
        var mail = account.services().guidedSends().mail(email);
        subject = new FrozenSends.Subject("Tests", "Spring", plan, mail, 7);
        other =
                new FrozenSends(
                        new SigningKeyFile(new Home(folder.resolve("other"))),
                        InstantSource.system());
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @Test
    void whatIsOursIsReleasedByOthersThenSentOnce() {
        var file = folder.resolve("ours.send");
        account.services().frozenSends().freeze(subject, "Me", file);

        model.open(file);

        assertThat(model.canRelease()).isFalse();
        assertThat(model.canSend()).isFalse();
        assertThat(model.advice()).contains("somebody else has to");
        assertThat(model.shownProperty().get().facts())
                .contains(
                        new Fact("From", "Ann, ann@example.org"),
                        new Fact("Send to", "Weekly"),
                        new Fact("People", "7 when it was frozen, 1 now"));
        model.remark("", true);
        model.remark(" ", false);
        assertThat(model.shownProperty().get().frozen().remarks()).isEmpty();
        model.remark(" The second link is old ", false);
        assertThat(model.shownProperty().get().frozen().remarks())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("The second link is old"));
        other.remark(file, "Good", true, "Ben");
        model.open(file);
        assertThat(model.canSend()).isTrue();
        var job = new AtomicLong();
        var refused = new ArrayList<String>();
        model.send(job::set, refused::add);
        model.send(job::set, refused::add);
        assertThat(job.get()).isPositive();
        assertThat(refused).singleElement().asString().contains("already");
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void whatIsOthersIsReleasedHere() {
        var file = folder.resolve("theirs.send");
        other.freeze(subject, "Ben", file);

        model.open(file);
        assertThat(model.canRelease()).isTrue();
        assertThat(model.advice()).contains("With your release");
        model.remark("", true);

        assertThat(model.shownProperty().get().frozen().isReleased()).isTrue();
        assertThat(model.canRelease()).as("once").isFalse();
        assertThat(other.open(file).isReleased()).isTrue();
    }

    @Test
    void whatIsOfAnotherAccountOrNoneIsOnlyTold() {
        var file = folder.resolve("elsewhere.send");
        var elsewhere =
                new FrozenSends.Subject(
                        "Harbour", "March", subject.plan(), subject.mail(), subject.people());
        other.freeze(elsewhere, "Ben", file);
        model.open(file);

        assertThat(model.advice()).contains("Harbour");
        assertThat(model.canRelease()).isFalse();
        model.remark("", true);
        assertThat(other.open(file).remarks()).isEmpty();
        model.open(folder.resolve("none.send"));
        assertThat(model.problemProperty().get()).contains("no such file");
    }
}
