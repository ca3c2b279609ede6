package io.mailwright;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Home;
import io.mailwright.settings.LogFile;
import io.mailwright.settings.Passphrase;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.shell.PassphraseSheet;
import io.mailwright.ui.shell.StartUpProblem;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/** The JavaFX application: puts the window together, or says in a window why it cannot. */
public final class App extends Application {
    /** Read while the toolkit starts, which leaves a processor idle. */
    private static final CompletableFuture<Remembered> REMEMBERED =
            CompletableFuture.supplyAsync(() -> new Remembered(Home.standard()));

    private @Nullable MainWindow window;

    /** Opens the window and returns when it is closed. */
    static void open() {
        Thread.ofPlatform().daemon().name("logger").start(App::findLogger);
        launch(App.class);
    }

    /**
     * The toolkit's first style sheet asks for it, and looking for one opens every jar: so it is
     * looked for while the toolkit starts.
     */
    private static void findLogger() {
        System.getLogger(App.class.getName()).isLoggable(System.Logger.Level.OFF);
    }

    @Override
    public void start(Stage stage) {
        try {
            FirstFrame.show(stage, REMEMBERED.join(), () -> fill(stage, Home.standard()));
        } catch (RuntimeException thrown) {
            StartUpProblem.show(stage, thrown);
        }
    }

    private void fill(Stage stage, Home home) {
        try {
            LogFile.in(home, false);
            LogFile.adoptToolkit();
            var passphrase = new PassphraseSheet();
            window = new MainWindow(stage, home, services(home, passphrase));
            passphrase.attach(window.shell().frame());
            window.show();
        } catch (RuntimeException thrown) {
            StartUpProblem.show(stage, thrown);
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private static AccountService services(Home home, Passphrase passphrase) {
        return Composition.accounts(home, System::getenv, Prompt.NOBODY, passphrase);
    }
}
