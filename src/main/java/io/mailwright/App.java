package io.mailwright;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Home;
import io.mailwright.settings.LogFile;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.shell.StartUpProblem;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/** The JavaFX application: puts the window together, or says in a window why it cannot. */
public final class App extends Application {
    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        try {
            var home = Home.standard();
            LogFile.in(home, false);
            window = new MainWindow(stage, home, services(home));
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

    private static AccountService services(Home home) {
        return Composition.accounts(home, System::getenv, Prompt.NOBODY);
    }
}
