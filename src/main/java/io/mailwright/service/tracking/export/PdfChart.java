package io.mailwright.service.tracking.export;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens and clicks of the first days by hour, as bars. */
final class PdfChart {
    private static final Duration SHOWN = Duration.ofDays(3);
    private static final float WIDTH = 499;
    private static final float HEIGHT = 150;
    private static final float LEFT = 40;
    private static final float FOOT = 24;
    private static final float HEAD = 18;
    private static final float SMALL = 8;
    private static final Color OPENS = new Color(0x09, 0x69, 0xDA);
    private static final Color CLICKS = new Color(0x82, 0x50, 0xDF);
    private static final Color LINE = new Color(0xD0, 0xD7, 0xDE);
    private static final Color MUTED = new Color(0x59, 0x63, 0x6E);

    private final PdfTemplate page;
    private final Words words;
    private final BaseFont font;
    private final Instant begin;
    private final long most;

    private PdfChart(PdfTemplate page, Words words, BaseFont font, Instant begin, long most) {
        this.page = page;
        this.words = words;
        this.font = font;
        this.begin = begin;
        this.most = most;
    }

    /** Nothing if nobody opened or clicked. */
    static Optional<PdfTemplate> of(
            PdfWriter writer, List<Line> lines, Words words, BaseFont font) {
        var begin =
                lines.stream()
                        .filter(PdfChart::isHour)
                        .flatMap(line -> Optional.ofNullable(line.at()).stream())
                        .min(Instant::compareTo);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        var end = begin.get().plus(SHOWN);
        var shown =
                lines.stream()
                        .filter(PdfChart::isHour)
                        .filter(line -> line.at() != null && line.at().isBefore(end))
                        .toList();
        long most = shown.stream().mapToLong(PdfChart::total).max().orElse(1);
        var page = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        new PdfChart(page, words, font, begin.get(), most).draw(shown, end);
        return Optional.of(page);
    }

    private static boolean isHour(Line line) {
        return line.section() == Section.OPENS_BY_HOUR || line.section() == Section.CLICKS_BY_HOUR;
    }

    private static long total(Line line) {
        var total = line.total();
        return total == null ? 0 : total;
    }

    private void draw(List<Line> lines, Instant end) {
        page.setColorStroke(LINE);
        page.moveTo(LEFT, FOOT);
        page.lineTo(WIDTH, FOOT);
        page.stroke();
        float bar = (WIDTH - LEFT) / SHOWN.toHours() / 2;
        for (var line : lines) {
            var at = line.at();
            if (at != null) {
                boolean isOpens = line.section() == Section.OPENS_BY_HOUR;
                float hours = Duration.between(begin, at).toMinutes() / 60f;
                float height = (HEIGHT - FOOT - HEAD) * total(line) / most;
                page.setColorFill(isOpens ? OPENS : CLICKS);
                page.rectangle(
                        LEFT + (2 * hours + (isOpens ? 0 : 1)) * bar, FOOT, bar * 0.9f, height);
                page.fill();
            }
        }
        text(words.count(most), LEFT - 4, HEIGHT - HEAD - SMALL, Element.ALIGN_RIGHT, MUTED);
        text(words.moment(begin), LEFT, FOOT - 2 * SMALL, Element.ALIGN_LEFT, MUTED);
        text(words.moment(end), WIDTH, FOOT - 2 * SMALL, Element.ALIGN_RIGHT, MUTED);
        text(words.get("chart.opens"), LEFT, HEIGHT - SMALL, Element.ALIGN_LEFT, OPENS);
        text(words.get("chart.clicks"), LEFT + 80, HEIGHT - SMALL, Element.ALIGN_LEFT, CLICKS);
    }

    private void text(String text, float x, float y, int alignment, Color color) {
        page.beginText();
        page.setFontAndSize(font, SMALL);
        page.setColorFill(color);
        page.showTextAligned(alignment, text, x, y, 0);
        page.endText();
    }
}
