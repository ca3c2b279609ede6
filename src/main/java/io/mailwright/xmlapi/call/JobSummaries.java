package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.SummaryNames;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The totals of a job as elements, by name and all optional ({@code tracking.md} T1). */
public final class JobSummaries {
    private static final Set<String> FIELDS =
            Set.of(
                    "emailid",
                    "emailname",
                    "subject",
                    "fromname",
                    "fromemail",
                    "senddate",
                    "jobstatus");

    private JobSummaries() {}

    /**
     * Reads the children of {@code emailSummary}, or those of a {@code job} in an export (T17, X).
     */
    public static JobSummary read(Element summary) {
        var counts = new EnumMap<SummaryCount, Long>(SummaryCount.class);
        for (var count : SummaryCount.values()) {
            var text = summary.text(SummaryNames.of(count));
            if (text.matches("[0-9]{1,18}")) {
                counts.put(count, Answers.count(text));
            }
        }
        return new JobSummary(
                Answers.count(summary.text("emailID")),
                summary.text("emailName"),
                summary.text("subject"),
                summary.text("fromName"),
                summary.text("fromEmail"),
                WireTime.parseDateTime(summary.text("sendDate")).orElse(null),
                SummaryNames.state(summary.text("jobStatus")).orElse(null),
                Map.copyOf(counts),
                others(summary));
    }

    private static Map<String, String> others(Element summary) {
        var others = new LinkedHashMap<String, String>();
        for (var child : summary.children()) {
            if (child.children().isEmpty()
                    && !child.text().isEmpty()
                    && SummaryNames.count(child.name()).isEmpty()
                    && FIELDS.stream().noneMatch(child::is)) {
                others.putIfAbsent(child.name(), child.text());
            }
        }
        return others;
    }
}
