package io.mailwright.service.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The beginning of a CSV file, from which its delimiter and line ends are found. */
record CsvSample(boolean byteOrderMark, String text, boolean whole) {
    private static final int CHARACTERS = 1 << 16;
    private static final int ROWS = 50;

    static CsvSample of(TextFile file) throws IOException {
        try (Reader reader = file.open()) {
            var buffer = new char[CHARACTERS];
            int length = 0;
            int read = reader.read(buffer, 0, CHARACTERS);
            while (read > 0) {
                length += read;
                read = reader.read(buffer, length, CHARACTERS - length);
            }
            return new CsvSample(
                    file.byteOrderMark(), new String(buffer, 0, length), length < CHARACTERS);
        }
    }

    CsvFormat format(List<String> headings) {
        return new CsvFormat(byteOrderMark, delimiter(), lineEnd(), headings);
    }

    /** That under which most rows are as wide as the first; then the one with most columns. */
    private char delimiter() {
        return Stream.of(',', ';', '\t')
                .map(this::candidate)
                .max(
                        Comparator.comparingDouble(Candidate::consistency)
                                .thenComparingInt(Candidate::width))
                .filter(best -> best.width > 1)
                .map(Candidate::delimiter)
                .orElse(',');
    }

    private Candidate candidate(char delimiter) {
        var widths = widths(delimiter);
        int width = widths.isEmpty() ? 0 : widths.getFirst();
        long alike = widths.stream().filter(other -> other == width).count();
        return new Candidate(delimiter, width, width > 1 ? (double) alike / widths.size() : 0);
    }

    private List<Integer> widths(char delimiter) {
        try (var csv = CsvFile.csv(new StringReader(text), delimiter, true)) {
            var widths =
                    csv.stream()
                            .filter(CsvFile::isRow)
                            .limit(ROWS)
                            .map(CsvRecord::getFieldCount)
                            .toList();
            boolean lastIsCut = !whole && widths.size() > 1 && widths.size() < ROWS;
            return lastIsCut ? widths.subList(0, widths.size() - 1) : widths;
        } catch (IOException | CsvParseException _) {
            return List.of();
        }
    }

    private String lineEnd() {
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        if (cr >= 0 && (lf < 0 || cr < lf)) {
            return lf == cr + 1 ? "\r\n" : "\r";
        }
        return "\n";
    }

    private record Candidate(char delimiter, int width, double consistency) {}
}
