package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.subscribers.SubscribersScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What was broken off is offered when the program starts, and gone on with by keyboard. */
@OneWindow
class UnfinishedUploadsTest {
    private static final String TOAST = ".toast";

    @TempDir Path folder;
    private TestAccount account;
    private TestWindow window;
    private MailList weekly;

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.sync();
        var services = account.services();
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-users",
                                                KeyCode.DIGIT3,
                                                new SubscribersScreen(
                                                        services.subscribers(),
                                                        services.lists(),
                                                        new SimpleBooleanProperty(),
                                                        frame)),
                                        Area.of(
                                                "fth-upload",
                                                KeyCode.DIGIT4,
                                                new UploadsScreen(services, frame, null))));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private long begin(String name) throws Exception {
        var file = Files.writeString(folder.resolve(name), "Mail\na@example.org\nb@example.org\n");
        var mapping = new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of());
        var plan = new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
        return account.services().uploads().begin(plan, Progress.NONE);
    }

    private void offer() {
        TestWindow.onFx(() -> {
            UploadsScreen.offerUnfinished(account.services(), window.shell().frame());
            return null;
        });
    }

    @Test
    void oneIsOfferedAndGoneOnWith() throws Exception {
        long id = begin("broken-off.csv");
        offer();
        window.until(() -> window.has(TOAST));
        assertThat(window.find(TOAST + " .label", Label.class).getText())
                .isEqualTo("1 upload is not finished.");

        window.focus(window.find(TOAST + " .button", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> !window.find("#table", TableView.class).getItems().isEmpty());
        window.until(() -> window.has(".table-cell.words .label"));
        assertThat(window.find(".table-cell.words .label", Label.class).getText())
                .isEqualTo("2 still to come");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#goOn"));
        window.focus(window.find("#goOn", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#rowCount"));
        assertThat(account.services().uploads().show(id).state()).isEqualTo(UploadState.DONE);
        opensWhoWasCreated();
    }

    /** From the result, with a condition that can be taken away. */
    private void opensWhoWasCreated() {
        assertThat(window.find("#openCreated", Button.class).getText())
                .isEqualTo("Open the 2 people created");
        window.focus(window.find("#openCreated", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has(".chip"));
        assertThat(window.find(".chip .label", Label.class).getText())
                .isEqualTo("Created by the upload of broken-off.csv");
        window.until(() -> window.find("#table", TableView.class).getItems().size() == 2);
        window.focus(window.find(".chip .button", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> !window.has(".chip"));
    }

    @Test
    void severalAreCountedAndThoseThatAreDoneAreNot() throws Exception {
        account.services().uploads().run(begin("done.csv"), Progress.NONE);
        begin("one.csv");
        begin("two.csv");
        offer();
        window.until(() -> window.has(TOAST));
        assertThat(window.find(TOAST + " .label", Label.class).getText())
                .isEqualTo("2 uploads are not finished.");
    }

    @Test
    void whereAllAreDoneNothingIsSaid() throws Exception {
        account.services().uploads().run(begin("done.csv"), Progress.NONE);
        offer();
        window.until(() -> window.shell().frame().jobs().running().isEmpty());
        assertThat(window.has(TOAST)).isFalse();
    }
}
