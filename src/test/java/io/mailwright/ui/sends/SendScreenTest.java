package io.mailwright.ui.sends;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.Sender;
import io.mailwright.server.rehearsal.RehearsalServer;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.settings.Home;
import io.mailwright.settings.SigningKeyFile;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.triggered.TriggeredScreen;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From nothing to a job, by keyboard. */
@OneWindow
class SendScreenTest {
    private static final String FOOTER =
            "<p><a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    @TempDir Path folder;
    private TestAccount account;
    private TestWindow window;
    private final List<Long> people = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        var list = account.list("Harbour Weekly");
        for (int i = 0; i < 12; i++) {
            account.person(
                    list, "person%d@example.org".formatted(i), Map.of("First Name", "P" + i));
        }
        var left = account.person(list, "left@example.org", Map.of()).subscriber();
        account.services().subscribers().unsubscribe(left.id(), list.id(), "");
        account.services()
                .emails()
                .add(
                        "March letter",
                        "News from the harbour",
                        "<p>Hi %%Last Name%% <a href=\"http://example.org/a\">More</a></p>"
                                + FOOTER,
                        null);
        account.sync();
        var services = account.services();
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-send",
                                                KeyCode.DIGIT6,
                                                new SendsScreen(services, frame, _ -> {}),
                                                new SendScreen(
                                                        services,
                                                        RehearsalServer::play,
                                                        frame,
                                                        new Outside(
                                                                (id, _) -> people.add(id),
                                                                (item, place) ->
                                                                        edited.add(
                                                                                item + " "
                                                                                        + place)),
                                                        11),
                                                new SingleScreen(services, frame),
                                                new FrozenScreen(services, frame, 11),
                                                new TriggeredScreen(services, frame))));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private String label(String id) {
        return TestWindow.onFx(() -> window.find(id, Label.class).getText());
    }

    @Test
    void aSendIsMadeByKeyboard() throws Exception {
        window.until(() ->
                focused() instanceof Button button
                        && button.isVisible()
                        && button.getText().equals("New send"));
        window.press(KeyCode.ENTER);
        window.until(() -> "emailFilter".equals(focused() == null ? "" : focused().getId()));
        window.picture("send-new");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(() -> !window.find("#name", TextField.class).getText().equals("New send"));
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.focus(window.find("#toMenu", MenuButton.class));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(() -> label("#people").equals("12 people"));
        window.until(() -> !window.find("#go", Button.class).isDisabled());

        whoDropsOutAndWhatIsAmissAreLookedAt();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        window.until(() -> label("#rehearsalWords").startsWith("12 messages made"));
        itIsSeenWhatIsSent();
        window.picture("send-light");
        window.paint(Theme.Choice.DARK);
        window.picture("send-dark");
        window.resize(1024, 700);
        window.picture("send-dark-small");
        window.paint(Theme.Choice.LIGHT);
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.picture("send-from-small");
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.picture("send-schedule-small");
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.picture("send-test-small");
        window.resize(1280, 800);

        window.focus(window.find("#read", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.shell().scene().lookup("#messages") != null);
        window.picture("send-messages");
        window.press(KeyCode.ESCAPE);

        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.shell().scene().lookup("#typedCount") != null);
        var confirm = window.find("#confirmSend", Button.class);
        assertThat(confirm.isDisabled()).isTrue();
        window.type("12");
        assertThat(confirm.isDisabled()).as("more than 11 want the name too").isTrue();
        window.press(KeyCode.TAB);
        assertThat(focused()).isEqualTo(window.find("#typedName", TextField.class));
        window.type("march letter");
        assertThat(confirm.isDisabled()).as("another name").isTrue();
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("March letter");
        window.picture("send-confirm");
        assertThat(TestWindow.onFx(() -> facts())).contains("Harbour Weekly", "Tests");
        assertThat(confirm.isDisabled()).isFalse();
        window.press(KeyCode.ENTER);
        window.until(() -> window.shell().scene().lookup("#sends") != null);
        window.picture("sends");

        assertThat(account.services().sends().history())
                .singleElement()
                .satisfies(send -> assertThat(send.jobId()).isNotNull());
        onePersonIsSentToByKeyboard();
    }

    /** Drawn, as nobody has looked at it before, and kept. */
    private void itIsSeenWhatIsSent() {
        window.until(() -> window.find("#emailPicture", ImageView.class).getImage() != null);
        var email = account.services().guidedSends().drafts().all().getFirst().plan().emailId();
        assertThat(account.services().content().thumbnails().ofEmail(email)).isPresent();
    }

    private List<String> facts() {
        return window.shell().scene().getRoot().lookupAll(".dialog-body .label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private @Nullable Node focused() {
        return window.shell().scene().getFocusOwner();
    }

    private void whoDropsOutAndWhatIsAmissAreLookedAt() throws Exception {
        window.picture("send-audience-light");
        window.focus(window.find("#out31", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() ->
                window.has("#portion")
                        && window.find("#portion", TableView.class).getItems().size() == 1);
        window.picture("send-left-out");
        window.press(KeyCode.ENTER);
        assertThat(people).hasSize(1);
        window.until(() -> !window.has("#portion"));
        window.focus(window.find("#evidenceLINKS", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#mend"));
        window.picture("send-findings");
        window.focus(window.find("#evidence .hyperlink", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() -> edited.size() == 1);
        assertThat(edited.getFirst()).contains("part=HTML, line=1");
        window.focus(window.find("#evidenceLINKS", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#mend"));
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#evidenceLINKS"));
        window.focus(window.find("#evidenceVALUES", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#otherwise"));
        window.picture("send-without");
        window.focus(window.find("#otherwise", TextField.class));
        window.type("you");
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#evidenceVALUES"));
        window.until(() -> !window.find("#go", Button.class).isDisabled());
    }

    private void onePersonIsSentToByKeyboard() throws Exception {
        long person =
                account.services()
                        .subscribers()
                        .saved("person3@example.org")
                        .orElseThrow()
                        .subscriber()
                        .id();
        TestWindow.onFx(() -> {
            window.shell().frame().navigator().open(SingleScreen.class, person);
            return null;
        });
        window.until(() -> window.shell().scene().lookup("#single") != null);
        window.focus(window.find("#emailFilter", TextField.class));
        window.type("march");
        window.press(KeyCode.ENTER);
        window.picture("send-single");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.shell().scene().lookup("#confirmSingle") != null);
        window.press(KeyCode.ENTER);
        window.until(() -> account.services().sends().history().size() == 2);
        assertThat(account.services().sends().history().getFirst().plan().subscriber())
                .isEqualTo(person);
        messagesAreTriggeredByKeyboard();
    }

    private void messagesAreTriggeredByKeyboard() throws Exception {
        TestWindow.onFx(() -> {
            window.shell().frame().navigator().open(SendsScreen.class);
            return null;
        });
        window.until(() -> window.shell().scene().lookup("#sends") != null);
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.until(() -> window.has("#triggered") && window.has(".empty"));
        window.picture("triggered-empty");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type("welcome");
        window.press(KeyCode.TAB);
        window.type("Welcome");
        window.press(KeyCode.TAB);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.TAB);
        window.press(KeyCode.DOWN);
        window.picture("triggered-new");
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#value0"));

        window.focus(window.find("#address", TextField.class));
        window.type("ann@example.org");
        window.focus(window.find("#value0", TextField.class));
        window.type("Archer");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#confirmFire"));
        window.press(KeyCode.ENTER);
        window.until(() -> label("#outcome").contains("1 queued"));
        window.picture("triggered-light");
        filesAreSentToByKeyboard();
    }

    private void filesAreSentToByKeyboard() throws Exception {
        var file =
                Files.writeString(
                        folder.resolve("fair.csv"),
                        "Email Address,Last Name\nbea@example.org,Bell\nwrong,W\n");
        TestWindow.onFx(() ->
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        window.focus(window.find("#table", TableView.class));
        window.press(KeyCode.CONTROL, KeyCode.V);
        window.until(() -> window.has("#typedCount"));
        assertThat(window.find("#confirmFire", Button.class).isDisabled()).isTrue();
        window.type("2");
        window.press(KeyCode.ENTER);
        window.until(() -> label("#outcome").contains("1 refused"));
        window.paint(Theme.Choice.DARK);
        window.resize(1024, 700);
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.picture("triggered-dark-small");
        window.resize(1280, 800);
        window.until(() -> window.has("#batches .button"));
        window.focus(window.find("#batches .button", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#results"));
        window.picture("triggered-results");
        window.press(KeyCode.ESCAPE);
        aFrozenSendIsReleasedByKeyboard();
    }

    private void aFrozenSendIsReleasedByKeyboard() throws Exception {
        var file = frozen();
        TestWindow.onFx(() -> {
            window.shell().frame().navigator().open(SendsScreen.class);
            return Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.FILES, List.of(file.toFile())));
        });
        window.until(() -> window.has("#sends"));
        window.press(KeyCode.CONTROL, KeyCode.V);
        window.until(
                () -> window.has("#frozen") && !window.find("#release", Button.class).isDisabled());
        window.focus(window.find("#look", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#frozenMail"));
        window.picture("frozen-mail");
        window.press(KeyCode.ESCAPE);
        window.focus(window.find("#text", TextField.class));
        window.type("Good");
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until(() -> !window.find("#go", Button.class).isDisabled());
        window.picture("frozen-dark");
        window.resize(1024, 700);
        window.paint(Theme.Choice.LIGHT);
        window.picture("frozen-light-small");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#typedCount"));
        window.type("12");
        window.press(KeyCode.TAB);
        assertThat(window.find("#confirmSend", Button.class).isDisabled()).isTrue();
        window.type("March letter");
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#sends"));
        assertThat(account.services().sends().history()).hasSize(3);
    }

    /** As somebody else has frozen it, of the e-mail that was sent first to another list. */
    private Path frozen() {
        var services = account.services();
        var sent = services.sends().history().getLast().plan();
        var file = folder.resolve("march.send");
        new FrozenSends(new SigningKeyFile(new Home(folder.resolve("ben"))), InstantSource.system())
                .freeze(
                        new FrozenSends.Subject(
                                "Tests",
                                "March letter",
                                sent.withSender(new Sender("Harbour", ""), "a note"),
                                services.guidedSends().mail(sent.emailId()),
                                12),
                        "Ben",
                        file);
        return file;
    }
}
