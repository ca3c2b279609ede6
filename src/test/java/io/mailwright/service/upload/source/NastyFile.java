package io.mailwright.service.upload.source;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FormatChoice;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** One file of the corpus with what is to come of it. */
final class NastyFile {
    private static final int LONG = 60;

    private final String name;
    private final byte[] bytes;
    private final FormatChoice choice;
    private final boolean refused;
    private final List<String> expected;

    private NastyFile(
            String name,
            byte[] bytes,
            FormatChoice choice,
            boolean refused,
            List<String> expected) {
        this.name = name;
        this.bytes = bytes;
        this.choice = choice;
        this.refused = refused;
        this.expected = expected;
    }

    static NastyFile refused(String name, byte[] bytes, String words) {
        return new NastyFile(name, bytes, FormatChoice.NONE, true, List.of(words));
    }

    static NastyFile read(String name, byte[] bytes, String... expected) {
        return new NastyFile(name, bytes, FormatChoice.NONE, false, List.of(expected));
    }

    static NastyFile text(String name, String text, String... expected) {
        return encoded(name, "UTF-8", text, expected);
    }

    static NastyFile encoded(String name, String charset, String text, String... expected) {
        return read(name, text.getBytes(Charset.forName(charset)), expected);
    }

    NastyFile with(FormatChoice said) {
        return new NastyFile(name, bytes, said, refused, expected);
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    FormatChoice choice() {
        return choice;
    }

    boolean refused() {
        return refused;
    }

    /** The format, the columns and every row in words; or why it is refused. */
    List<String> expected() {
        return expected;
    }

    /** What was found in a file, and all its rows, in words. */
    static List<String> words(RowSource source) {
        var words = new ArrayList<String>();
        var layout = source.layout();
        words.add(format(layout) + (layout.byteOrderMark() ? " marked" : ""));
        words.add("columns: " + String.join("|", layout.columns()));
        source.read(row -> words.add(row.line() + ": " + String.join("|", cells(row))));
        return words;
    }

    private static String format(FileLayout layout) {
        int above = layout.format().above();
        var heading =
                (layout.format().heading() ? "" : " headless")
                        + (above == 0 ? "" : " below " + above);
        return switch (layout.format()) {
            case FileFormat.Text text ->
                    text.charset().name() + " " + name(text) + " " + text.quoting() + heading;
            case FileFormat.Sheet sheet -> "sheet " + sheet.name() + heading;
        };
    }

    private static String name(FileFormat.Text text) {
        return text.delimiter() <= ' '
                ? "U+%04X".formatted((int) text.delimiter())
                : String.valueOf(text.delimiter());
    }

    private static List<String> cells(FileRow row) {
        var cells = new ArrayList<>(row.cells());
        if (row.isOverlong()) {
            cells.set(row.overlong(), "(too long)");
        }
        return cells.stream()
                .map(cell ->
                        cell.length() > LONG
                                ? "(%,d characters)".formatted(cell.length())
                                : cell.replace("\r", "\\r").replace("\n", "\\n"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
