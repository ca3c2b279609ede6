package io.mailwright.cli.frame;

import static picocli.CommandLine.ScopeType.INHERIT;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The options every command takes, before or after its name. */
public final class GlobalOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = INHERIT,
            description = "Where accounts, preferences and local copies lie (or MAILWRIGHT_HOME).")
    @Nullable Path home;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            scope = INHERIT,
            description = "The account to work on (or MAILWRIGHT_ACCOUNT).")
    @Nullable String account;

    @Option(
            names = "--json",
            scope = INHERIT,
            description = "One JSON document on standard output, nothing else.")
    boolean json;

    @Option(names = "--quiet", scope = INHERIT, description = "No progress and no remarks.")
    boolean quiet;

    @Option(
            names = "--verbose",
            scope = INHERIT,
            description = "A fuller log; where the program itself is at fault, the trace.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = INHERIT,
            description = "Shows this help.")
    boolean help;
}
