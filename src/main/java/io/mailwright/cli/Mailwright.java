package io.mailwright.cli;

import io.mailwright.cli.frame.GlobalOptions;
import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailwright} by itself: holds the options of all commands. */
@Command(
        name = "mailwright",
        version = "Mailwright 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "E-mail marketing over the XML API. Without a command, opens the window.",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some rows were rejected,"
                    + " 130 interrupted.",
            "The password of an account is taken from MAILWRIGHT_PASSWORD, else the keychain, else asked for."
        })
final class Mailwright implements Runnable {
    @Mixin final GlobalOptions options;

    @Option(names = "--version", versionHelp = true, description = "Says which version this is.")
    @SuppressWarnings("unused") // the library reads it
    private boolean version;

    Mailwright(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        throw new UsageException("Name a command.");
    }
}
