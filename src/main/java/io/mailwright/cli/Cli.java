package io.mailwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailwright.cli.account.AccountCommands;
import io.mailwright.cli.email.EmailCommands;
import io.mailwright.cli.frame.GlobalOptions;
import io.mailwright.cli.frame.HelpWords;
import io.mailwright.cli.frame.Program;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Trouble;
import io.mailwright.cli.list.ListCommands;
import io.mailwright.cli.report.ReportCommands;
import io.mailwright.cli.send.SendCommand;
import io.mailwright.cli.send.Trigger;
import io.mailwright.cli.subscriber.SubscriberCommands;
import io.mailwright.cli.upload.UploadCommand;

import picocli.CommandLine;

import java.io.PrintWriter;

/** The command line: puts the commands together and runs the one that was typed. */
public final class Cli {
    private Cli() {}

    /** Runs one command line and answers the process's exit code. */
    public static int run(Program program, String... arguments) {
        var options = new GlobalOptions();
        var trouble = new Trouble(program.err(), options, program.stopping());
        try {
            int code = commands(program, options, trouble).execute(arguments);
            return program.out().checkError() ? trouble.unwritten(code) : code;
        } catch (Error broken) {
            // The machine is out of something, or a part of the program is missing: whoever has
            // asked has to hear of that too.
            return trouble.bug(broken);
        }
    }

    private static CommandLine commands(Program program, GlobalOptions options, Trouble trouble) {
        var session = new Session(program, options);
        var line =
                new CommandLine(new Mailwright(options))
                        .addSubcommand(new Serve(session))
                        .addSubcommand(AccountCommands.of(session))
                        .addSubcommand(ListCommands.of(session))
                        .addSubcommand(SubscriberCommands.of(session))
                        .addSubcommand(UploadCommand.of(session))
                        .addSubcommand(new Sync(session))
                        .addSubcommand(new ImportTracking(session))
                        .addSubcommand(EmailCommands.of(session))
                        .addSubcommand(SendCommand.of(session))
                        .addSubcommand(new Trigger(session))
                        .addSubcommand(ReportCommands.of(session))
                        .addSubcommand(new Tour(session))
                        .setOut(new PrintWriter(program.out(), true, UTF_8))
                        .setErr(new PrintWriter(program.err(), true, UTF_8))
                        // An address or a text may well begin with an @.
                        .setExpandAtFiles(false)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(trouble)
                        .setExecutionExceptionHandler(trouble);
        HelpWords.flow(line.getCommandSpec());
        return line;
    }
}
