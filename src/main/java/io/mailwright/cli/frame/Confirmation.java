package io.mailwright.cli.frame;

import picocli.CommandLine.Option;

/** The option without which nothing is deleted, or sent. */
public final class Confirmation {
    @Option(names = "--yes", description = "Yes, do it: it cannot be undone.")
    private boolean yes;

    /** Whether {@code --yes} was said. */
    public boolean isGiven() {
        return yes;
    }

    /** Refuses unless {@code --yes} was given. */
    public void require(String what) {
        if (!yes) {
            refuse(what);
        }
    }

    /**
     * Asks, unless {@code --yes} was given; refuses where nobody can be asked.
     *
     * @param left what is said to a no
     */
    public void ask(Terminal terminal, String what, String left) {
        if (!yes && !terminal.answer("This " + what + ". Do it?").orElseGet(() -> refuse(what))) {
            throw new CommandEnded(ExitCode.FAILED, left);
        }
    }

    private static boolean refuse(String what) {
        throw new UsageException("This " + what + " and cannot be undone: add --yes to do it.");
    }
}
