package io.mailwright;

import io.mailwright.cli.Cli;
import io.mailwright.cli.Stopping;
import io.mailwright.cli.frame.Program;
import io.mailwright.service.AccountService;
import io.mailwright.settings.Home;
import io.mailwright.settings.LogFile;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one entry: without arguments the window, else a command, which loads no JavaFX. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            window();
        } else {
            var stopping = new Stopping();
            stopping.exitAfter(() -> Cli.run(program(stopping), arguments));
        }
    }

    /** The window; where none can be opened, what is missing, and the tour of it instead. */
    private static void window() {
        var missing = DisplayCheck.missing(System::getenv);
        if (missing.isPresent()) {
            stream(FileDescriptor.err).println(missing.get());
            tour(Path.of("target", "tour")).forEach(stream(FileDescriptor.out)::println);
        } else {
            App.open();
        }
    }

    /** In UTF-8 whatever the locale, because a cron job's locale knows no letters but ASCII. */
    private static Program program(Stopping stopping) {
        return new Program(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System::getenv,
                Main::accounts,
                Main::tour,
                stopping::isRequested);
    }

    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    private static AccountService accounts(Home home) {
        return Composition.accounts(home, System::getenv, Main::typed);
    }

    private static Optional<char[]> typed(String what) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s: ", what));
    }

    private static List<Path> tour(Path folder) {
        LogFile.adoptToolkit();
        return Tour.run(folder);
    }
}
