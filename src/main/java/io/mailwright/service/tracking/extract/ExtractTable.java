package io.mailwright.service.tracking.extract;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.service.upload.source.Dialect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * One CSV file of an extract, read row by row ({@code tracking.md} T18): UTF-16 or UTF-8 by its
 * byte-order mark, or by its first letter, commas or tabs by its headings, which are known by name
 * without case. What is broken anywhere is refused.
 */
final class ExtractTable {
    private static final int LONGEST_HEADINGS = 1 << 16;
    private static final String IN_TIME = " as M/D/YYYY h:mm:ss AM";

    private final ExtractArchive archive;
    private final ExtractFile file;
    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();

    private final List<String> names = new ArrayList<>();

    /** Of the headings that were asked for, as they were: each row asks for all of them. */
    private final Map<String, Integer> places = new HashMap<>();

    private ExtractTable(ExtractArchive archive, ExtractFile file, String name) {
        this.archive = archive;
        this.file = file;
        this.name = name;
    }

    /**
     * Reads all rows, if it has the columns to understand them by, and times in them where that is
     * not certain: the first that is told shows it.
     *
     * @return those it lacks: then no row was taken
     * @throws Failure.FileUnusable in words, if the file is broken
     * @throws CancellationException if the thread is interrupted
     */
    static List<String> read(
            ExtractArchive archive, ExtractFile file, ZipEntry entry, Consumer<ExtractRow> rows) {
        var strange = new ArrayList<String>();
        if (!file.times().isEmpty()) {
            new ExtractTable(archive, file, entry.getName())
                    .read(entry, row -> tellsNoTime(row, file.times(), strange));
        }
        if (!strange.isEmpty()) {
            return strange;
        }
        return new ExtractTable(archive, file, entry.getName())
                .read(
                        entry,
                        row -> {
                            rows.accept(row);
                            return true;
                        });
    }

    private static boolean tellsNoTime(ExtractRow row, List<String> times, List<String> strange) {
        var told = times.stream().filter(column -> !row.timeText(column).isEmpty()).toList();
        told.stream()
                .filter(column -> !row.isTime(column))
                .map(column -> column + IN_TIME)
                .forEach(strange::add);
        return told.isEmpty();
    }

    /**
     * Reads rows.
     *
     * @param rows whether more are wanted
     */
    private List<String> read(ZipEntry entry, Predicate<ExtractRow> rows) {
        try (var in = archive.open(entry);
                var text = text(in);
                var csv = new Dialect(delimiter(text), Quoting.DOUBLED).open(text)) {
            return read(csv, rows);
        } catch (IOException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(requireNonNull(e.getCause()));
        } catch (CsvParseException e) {
            throw archive.refused(
                    ("%s is broken: a quote is not closed, stands in the wrong place, or a cell is"
                                    + " too long. Make the extract again.")
                            .formatted(name));
        }
    }

    private Failure.FileUnusable broken(IOException e) {
        return switch (e) {
            case CharacterCodingException _ ->
                    archive.refused("%s is neither UTF-8 nor UTF-16 text.".formatted(name));
            case Swelling.TooMuch _ ->
                    archive.refused(
                            "%s swells beyond measure in unpacking, which no extract does."
                                    .formatted(name));
            case ZipException _ ->
                    archive.refused(
                            "%s is damaged within the ZIP archive. Fetch it again."
                                    .formatted(name));
            default ->
                    archive.refused(
                            "%s cannot be read to its end. Fetch it again.".formatted(name));
        };
    }

    private static BufferedReader text(InputStream in) throws IOException {
        var bytes = new PushbackInputStream(in, 3);
        byte[] start = bytes.readNBytes(3);
        var charset = charset(start);
        int mark = mark(start, charset);
        bytes.unread(start, mark, start.length - mark);
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LONGEST_HEADINGS);
    }

    /** A heading begins with a letter of ASCII, which is a zero in one half of UTF-16. */
    private static Charset charset(byte[] start) {
        if (start.length >= 2) {
            int two = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
            if (two == 0xFEFF || start[0] == 0) {
                return StandardCharsets.UTF_16BE;
            }
            if (two == 0xFFFE || start[1] == 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static int mark(byte[] start, Charset charset) {
        var mark = "\uFEFF".getBytes(charset);
        boolean isMarked =
                start.length >= mark.length
                        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
        return isMarked ? mark.length : 0;
    }

    /** Looks at the headings. */
    private static char delimiter(Reader text) throws IOException {
        text.mark(LONGEST_HEADINGS);
        char delimiter = ',';
        int letter = text.read();
        for (int i = 1; letter >= 0 && letter != '\n' && i < LONGEST_HEADINGS; i++) {
            if (letter == '\t') {
                delimiter = '\t';
            }
            letter = text.read();
        }
        text.reset();
        return delimiter;
    }

    private List<String> read(CsvReader<CsvRecord> csv, Predicate<ExtractRow> rows) {
        int width = 0;
        for (var row : csv) {
            if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                continue;
            }
            if (width == 0) {
                width = row.getFieldCount();
                headings(row);
                if (!missing().isEmpty()) {
                    break;
                }
            } else if (row.getFieldCount() == width) {
                if (!rows.test(new ExtractRow(this, row))) {
                    break;
                }
            } else {
                throw broken(
                        row.getStartingLineNumber(),
                        "has another number of cells than the headings");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
        var missing = missing();
        if (width == 0 && missing.isEmpty()) {
            throw archive.refused("%s has no headings. Make the extract again.".formatted(name));
        }
        return missing;
    }

    private List<String> missing() {
        return file.missing(columns.keySet());
    }

    private void headings(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            var name = row.getField(i).strip();
            if (columns.putIfAbsent(name.toLowerCase(Locale.ROOT), i) == null && !name.isEmpty()) {
                names.add(name);
            }
        }
    }

    /** The names of its columns as they are written, in their order. */
    List<String> names() {
        return names;
    }

    /** The place of a column; below zero if there is none. */
    int column(String heading) {
        return places.computeIfAbsent(
                heading, asked -> columns.getOrDefault(asked.toLowerCase(Locale.ROOT), -1));
    }

    /** Why a line cannot be. */
    Failure.FileUnusable broken(long line, String why) {
        return archive.refused(
                "Line %,d of %s %s. Make the extract again.".formatted(line, name, why));
    }
}
