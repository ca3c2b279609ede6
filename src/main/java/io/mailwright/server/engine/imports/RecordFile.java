package io.mailwright.server.engine.imports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The data records of an imported file, in its order ({@code subscribers-lists.md} S21, X). A line
 * with nothing but blanks is no record. A quote that is never closed, or a cell of over a million
 * characters, fails with {@link de.siegmar.fastcsv.reader.CsvParseException}.
 */
final class RecordFile implements Closeable {
    private static final int LONGEST_CELL = 1 << 20;

    /** What stands for bytes that are no text: no value may hold it. */
    static final String NO_TEXT = "\uFFFE";

    private final CsvReader<String[]> csv;
    private final Iterator<String[]> records;

    private RecordFile(Reader text, ListImport order) {
        this.csv =
                csv(
                        text,
                        order.format(),
                        StringArrayHandler.builder().maxFieldSize(LONGEST_CELL).build());
        this.records = csv.stream().filter(RecordFile::isRecord).iterator();
        if (order.headings() && records.hasNext()) {
            records.next();
        }
    }

    /** Text behind a closing quote is taken too: else one bad row would stop the file. */
    @SuppressWarnings("removal")
    private static <T> CsvReader<T> csv(Reader text, Format format, CsvCallbackHandler<T> handler) {
        return CsvReader.builder()
                .fieldSeparator(format == Format.TAB ? '\t' : ',')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(true)
                .build(handler, text);
    }

    /** Reads all of a file, to see whether it can be read. */
    static void check(Path file, ListImport order) throws IOException {
        try (var csv = csv(text(file), order.format(), new Skim(LONGEST_CELL))) {
            csv.forEach(_ -> {});
        }
    }

    /** Opens the file, and goes past its headings. */
    static RecordFile open(Path file, ListImport order) throws IOException {
        return new RecordFile(text(file), order);
    }

    private static Reader text(Path file) throws IOException {
        var encoding = Encoding.of(file);
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(encoding.mark);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                encoding.charset
                        .newDecoder()
                        .replaceWith(NO_TEXT)
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    boolean hasNext() {
        return records.hasNext();
    }

    /** The cells of the next record. */
    String[] next() {
        return records.next();
    }

    private static boolean isRecord(String[] cells) {
        return cells.length > 1 || !cells[0].isBlank();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /**
     * How characters are written: UTF-8, or UTF-16 by its byte-order mark.
     *
     * @param mark how many bytes the byte-order mark has
     */
    private record Encoding(Charset charset, int mark) {
        static Encoding of(Path file) throws IOException {
            try (var in = Files.newInputStream(file)) {
                var start = HexFormat.of().formatHex(in.readNBytes(3));
                if (start.startsWith("feff")) {
                    return new Encoding(StandardCharsets.UTF_16BE, 2);
                }
                if (start.startsWith("fffe")) {
                    return new Encoding(StandardCharsets.UTF_16LE, 2);
                }
                return new Encoding(StandardCharsets.UTF_8, start.equals("efbbbf") ? 3 : 0);
            }
        }
    }
}
