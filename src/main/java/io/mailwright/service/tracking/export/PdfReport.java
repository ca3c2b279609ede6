package io.mailwright.service.tracking.export;

import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A report to be printed or sent to a director: cover figures, a chart, links and bounces, on A4.
 */
final class PdfReport {
    private static final String FONT = "/io/mailwright/ui/theme/fonts/MailwrightSans-Regular.otf";
    private static final String BOLD = "/io/mailwright/ui/theme/fonts/MailwrightSans-Bold.otf";
    private static final float MARGIN = 48;
    private static final Color MUTED = new Color(0x59, 0x63, 0x6E);
    private static final Color LINE = new Color(0xD0, 0xD7, 0xDE);
    private static final int TILES = 3;
    private static final int MOST_ROWS = 200;
    private static final float PADDING = 5;
    private static final float GAP = 10;

    /** So many rows of a section are not torn apart by the end of a page. */
    private static final int KEPT_TOGETHER = 12;

    /** Of names and texts there are none. */
    private static final List<String> HEADINGS =
            List.of("", "", "heading.people", "heading.total", "heading.rate");

    private final Report report;
    private final Words words;
    private final PdfGlyphs glyphs;
    private final Font plain;
    private final Font muted;
    private final Font bold;
    private final Font title;
    private final Font figure;

    private PdfReport(Report report, Words words) throws IOException {
        this.report = report;
        this.words = words;
        var regular = font(FONT);
        var heavy = font(BOLD);
        glyphs = new PdfGlyphs(regular);
        plain = new Font(regular, 9);
        muted = new Font(regular, 8, Font.NORMAL, MUTED);
        bold = new Font(heavy, 11);
        title = new Font(heavy, 20);
        figure = new Font(heavy, 16, Font.NORMAL, Color.BLACK);
    }

    private static BaseFont font(String resource) throws IOException {
        try (InputStream in = PdfReport.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return BaseFont.createFont(
                    resource,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    true,
                    in.readAllBytes(),
                    null);
        }
    }

    static void write(Report report, Words words, OutputStream out) throws IOException {
        try {
            new PdfReport(report, words).write(out);
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        var lines = ReportLines.of(report, words.zone());
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new PdfFoot(words, muted));
            document.addTitle(report.name());
            document.addCreator("Mailwright");
            document.open();
            document.add(new Paragraph(glyphs.shown(report.name()), title));
            document.add(new Paragraph(glyphs.shown(report.job().told().subject()), plain));
            document.add(new Paragraph(glyphs.shown(report.listNames()), plain));
            document.add(
                    new Paragraph(words.get("stamp", words.moment(report.job().asOf())), muted));
            disputed(document);
            document.add(tiles(lines));
            chart(document, writer, lines);
            for (var section :
                    List.of(
                            Section.PEOPLE,
                            Section.MACHINES,
                            Section.BOUNCES,
                            Section.BOUNCE_CODES,
                            Section.LINKS,
                            Section.CLIENTS,
                            Section.PLACES,
                            Section.SHOWN,
                            Section.SURVEY,
                            Section.SEND)) {
                section(document, section, lines);
            }
            lacking(document);
        }
    }

    private void disputed(Document document) {
        var counts =
                report.job().differences().keySet().stream()
                        .map(count -> words.get("line." + count.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        if (!counts.isEmpty()) {
            document.add(new Paragraph(words.get("differs", counts), muted));
        }
    }

    /** Comes last, when all was shown. */
    private void lacking(Document document) {
        var mark = glyphs.marked();
        if (!mark.isEmpty()) {
            document.add(new Paragraph(words.get("letters", mark), muted));
        }
    }

    private PdfPTable tiles(List<Line> lines) {
        var table = new PdfPTable(TILES);
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        for (var line : lines) {
            if (line.section() == Section.RATES) {
                var rate = line.rate();
                var text = new Phrase(words.name(line) + "\n", muted);
                text.add(new Chunk(rate == null ? "–" : words.percent(rate), figure));
                var cell = new PdfPCell(text);
                cell.setBorderColor(LINE);
                cell.setPadding(2 * PADDING);
                cell.setLeading(0, 1.4f);
                table.addCell(cell);
            }
        }
        table.completeRow();
        return table;
    }

    private void chart(Document document, PdfWriter writer, List<Line> lines) {
        var drawn = PdfChart.of(writer, lines, words, plain.getBaseFont());
        if (drawn.isPresent()) {
            var image = Image.getInstance(drawn.get());
            image.setSpacingBefore(14);
            document.add(image);
        }
    }

    private void section(Document document, Section section, List<Line> all) {
        var lines = all.stream().filter(line -> line.section() == section).toList();
        if (lines.isEmpty()) {
            return;
        }
        var rows = lines.stream().limit(MOST_ROWS).map(this::cells).toList();
        document.add(table(section, rows));
        if (lines.size() > MOST_ROWS) {
            document.add(new Paragraph(words.get("rows.first", MOST_ROWS, lines.size()), muted));
        }
    }

    private List<String> cells(Line line) {
        var cells = new ArrayList<String>();
        var name = words.name(line);
        cells.add(name.isEmpty() ? "–" : glyphs.shown(name));
        var at = line.at();
        cells.add(at != null ? words.moment(at) : glyphs.shown(words.text(line)));
        var people = line.people();
        cells.add(people == null ? "" : words.count(people));
        var total = line.total();
        cells.add(total == null ? "" : words.count(total));
        var rate = line.rate();
        cells.add(rate == null ? "" : words.percent(rate));
        return cells;
    }

    /** What was sent has no numbers, so nothing stands above them. */
    private PdfPTable table(Section section, List<List<String>> rows) {
        var table = new PdfPTable(new float[] {4, 7, 2, 2, 1.6f});
        table.setWidthPercentage(100);
        table.setSpacingBefore(GAP);
        table.setKeepTogether(rows.size() <= KEPT_TOGETHER);
        table.addCell(heading(section));
        table.setHeaderRows(1);
        if (section != Section.SEND) {
            for (var heading : HEADINGS) {
                add(table, new Phrase(heading.isEmpty() ? "" : words.get(heading), muted), true);
            }
            table.setHeaderRows(2);
        }
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                add(table, new Phrase(row.get(i), plain), i >= 2);
            }
        }
        return table;
    }

    private PdfPCell heading(Section section) {
        var cell = new PdfPCell(new Phrase(words.get("section." + section.key()), bold));
        cell.setColspan(HEADINGS.size());
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(0);
        return cell;
    }

    private static void add(PdfPTable table, Phrase text, boolean isNumber) {
        var cell = new PdfPCell(text);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        table.addCell(cell);
    }
}
