package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

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
    /** Whose people are behind a rate. */
    private static final Map<String, EventType> BEHIND =
            Map.of(
                    "bounce", EventType.BOUNCE,
                    "open", EventType.OPEN,
                    "click", EventType.CLICK,
                    "unsubscribe", EventType.UNSUBSCRIBE);

    private final Report report;
    private final Words words;
    private final UnaryOperator<String> address;
    private final Html html = new Html();

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
        html.markup("<!doctype html>\n<html lang=\"")
                .text(words.locale().toLanguageTag())
                .markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src")
                .markup(" 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .element("title", "", report.name())
                .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n")
                .markup("<body>\n<main>\n")
                .element("h1", "", report.name());
        stamp();
        tiles(lines);
        chart(lines);
        new HtmlSections(report, words, html).write(lines);
        people(isHashed);
        html.markup("</main>\n<script>\n" + resource("report.js") + "</script>\n")
                .markup("</body>\n</html>\n");
        return html.toString();
    }

    private void stamp() {
        html.element("p", "muted", words.get("stamp", words.moment(report.job().asOf())));
        var disputed =
                report.job().differences().keySet().stream()
                        .map(count -> words.get("line." + count.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!disputed.isEmpty()) {
            html.element("p", "", words.get("differs", disputed));
        }
    }

    /** Those with people behind them open their table. */
    private void tiles(List<Line> lines) {
        html.markup("<section class=\"tiles\">\n");
        for (var line : lines) {
            var rate = line.rate();
            if (line.section() == Section.RATES) {
                var behind = BEHIND.get(line.key());
                boolean isDoor = behind != null && !people(behind).isEmpty();
                html.markup(
                                isDoor
                                        ? "<button data-people=\"people-%s\">".formatted(behind)
                                        : "<div>")
                        .element("span", "", words.name(line))
                        .element("b", "", rate == null ? "–" : words.percent(rate))
                        .markup(isDoor ? "</button>\n" : "</div>\n");
            }
        }
        html.markup("</section>\n");
    }

    private List<EventPerson> people(EventType type) {
        return report.people().getOrDefault(type, List.of());
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
        html.markup("<section><div class=\"spans\" id=\"spans\">")
                .element("span", "key opens", words.get("chart.opens"))
                .element("span", "key clicks", words.get("chart.clicks"))
                .markup("</div>\n<svg id=\"chart\" viewBox=\"0 0 900 220\" role=\"img\"")
                .markup(" aria-label=\"")
                .text(words.get("chart.words", peak))
                .markup("\" data-opens=\"")
                .text(words.get("chart.opens"))
                .markup("\" data-clicks=\"")
                .text(words.get("chart.clicks"))
                .markup("\" data-all=\"")
                .text(words.get("chart.all"))
                .markup("\" data-zone=\"")
                .text(words.zone().getId())
                .markup("\" data-hours=\"[" + data + "]\"></svg></section>\n");
    }

    private void people(boolean isHashed) {
        if (isHashed && !report.people().isEmpty()) {
            html.element("p", "muted", words.get("hashed"));
        }
        new TreeMap<>(report.people()).forEach(this::people);
    }

    private void people(EventType type, List<EventPerson> people) {
        if (people.isEmpty()) {
            return;
        }
        var who = words.get("people." + type.name().toLowerCase(Locale.ROOT));
        html.markup("<details id=\"people-" + type + "\">")
                .element("summary", "", words.get("people.event", who))
                .element("p", "muted", words.get("people.first", people.size()))
                .markup("\n<input type=\"search\" aria-label=\"")
                .text(words.get("people.search"))
                .markup("\" placeholder=\"")
                .text(words.get("people.search"))
                .markup("\">\n");
        html.table(
                        List.of(
                                words.get("people.address"),
                                words.get("people.at"),
                                words.get("people.times")),
                        2,
                        people.stream()
                                .map(person ->
                                        List.of(
                                                address.apply(person.email()),
                                                at(person.firstAt(), words),
                                                words.count(person.events())))
                                .toList())
                .markup("</details>\n");
    }

    private static String at(@Nullable Instant moment, Words words) {
        return moment == null ? "" : words.moment(moment);
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
