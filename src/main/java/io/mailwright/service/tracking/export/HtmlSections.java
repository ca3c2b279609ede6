package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.WeekHours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The tables of a report for a browser. Those with nothing in them are left out. */
final class HtmlSections {
    private static final int HOURS = 24;
    private static final double FAINTEST = 0.12;

    private final Report report;
    private final Words words;
    private final Html html;

    HtmlSections(Report report, Words words, Html html) {
        this.report = report;
        this.words = words;
        this.html = html;
    }

    void write(List<Line> lines) {
        lines(Section.PEOPLE, lines);
        lines(Section.BOUNCES, lines);
        lines(Section.BOUNCE_CODES, lines);
        lines(Section.LINKS, lines);
        parts(Section.DOMAINS, report.domains());
        parts(Section.LISTS, report.lists());
        origins(Section.CLIENTS, OriginKind.CLIENTS);
        origins(Section.PLACES, OriginKind.PLACES);
        lines(Section.SHOWN, lines);
        lines(Section.SURVEY, lines);
        week();
        lines(Section.MACHINES, lines);
        lines(Section.SEND, lines);
    }

    private void begin(Section section) {
        html.markup("<section>")
                .element("h2", "", words.get("section." + section.key()))
                .markup("\n");
    }

    /** A column of lines. */
    private record Column(String heading, boolean isNumber, Function<Line, String> cell) {}

    private List<Column> columns() {
        return List.of(
                new Column("heading.name", false, words::name),
                new Column("heading.text", false, words::text),
                new Column("heading.time", false, line -> cell(line.at(), words::moment)),
                new Column("heading.people", true, line -> cell(line.people(), words::count)),
                new Column("heading.total", true, line -> cell(line.total(), words::count)),
                new Column("heading.rate", true, line -> cell(line.rate(), words::percent)));
    }

    private static <T> String cell(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }

    /** Only the columns that say something. */
    private void lines(Section section, List<Line> all) {
        var lines = all.stream().filter(line -> line.section() == section).toList();
        if (lines.isEmpty()) {
            return;
        }
        var columns =
                columns().stream()
                        .filter(column ->
                                lines.stream()
                                        .map(column.cell)
                                        .anyMatch(Predicate.not(String::isEmpty)))
                        .toList();
        begin(section);
        html.table(
                        columns.stream().map(column -> words.get(column.heading)).toList(),
                        (int) columns.stream().filter(column -> !column.isNumber).count(),
                        lines.stream()
                                .map(line ->
                                        columns.stream()
                                                .map(column -> column.cell.apply(line))
                                                .toList())
                                .toList())
                .markup("</section>\n");
    }

    private void parts(Section section, List<PartFigure> parts) {
        if (parts.isEmpty()) {
            return;
        }
        begin(section);
        html.table(
                        List.of(
                                words.get("heading.name"),
                                words.get("line.domain_sent"),
                                words.get("line.domain_delivered"),
                                words.get("line.domain_bounced"),
                                words.get("line.domain_opened"),
                                words.get("line.domain_clicked")),
                        1,
                        parts.stream().map(this::part).toList())
                .markup("</section>\n");
    }

    private List<String> part(PartFigure part) {
        return List.of(
                part.name().isEmpty() ? "–" : part.name(),
                words.count(part.sent()),
                share(part.delivered(), part.sent()),
                share(part.bounced(), part.sent()),
                share(part.opened(), part.delivered()),
                share(part.clicked(), part.delivered()));
    }

    private String share(long part, long whole) {
        return whole <= 0 ? "–" : words.percent((double) part / whole);
    }

    private void origins(Section section, List<OriginKind> kinds) {
        var told = report.origins().stream().filter(one -> kinds.contains(one.kind())).toList();
        if (told.isEmpty()) {
            return;
        }
        begin(section);
        for (var kind : kinds) {
            var ofKind = told.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                origins(kind, ofKind);
            }
        }
        html.markup("</section>\n");
    }

    private void origins(OriginKind kind, List<OriginFigure> told) {
        html.table(
                List.of(
                        words.get("origin." + kind.name().toLowerCase(Locale.ROOT)),
                        words.get("origin.opened"),
                        words.get("origin.opens"),
                        words.get("origin.clicked"),
                        words.get("origin.clicks")),
                1,
                told.stream()
                        .map(one ->
                                List.of(
                                        one.name(),
                                        words.count(one.opened()),
                                        words.count(one.opens()),
                                        words.count(one.clicked()),
                                        words.count(one.clicks())))
                        .toList());
    }

    /** Opens by hours of the week, the darker the more. */
    private void week() {
        var week = WeekHours.of(report.quarters(), EventType.OPEN, words.zone());
        long most = most(week);
        if (most == 0) {
            return;
        }
        begin(Section.WEEK);
        html.element("p", "muted", words.get("week.words", words.zone().getId()))
                .markup("<div class=\"wide\"><table class=\"heat\"><thead><tr><th></th>");
        for (int hour = 0; hour < HOURS; hour++) {
            html.element("th", "", String.valueOf(hour));
        }
        html.markup("</tr></thead><tbody>\n");
        for (var day : DayOfWeek.values()) {
            html.markup("<tr>")
                    .element("th", "", day.getDisplayName(TextStyle.SHORT, words.locale()));
            for (int hour = 0; hour < HOURS; hour++) {
                hour(week.count(day, hour), most);
            }
            html.markup("</tr>\n");
        }
        html.markup("</tbody></table></div></section>\n");
    }

    private static long most(WeekHours week) {
        var counts = new ArrayList<Long>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                counts.add(week.count(day, hour));
            }
        }
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void hour(long opens, long most) {
        if (opens == 0) {
            html.markup("<td></td>");
            return;
        }
        double strength = FAINTEST + (1 - FAINTEST) * opens / most;
        html.markup("<td style=\"--strength:%.2f\">".formatted(strength).replace(',', '.'))
                .element("span", "", words.count(opens))
                .markup("</td>");
    }
}
