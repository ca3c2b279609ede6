package io.mailwright.cli.frame;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;

import java.util.List;
import java.util.Locale;

/**
 * What checks found, as {@code --json} shows it.
 *
 * @param ok false if the account would refuse the e-mail
 * @param errors what it would refuse it for
 * @param advice all else
 */
public record CheckDocument(String file, boolean ok, List<Found> errors, List<Found> advice) {
    /**
     * One thing that was found; line and column are 0 for the whole part.
     *
     * @param fixes what each of them does, any one of which mends it
     */
    public record Found(
            String rule,
            String severity,
            String part,
            int line,
            int column,
            String reason,
            List<String> fixes) {
        public static Found of(Finding finding) {
            return new Found(
                    finding.rule().id(),
                    word(finding.severity()),
                    word(finding.place().part()),
                    finding.place().line(),
                    finding.place().column(),
                    finding.words(),
                    finding.fixes().stream().map(Fix::words).toList());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    public static CheckDocument of(String file, List<Finding> findings) {
        var errors = findings.stream().filter(Finding::isError).map(Found::of).toList();
        var advice =
                findings.stream().filter(finding -> !finding.isError()).map(Found::of).toList();
        return new CheckDocument(file, errors.isEmpty(), errors, advice);
    }
}
