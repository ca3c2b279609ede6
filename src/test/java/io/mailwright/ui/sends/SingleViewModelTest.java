package io.mailwright.ui.sends;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One e-mail goes to one person, without a window. */
class SingleViewModelTest {
    private static final String HTML =
            "<p>Hi <a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    @TempDir Path folder;

    @Test
    void onePersonGetsTheChosenEmail() {
        try (var account = TestAccount.empty(folder)) {
            var list = account.list("Weekly");
            var ann = account.person(list, "ann@example.org", Map.of()).subscriber();
            account.services().emails().add("March", "News", HTML, null);
            account.sync();
            var test = new TestFrame();
            var model = new SingleViewModel(account.services(), test.frame());
            var job = new AtomicLong();

            model.open(ann.id());
            model.send(job::set);
            assertThat(job.get()).isZero();
            model.choose(model.emails().getFirst());
            model.send(job::set);

            assertThat(model.personProperty().get().email()).isEqualTo("ann@example.org");
            assertThat(job.get()).isPositive();
            var send = account.services().sends().ofJob(job.get());
            assertThat(send.plan().subscriber()).isEqualTo(ann.id());
            var gone = new SingleViewModel(account.services(), test.frame());
            gone.open(99);
            assertThat(gone.refusalProperty().get()).isNotEmpty();
        }
    }
}
