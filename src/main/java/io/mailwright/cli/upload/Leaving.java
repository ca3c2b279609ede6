package io.mailwright.cli.upload;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.upload.UploadLeavers;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.stream.Collectors;

/** Who leaves a list that is made equal to a file: told, and only so many as were agreed to. */
final class Leaving {
    private static final int NAMED = 5;

    @Option(
            names = "--leavers",
            paramLabel = "N",
            description =
                    "With --mode equal: that so many people are taken off the list, as a dry run tells; "
                            + "if it is any other number, nothing is changed.")
    private @Nullable Long agreed;

    /** Before anything is read. */
    void check(UploadMode mode) {
        if (agreed != null && mode != UploadMode.EQUAL) {
            throw new UsageException(
                    "--leavers is for --mode equal, which takes people off a list.");
        }
    }

    /** Finds them, and says who they are. */
    static FoundLeavers told(UploadLeavers leavers, UploadPlan plan, Terminal terminal) {
        var found = terminal.following(progress -> leavers.find(plan, progress));
        terminal.warn(
                "On the list and not in the file: %s, who leave the list%s; among them whose address is mistyped there. Undo puts them back, but for those whose mail came back or who are on hold."
                        .formatted(people(found.count()), examples(found)));
        return found;
    }

    private static String examples(FoundLeavers leavers) {
        return leavers.first().isEmpty()
                ? ""
                : leavers.first().stream()
                        .limit(NAMED)
                        .collect(Collectors.joining(", ", " (such as ", ")"));
    }

    /** Refuses unless their number was named, or is typed now. */
    void require(FoundLeavers leavers, String list, Terminal terminal) {
        long count = leavers.count();
        if (agreed == null && count > 0) {
            var typed =
                    terminal.ask("To take them off the list, type how many they are:")
                            .orElseThrow(() -> unnamed(count, list));
            refuseUnless(
                    typed.replaceAll("[\\s\\u00a0\\u202f.,']", "").equals(String.valueOf(count)),
                    count,
                    typed);
        } else if (agreed != null) {
            refuseUnless(agreed == count, count, "%,d".formatted(agreed));
        }
    }

    private static String people(long count) {
        return count == 1 ? "1 person" : "%,d people".formatted(count);
    }

    private static UsageException unnamed(long count, String list) {
        return new UsageException(
                "This takes %s off the list %s: add --leavers %d to do it."
                        .formatted(people(count), list, count));
    }

    private static void refuseUnless(boolean isSame, long count, String said) {
        if (!isSame) {
            throw new CommandEnded(
                    ExitCode.FAILED,
                    said.isBlank()
                            ? "No number was typed. Nothing was changed."
                            : "%s would leave the list, not %s. Nothing was changed."
                                    .formatted(people(count), said.strip()));
        }
    }
}
