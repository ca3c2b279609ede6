package io.mailwright.cli.frame;

import picocli.CommandLine.Option;

/** The option without which nothing is deleted. */
public final class Confirmation {
    @Option(names = "--yes", description = "Yes, do it: it cannot be undone.")
    private boolean yes;

    /** Refuses unless {@code --yes} was given. */
    public void require(String what) {
        if (!yes) {
            throw new UsageException("This " + what + " and cannot be undone: add --yes to do it.");
        }
    }
}
