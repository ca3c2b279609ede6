package io.mailwright.ui.subscribers;

import static io.mailwright.ui.TestWindow.onFx;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.FullCopy;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.service.AccountService;
import io.mailwright.service.GivenPasswords;
import io.mailwright.service.NoSampleAccount;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.ChosenSecrets;
import io.mailwright.settings.Home;
import io.mailwright.settings.Passphrase;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.FxWatch;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Navigator;
import io.mailwright.ui.shell.Online;
import io.mailwright.ui.shell.Sync;
import io.mailwright.ui.theme.Theme;

import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long the Subscribers screen holds the FX thread with 1,000,000 people in the local copy.
 * Prints lines; {@code -Dbench.people=N} makes it smaller.
 */
@Tag("benchmark")
@OneWindow
class SubscribersScreenBenchmark {
    private static final int STEPS = 60;
    private static final double WHEEL = 120;
    private final long people = Long.getLong("bench.people", 1_000_000);
    private final PrintStream out = System.out;
    private final List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
    private final FxRobot robot = new FxRobot();

    @TempDir Path folder;
    private FxWatch watch;
    private StackPane root;
    private Frame frame;

    @Test
    void openScrollSearchJumpAndLookAtPeople() throws Exception {
        var home = new Home(folder.resolve("home"));
        var account =
                new Account("Many", URI.create("http://127.0.0.1:9/integrate.aspx"), "u", null, 1);
        FullCopy.fill(home.cache(account), people);
        var accounts =
                new AccountService(
                        home,
                        ChosenSecrets.in(home, Passphrase.typed(Prompt.NOBODY)),
                        new GivenPasswords("unused", null),
                        Prompt.NOBODY,
                        new NoSampleAccount());
        try (var services = accounts.open(account)) {
            var stage = FxToolkit.registerPrimaryStage();
            onFx(() -> window(stage));
            open(services, "opened first");
            open(services, "opened again");
            scroll();
            jump();
            search();
            look();
            onFx(() -> {
                watch.close();
                stage.hide();
                return null;
            });
        }
        FxToolkit.cleanupStages();
        assertThat(problems).isEmpty();
    }

    private Void window(Stage stage) {
        watch = new FxWatch();
        var jobs =
                new Jobs(
                        Executors.newVirtualThreadPerTaskExecutor(),
                        watch.timing("ours, by a job", Platform::runLater),
                        problems::add);
        var online = new Online(jobs, new ProblemBoard());
        root = new StackPane();
        var layers = new Layers(root);
        frame = new Frame(jobs, new Navigator(), layers, online, new Sync(jobs, online));
        var scene = new Scene(layers, 1280, 800);
        Theme.on(scene);
        watch.watch(scene);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        return null;
    }

    private void open(Services services, String phase) throws Exception {
        var ready = new CompletableFuture<Void>();
        var screen =
                onFx(() -> {
                    root.getChildren().clear();
                    var made =
                            new SubscribersScreen(
                                    services.subscribers(),
                                    services.lists(),
                                    new SimpleBooleanProperty(),
                                    frame);
                    made.prepare(() -> ready.complete(null));
                    return made;
                });
        ready.get(1, TimeUnit.MINUTES);
        report("before it is " + phase);
        onFx(() -> {
            var opened = new ArrayList<Parent>();
            watch.time("ours, opening", () -> opened.add(screen.open(null).node()));
            root.getChildren().setAll(opened);
            return null;
        });
        until(() -> table().getItems().size() == people && isRead());
        until(() -> table().getColumns().size() > 8);
        onFx(() -> {
            table().getColumns().forEach(this::time);
            table().requestFocus();
            return null;
        });
        report(phase);
    }

    private <T> void time(TableColumn<Slot<SubscriberRow>, T> column) {
        var usual = column.getCellValueFactory();
        column.setCellValueFactory(cell -> {
            var value = new ArrayList<javafx.beans.value.ObservableValue<T>>();
            watch.time("ours, value of a cell", () -> value.add(usual.call(cell)));
            return value.getFirst();
        });
    }

    private void scroll() throws Exception {
        var flow = (VirtualFlow<?>) onFx(() -> table().lookup(".virtual-flow"));
        for (int i = 0; i < 10 * STEPS; i++) {
            onFx(() -> flow.scrollPixels(WHEEL));
        }
        until(this::isRead);
        report("scrolled by the wheel");
        for (int i = 0; i < STEPS; i++) {
            double place = (double) i / STEPS;
            onFx(() -> {
                flow.setPosition(place);
                return null;
            });
        }
        until(this::isRead);
        report("dragged over everybody");
    }

    private void jump() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < STEPS; i++) {
            int place = random.nextInt((int) people);
            onFx(() -> {
                table().scrollTo(place);
                return null;
            });
            until(this::isRead);
        }
        report("jumps to any place");
        robot.push(KeyCode.END);
        until(this::isRead);
        robot.push(KeyCode.HOME);
        until(this::isRead);
        report("to the end and back");
    }

    private void search() throws Exception {
        for (var text : List.of("anna", "müller", "王", "zzzzzz", "")) {
            var before = onFx(this::summary);
            onFx(() -> {
                root.lookup("#search").requestFocus();
                return null;
            });
            robot.push(KeyCode.CONTROL, KeyCode.A);
            if (text.isEmpty()) {
                robot.push(KeyCode.BACK_SPACE);
            } else {
                robot.write(text, 0);
            }
            until(() -> !summary().equals(before) && isRead());
        }
        report("searches");
    }

    private void look() throws Exception {
        onFx(() -> {
            table().requestFocus();
            return null;
        });
        robot.push(KeyCode.HOME);
        until(() -> root.lookup("#drawer").getParent().isVisible());
        report("the drawer opens first");
        for (int i = 0; i < STEPS; i++) {
            robot.push(KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
        }
        report("from person to person");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        report("one ticked, all ticked");
    }

    private boolean isRead() {
        return table().lookupAll(".table-row-cell:filled").stream()
                .map(row -> ((javafx.scene.control.TableRow<?>) row).getItem())
                .allMatch(item -> item instanceof Slot<?> slot && slot.row() != null);
    }

    private String summary() {
        return ((Labeled) root.lookup("#summary")).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<Slot<SubscriberRow>> table() {
        return (TableView<Slot<SubscriberRow>>) root.lookup("#table");
    }

    private void report(String phase) {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> watch.report(phase)).forEach(out::println);
    }

    private static void until(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(state));
    }
}
