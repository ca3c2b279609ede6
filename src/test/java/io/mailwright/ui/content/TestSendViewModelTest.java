package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.content.TestSendViewModel.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Test copies of what is written, without a window. */
class TestSendViewModelTest {
    private static final String HTML =
            "<p>Dear %%First Name%% <a href=\"%%unsub_center_url%%\">Leave</a>"
                    + " %%member_busname%% %%member_addr%% %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private static long list;
    private static long item;
    private final TestFrame test = new TestFrame();
    private final TestSendViewModel model = new TestSendViewModel(account.services(), test.frame());
    private final List<String> refused = new ArrayList<>();
    private int done;

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        var weekly = account.list("Weekly");
        list = weekly.id();
        account.person(weekly, "ann@example.org", Map.of("First Name", "Ann"));
        account.sync();
        var words = new ItemContent("March", "News", HTML, "Own words. " + HTML);
        item = account.services().content().library().create(ItemKind.EMAIL, null, words).id();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private void send(String to, String as) {
        model.send(item, 1, new Answer(to, as, list, ""), () -> done++, refused::add);
    }

    @Test
    void copiesGoToAnyAddressesAndTheVersionIsPublishedOnce() {
        var asked = new ArrayList<TestSendViewModel.Question>();
        model.ask(HTML, asked::add);
        assertThat(asked.getFirst().lists()).extracting("name").containsExactly("Weekly");
        assertThat(asked.getFirst().hasPictures()).isFalse();

        send("boss@example.org; new@example.net", "ann@example.org");
        send("boss@example.org", "ann@example.org");

        assertThat(refused).isEmpty();
        assertThat(done).isEqualTo(2);
        var history = account.services().content().publisher().history(item);
        assertThat(history)
                .singleElement()
                .satisfies(one ->
                        assertThat(account.services().guidedSends().mail(one.emailId()).text())
                                .as("what was published from here is known here")
                                .startsWith("Own words."));
        account.sync();
        assertThat(account.services().subscribers().saved("new@example.net")).isPresent();
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void whoIsNotHereHasNoValuesToLend() {
        send("boss@example.org", "nobody@example.org");

        assertThat(refused).singleElement().asString().contains("nobody@example.org");
        assertThat(done).isZero();
    }

    @Test
    void whatTheAccountRefusesOfAnAddressIsSaid() {
        send("boss@example.org; wrong", "ann@example.org");

        assertThat(refused).singleElement().asString().contains("Invalid Email Address");
        assertThat(done).isZero();
    }
}
