package io.mailwright.cli.frame;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

import java.util.regex.Pattern;

/**
 * Makes the words of commands flow: however their sources are broken into lines, a list of commands
 * has the whole first sentence of each, and its own help goes on with the others.
 */
public final class HelpWords {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.]) (?=\\p{Lu})");

    private HelpWords() {}

    /** Of a command and all below it. */
    public static void flow(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        usage.description(SENTENCE.split(String.join(" ", usage.description()), 2));
        command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .forEach(HelpWords::flow);
    }
}
