package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A report as one file for a browser: figures, a chart that is drawn anew for other spans of time,
 * and the people behind the figures in tables that can be searched. It asks for nothing from the
 * network, and forbids the browser to.
 */
final class HtmlReport {
    private final Report report;
    private final Words words;
    private final UnaryOperator<String> address;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Report report, Words words, UnaryOperator<String> address) {
        this.report = report;
        this.words = words;
        this.address = address;
    }

    /**
     * Writes it.
     *
     * @param address what is shown of an address
     * @param isHashed whether that is a code, which is then said
     */
    static void write(
            Report report,
            Words words,
            UnaryOperator<String> address,
            boolean isHashed,
            OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(new HtmlReport(report, words, address).page(isHashed));
        writer.flush();
    }

    private String page(boolean isHashed) {
        var lines = ReportLines.of(report, words.zone());
        html.append("<!doctype html>\n<html lang=\"")
                .append(escaped(words.locale().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src")
                .append(" 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(report.name()))
                .append("</title>\n<style>\n")
                .append(resource("report.css"))
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(report.name()))
                .append("</h1>\n");
        stamp();
        tiles(lines);
        chart(lines);
        for (var section : Section.values()) {
            if (section != Section.OPENS_BY_HOUR && section != Section.CLICKS_BY_HOUR) {
                table(section, lines);
            }
        }
        people(isHashed);
        html.append("</main>\n<script>\n")
                .append(resource("report.js"))
                .append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void stamp() {
        html.append("<p class=\"muted\">")
                .append(escaped(words.get("stamp", words.moment(report.job().asOf()))))
                .append("</p>\n");
        var disputed =
                report.job().differences().keySet().stream()
                        .map(count -> words.get("line." + count.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!disputed.isEmpty()) {
            html.append("<p>").append(escaped(words.get("differs", disputed))).append("</p>\n");
        }
    }

    private void tiles(List<Line> lines) {
        html.append("<section class=\"tiles\">\n");
        for (var line : lines) {
            var rate = line.rate();
            if (line.section() == Section.RATES) {
                html.append("<div><span>")
                        .append(escaped(words.name(line)))
                        .append("</span><b>")
                        .append(rate == null ? "–" : escaped(words.percent(rate)))
                        .append("</b></div>\n");
            }
        }
        html.append("</section>\n");
    }

    /** By hour: when, opens, clicks. */
    private void chart(List<Line> lines) {
        var hours = new TreeMap<Instant, long[]>();
        for (var line : lines) {
            var at = line.at();
            var total = line.total();
            if (at != null && total != null) {
                int which = line.section() == Section.OPENS_BY_HOUR ? 0 : 1;
                hours.computeIfAbsent(at, _ -> new long[2])[which] = total;
            }
        }
        if (hours.isEmpty()) {
            return;
        }
        long peak = hours.values().stream().mapToLong(hour -> hour[0]).max().orElse(0);
        var data =
                hours.entrySet().stream()
                        .map(hour ->
                                "[%d,%d,%d]"
                                        .formatted(
                                                hour.getKey().toEpochMilli(),
                                                hour.getValue()[0],
                                                hour.getValue()[1]))
                        .collect(Collectors.joining(","));
        html.append("<section><div class=\"spans\" id=\"spans\"></div>\n")
                .append("<svg id=\"chart\" viewBox=\"0 0 900 220\" role=\"img\" aria-label=\"")
                .append(escaped(words.get("chart.words", peak)))
                .append("\" data-opens=\"")
                .append(escaped(words.get("chart.opens")))
                .append("\" data-clicks=\"")
                .append(escaped(words.get("chart.clicks")))
                .append("\" data-zone=\"")
                .append(escaped(words.zone().getId()))
                .append("\" data-hours=\"[")
                .append(data)
                .append("]\"></svg></section>\n");
    }

    private void table(Section section, List<Line> lines) {
        html.append("<section><h2>")
                .append(escaped(words.get("section." + section.key())))
                .append("</h2>\n<table><tbody>\n");
        for (var line : lines) {
            if (line.section() == section) {
                html.append("<tr>");
                cell(words.name(line));
                cell(line.text());
                var at = line.at();
                cell(at == null ? "" : words.moment(at));
                var people = line.people();
                cell(people == null ? "" : words.count(people));
                var total = line.total();
                cell(total == null ? "" : words.count(total));
                var rate = line.rate();
                cell(rate == null ? "" : words.percent(rate));
                html.append("</tr>\n");
            }
        }
        html.append("</tbody></table></section>\n");
    }

    private void people(boolean isHashed) {
        if (isHashed && !report.people().isEmpty()) {
            html.append("<p class=\"muted\">")
                    .append(escaped(words.get("hashed")))
                    .append("</p>\n");
        }
        new TreeMap<>(report.people()).forEach(this::people);
    }

    private void people(EventType type, List<EventPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        var who = words.get("people." + type.name().toLowerCase(Locale.ROOT));
        html.append("<details><summary>")
                .append(escaped(words.get("people.event", who)))
                .append("</summary>\n<p class=\"muted\">")
                .append(escaped(words.get("people.first", people.size())))
                .append("</p>\n<input type=\"search\" aria-label=\"")
                .append(escaped(words.get("people.search")))
                .append("\" placeholder=\"")
                .append(escaped(words.get("people.search")))
                .append("\">\n<table><thead><tr>");
        for (var heading : List.of("people.address", "people.at", "people.times")) {
            html.append("<th>").append(escaped(words.get(heading))).append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (var person : people) {
            html.append("<tr>");
            cell(address.apply(person.email()));
            cell(words.moment(person.firstAt()));
            cell(words.count(person.events()));
            html.append("</tr>\n");
        }
        html.append("</tbody></table></details>\n");
    }

    private void cell(String text) {
        html.append("<td>").append(escaped(text)).append("</td>");
    }

    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
        }
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
