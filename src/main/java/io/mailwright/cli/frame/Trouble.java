package io.mailwright.cli.frame;

import io.mailwright.domain.Failure;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** What a command says when it cannot do what it was asked: one line, and an exit code. */
public final class Trouble implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintStream err;
    private final GlobalOptions options;
    private final BooleanSupplier stopping;

    public Trouble(PrintStream err, GlobalOptions options, BooleanSupplier stopping) {
        this.err = err;
        this.options = options;
        this.stopping = stopping;
    }

    @Override
    public int handleParseException(ParameterException trouble, String[] arguments) {
        return usage(trouble, trouble.getCommandLine());
    }

    @Override
    public int handleExecutionException(
            Exception trouble, CommandLine command, ParseResult parsed) {
        if (trouble instanceof CommandEnded ended) {
            return say(ended.code(), Words.message(ended));
        }
        if (stopping.getAsBoolean()) {
            return say(ExitCode.INTERRUPTED, "Stopped.");
        }
        return switch (trouble) {
            case UsageException wrong -> usage(wrong, command);
            case Failure failure -> say(ExitCode.FAILED, Words.of(failure));
            default -> bug(trouble);
        };
    }

    private int usage(Exception wrong, CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();
        return say(ExitCode.USAGE, Words.sentence(wrong) + " See '" + name + " --help'.");
    }

    /** Says that something happened that was not expected; answers the exit code of that. */
    public int bug(Throwable bug) {
        say(
                ExitCode.FAILED,
                "Mailwright itself is at fault (%s). The log has more; --verbose shows it here."
                        .formatted(bug));
        LoggerFactory.getLogger(Trouble.class).error("Unexpected", bug);
        if (options.verbose) {
            bug.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }

    /** Says that the result of a command was lost on its way out, as on a full disk. */
    public int unwritten(int code) {
        return code == ExitCode.DONE
                ? say(
                        ExitCode.FAILED,
                        "It is done, but what came of it could not be written to the output.")
                : code;
    }

    private int say(int code, String words) {
        err.println("mailwright: " + words);
        return code;
    }
}
