package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which sends a send is compared with at first. */
final class Before {
    private static final int SOME = 4;

    private Before() {}

    /** The last that were sent before it, to one of its lists if there are any; the last first. */
    static List<Long> of(JobReport send, List<JobReport> all) {
        var earlier =
                all.stream()
                        .filter(other -> other.job() != send.job())
                        .filter(other -> at(other).isAfter(Instant.MIN))
                        .filter(other -> !at(other).isAfter(at(send)))
                        .sorted(Comparator.comparing(Before::at).reversed())
                        .toList();
        var alike =
                earlier.stream()
                        .filter(other -> !Collections.disjoint(other.lists(), send.lists()))
                        .toList();
        return (alike.isEmpty() ? earlier : alike)
                .stream().limit(SOME).map(JobReport::job).toList();
    }

    /** Before all others where it was not told. */
    private static Instant at(JobReport send) {
        return Objects.requireNonNullElse(send.told().sentAt(), Instant.MIN);
    }
}
