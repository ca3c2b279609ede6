package io.mailwright;

import io.mailwright.service.AccountService;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.WindowState;
import io.mailwright.ui.accounts.AccountsScreen;
import io.mailwright.ui.shell.Shell;
import io.mailwright.ui.uploads.UploadsScreen;

import javafx.beans.property.IntegerProperty;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * The window and the account it shows: opens accounts one after another, remembers the last one,
 * and closes what it opened. FX thread only.
 */
final class MainWindow {
    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 700;
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private final Restart restart = new Restart(System::getenv);
    private final Stage stage;
    private final AccountService accounts;
    private final Remembered remembered;
    private final Shell shell;
    private final Screens screens;
    private final UsualBounds usual;
    private @Nullable Services services;
    private boolean shown;

    MainWindow(Stage stage, Home home, AccountService accounts) {
        this.stage = stage;
        this.accounts = accounts;
        this.remembered = new Remembered(home);
        this.shell = new Shell(accounts, this::open, WIDTH, HEIGHT);
        this.screens = new Screens(accounts, shell.training(), this::open, restart);
        var navigator = shell.frame().navigator();
        shell.training().leadTo(() -> navigator.open(AccountsScreen.class, Account.SAMPLE));
        this.usual = new UsualBounds(stage);
    }

    /** Shows the window, and in it the account that was open last, else the sample account. */
    void show() {
        show(restart.isPulled() ? Account.SAMPLE : remembered.account());
    }

    /** Shows the window, and in it the account of that name, else the sample account. */
    void show(String account) {
        shell.theme().look(remembered.look());
        renewBy(shell.background().minutesProperty());
        shell.theme().zoomProperty().subscribe(this::limit);
        stage.setScene(shell.scene());
        stage.setTitle("Mailwright");
        stage.setOnCloseRequest(this::closeRequested);
        remembered.restore(stage, account);
        stage.show();
        var jobs = shell.frame().jobs();
        jobs.of("", _ -> account(account)).quietly().onDone(this::open).start();
    }

    /** A choice is remembered when it is made. */
    private void renewBy(IntegerProperty minutes) {
        minutes.set(remembered.syncMinutes());
        minutes.subscribe((_, chosen) ->
                shell.frame()
                        .jobs()
                        .of(
                                "",
                                _ -> {
                                    remembered.keepSyncMinutes(chosen.intValue());
                                    return true;
                                })
                        .quietly()
                        .start());
    }

    /** What fits into the smallest window still does when everything in it is larger. */
    private void limit(Number zoom) {
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH * zoom.doubleValue(), screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT * zoom.doubleValue(), screen.getHeight()));
    }

    private void closeRequested(WindowEvent request) {
        request.consume();
        shell.frame().navigator().leaving(stage::close);
    }

    /** Opens another account in place of the one shown, if the screen shown lets go. */
    void open(Account account) {
        shell.frame().navigator().leaving(() -> change(account));
    }

    /** What runs is stopped and waited for: an upload has to write down where it stopped. */
    private void change(Account account) {
        var keep = memory();
        shell.letGo();
        var before = services;
        services = null;
        shell.frame().jobs().whenIdle(() -> replace(before, keep, account));
    }

    private void replace(@Nullable Services before, Runnable keep, Account account) {
        shell.frame()
                .jobs()
                .of(
                        Shell.opening(account.name()),
                        progress -> {
                            try {
                                keep.run();
                            } finally {
                                close(before);
                            }
                            return accounts.open(account, Shell.renewing(progress));
                        })
                .onDone(this::opened)
                .start();
    }

    /** Remembers what has to be, stops what runs, and lets go of the account. */
    void close() {
        memory().run();
        shell.letGo();
        close(services);
        services = null;
    }

    /** Makes the window's inside this large. */
    void size(double width, double height) {
        var scene = shell.scene();
        stage.setWidth(stage.getWidth() - scene.getWidth() + width);
        stage.setHeight(stage.getHeight() - scene.getHeight() + height);
    }

    /** The frame, for whoever drives the window. */
    Shell shell() {
        return shell;
    }

    private void opened(Services opened) {
        boolean another = shown;
        shown = true;
        services = opened;
        var cache = opened.cache();
        var name = opened.account().name();
        var state = remembered.window(name);
        stage.setTitle(name + " – Mailwright");
        if (another && state.bounds() != null) {
            Remembered.restore(stage, state);
        }
        shell.arrange(state.layout());
        shell.show(
                opened,
                screens.of(opened, shell.frame()),
                List.of(UploadsScreen.upload(shell.frame().navigator())),
                cache::size);
        cache.setAside().forEach(shell::tellSetAside);
        if (restart.isPulled()) {
            shell.frame().navigator().open(UploadsScreen.class);
        } else {
            UploadsScreen.offerUnfinished(opened, shell.frame());
        }
        shell.frame().sync().start();
    }

    private Account account(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseGet(() -> accounts.named(Account.SAMPLE));
    }

    /** Writes down how the window is now; to be run away from the FX thread unless it closes. */
    private Runnable memory() {
        var open = services;
        if (open == null) {
            return () -> {};
        }
        var name = open.account().name();
        var bounds = usual.bounds() == null ? remembered.window(name).bounds() : usual.bounds();
        var state = new WindowState(bounds, stage.isMaximized(), shell.arrangement().layout());
        var look = shell.theme().look();
        return () -> remembered.keep(look, name, state);
    }

    private static void close(@Nullable Services services) {
        if (services != null) {
            LOG.info("Closing the account");
            services.close();
        }
    }
}
