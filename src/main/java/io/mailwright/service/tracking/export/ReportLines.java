package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.domain.tracking.WeekHours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** All lines of a report, in their order. */
final class ReportLines {
    /** What is told of people, and which of it is of events. */
    private static final Map<SummaryCount, @Nullable SummaryCount> PEOPLE = people();

    private static final List<SummaryCount> BOUNCES =
            List.of(
                    SummaryCount.HARD_BOUNCES,
                    SummaryCount.SOFT_BOUNCES,
                    SummaryCount.BLOCK_BOUNCES,
                    SummaryCount.OTHER_BOUNCES);

    private static final int HOURS = 24;

    private final Report report;
    private final List<Line> lines = new ArrayList<>();

    private ReportLines(Report report) {
        this.report = report;
    }

    private static Map<SummaryCount, @Nullable SummaryCount> people() {
        var people = new TreeMap<SummaryCount, @Nullable SummaryCount>();
        people.put(SummaryCount.SENT, null);
        people.put(SummaryCount.DELIVERED, null);
        people.put(SummaryCount.UNIQUE_OPENS, SummaryCount.TOTAL_OPENS);
        people.put(SummaryCount.UNIQUE_CLICKS, SummaryCount.TOTAL_CLICKS);
        people.put(SummaryCount.UNSUBSCRIBES, null);
        return people;
    }

    static List<Line> of(Report report, ZoneId zone) {
        var lines = new ReportLines(report);
        lines.send(zone);
        lines.reached();
        lines.rates();
        lines.bounces();
        lines.machines();
        lines.links();
        lines.parts(Section.DOMAINS, "domain_", report.domains());
        lines.parts(Section.LISTS, "list_", report.lists());
        lines.origins(Section.CLIENTS, OriginKind.CLIENTS);
        lines.origins(Section.PLACES, OriginKind.PLACES);
        lines.told(Section.SHOWN, ToldFigure.Kind.PART);
        lines.told(Section.SURVEY, ToldFigure.Kind.ANSWER);
        lines.week("week_opens", EventType.OPEN, zone);
        lines.week("week_clicks", EventType.CLICK, zone);
        lines.hours(Section.OPENS_BY_HOUR, EventType.OPEN, zone);
        lines.hours(Section.CLICKS_BY_HOUR, EventType.CLICK, zone);
        return List.copyOf(lines.lines);
    }

    private void send(ZoneId zone) {
        var told = report.job().told();
        text("job", String.valueOf(report.job().job()));
        text("email", told.emailName());
        text("subject", told.subject());
        text("lists", report.listNames());
        told.others().forEach((name, text) -> text("other", name + ": " + text));
        var sentAt = told.sentAt();
        if (sentAt != null) {
            moment("sent_at", sentAt);
        }
        moment("as_of", report.job().asOf());
        text("time_zone", zone.getId());
    }

    private void text(String key, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(Section.SEND, key, text, null, null, null, null));
        }
    }

    private void moment(String key, Instant at) {
        lines.add(new Line(Section.SEND, key, "", at, null, null, null));
    }

    private void reached() {
        PEOPLE.forEach((people, total) ->
                count(
                        Section.PEOPLE,
                        people,
                        figure(people),
                        total == null ? null : figure(total)));
        count(Section.PEOPLE, SummaryCount.FORWARDS, null, figure(SummaryCount.FORWARDS));
    }

    private void bounces() {
        BOUNCES.forEach(count -> count(Section.BOUNCES, count, figure(count), null));
        long all = report.bounces().stream().mapToLong(BounceFigure::people).sum();
        for (var bounce : report.bounces()) {
            lines.add(
                    new Line(
                            Section.BOUNCE_CODES,
                            "bounce_" + bounce.category().name().toLowerCase(Locale.ROOT),
                            "%s %s %s"
                                    .formatted(
                                            code(bounce.code()),
                                            code(bounce.smtpCode()),
                                            bounce.reason())
                                    .strip(),
                            null,
                            bounce.people(),
                            null,
                            (double) bounce.people() / all));
        }
    }

    private static String code(int code) {
        return code == 0 ? "–" : Integer.toString(code);
    }

    private @Nullable Long figure(SummaryCount count) {
        OptionalLong figure = report.job().figure(count);
        return figure.isEmpty() ? null : (Long) figure.getAsLong();
    }

    private void count(
            Section section, SummaryCount count, @Nullable Long people, @Nullable Long total) {
        var key = count.name().toLowerCase(Locale.ROOT);
        lines.add(new Line(section, key, "", null, people, total, null));
    }

    private void rates() {
        var rates = report.job().rates();
        rate("delivery", rates.delivery());
        rate("bounce", rates.bounce());
        rate("open", rates.open());
        rate("click", rates.click());
        rate("click_to_open", rates.clickToOpen());
        rate("unsubscribe", rates.unsubscribe());
    }

    private void rate(String key, @Nullable Double rate) {
        lines.add(new Line(Section.RATES, key, "", null, null, null, rate));
    }

    /** That they are left out, or that they are counted with people's. */
    private void machines() {
        var prefix = report.humanOnly() ? "left_out_" : "counted_";
        machines(prefix + "opens", SummaryCount.UNIQUE_OPENS, SummaryCount.TOTAL_OPENS);
        machines(prefix + "clicks", SummaryCount.UNIQUE_CLICKS, SummaryCount.TOTAL_CLICKS);
    }

    private void machines(String key, SummaryCount people, SummaryCount total) {
        var machines = report.machines();
        if (machines.containsKey(total)) {
            lines.add(
                    new Line(
                            Section.MACHINES,
                            key,
                            "",
                            null,
                            machines.get(people),
                            machines.get(total),
                            null));
        }
    }

    private void links() {
        long all = report.links().stream().mapToLong(LinkFigure::clicks).sum();
        for (var link : report.links()) {
            lines.add(
                    new Line(
                            Section.LINKS,
                            link.alias(),
                            link.url(),
                            null,
                            link.people(),
                            link.clicks(),
                            all == 0 ? null : (Double) ((double) link.clicks() / all)));
        }
    }

    private void parts(Section section, String prefix, List<PartFigure> parts) {
        for (var part : parts) {
            part(section, prefix + "sent", part, part.sent(), 0);
            part(section, prefix + "delivered", part, part.delivered(), part.sent());
            part(section, prefix + "bounced", part, part.bounced(), part.sent());
            part(section, prefix + "opened", part, part.opened(), part.delivered());
            part(section, prefix + "clicked", part, part.clicked(), part.delivered());
        }
    }

    private void part(Section section, String key, PartFigure part, long people, long whole) {
        var rate = whole == 0 ? null : (Double) ((double) people / whole);
        lines.add(new Line(section, key, part.name(), null, people, null, rate));
    }

    private void origins(Section section, List<OriginKind> kinds) {
        for (var origin : report.origins()) {
            if (kinds.contains(origin.kind())) {
                var key = origin.kind().name().toLowerCase(Locale.ROOT);
                origin(section, key + "_opens", origin.name(), origin.opened(), origin.opens());
                origin(section, key + "_clicks", origin.name(), origin.clicked(), origin.clicks());
            }
        }
    }

    private void origin(Section section, String key, String name, long people, long total) {
        if (total > 0) {
            lines.add(new Line(section, key, name, null, people, total, null));
        }
    }

    private void told(Section section, ToldFigure.Kind kind) {
        for (var one : report.told()) {
            if (one.kind() == kind) {
                lines.add(
                        new Line(
                                section,
                                one.name(),
                                one.answer(),
                                null,
                                one.people() == 0 ? null : (Long) one.people(),
                                one.total(),
                                null));
            }
        }
    }

    /** Hours of the week in which something happened, the first on Monday. */
    private void week(String key, EventType type, ZoneId zone) {
        var week = WeekHours.of(report.quarters(), type, zone);
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                long events = week.count(day, hour);
                if (events > 0) {
                    var text = "%s %02d:00".formatted(day.name(), hour);
                    lines.add(new Line(Section.WEEK, key, text, null, null, events, null));
                }
            }
        }
    }

    private void hours(Section section, EventType type, ZoneId zone) {
        var hours = new TreeMap<Instant, Long>();
        for (QuarterCount quarter : report.quarters()) {
            if (quarter.type() == type) {
                var hour = quarter.start().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
                hours.merge(hour, quarter.events(), Long::sum);
            }
        }
        hours.forEach(
                (hour, events) -> lines.add(new Line(section, "", "", hour, null, events, null)));
    }
}
