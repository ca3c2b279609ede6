package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.WeekHours;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows at which hours of the week people react. */
@Command(name = "hours", description = "Shows the opens and clicks of a job by hours of the week.")
final class ListHours implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Whose clocks, such as Europe/Berlin; those of this computer if not given.")
    private ZoneId zone = ZoneId.systemDefault();

    @Mixin private final HumanOnly human = new HumanOnly();

    ListHours(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var hours = hours(services.reports().quarters(job, human.isChosen()));
            session.terminal().show(hours, () -> table(hours));
            human.tell(report, session.terminal());
        }
    }

    private List<HourDocument> hours(List<QuarterCount> quarters) {
        var opens = WeekHours.of(quarters, EventType.OPEN, zone);
        var clicks = WeekHours.of(quarters, EventType.CLICK, zone);
        var hours = new ArrayList<HourDocument>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                hours.add(
                        new HourDocument(
                                day.name().toLowerCase(Locale.ROOT),
                                hour,
                                opens.count(day, hour),
                                clicks.count(day, hour)));
            }
        }
        return hours;
    }

    private static Table table(List<HourDocument> hours) {
        var table = new Table("DAY", "HOUR", "OPENS", "CLICKS");
        hours.stream()
                .filter(hour -> hour.opens + hour.clicks > 0)
                .forEach(hour -> table.row(hour.day, hour.hour, hour.opens, hour.clicks));
        return table;
    }

    /** An hour of the week as {@code --json} shows it. */
    record HourDocument(String day, int hour, long opens, long clicks) {}
}
