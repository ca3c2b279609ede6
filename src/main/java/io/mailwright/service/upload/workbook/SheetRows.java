package io.mailwright.service.upload.workbook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Goes through the rows of a sheet, one at a time. */
public final class SheetRows implements AutoCloseable {
    private static final long MOST = 16L << 30;

    /** ECMA-376 has no limit; Excel does, and no other program goes beyond it. */
    private static final int MOST_COLUMNS = 16_384;

    private final PartReader reader;
    private final SharedStrings strings;
    private final CellText text;
    private boolean isInData;
    private final long size;
    private int said = -1;
    private long number;

    SheetRows(Parts parts, String part, SharedStrings strings, CellText text) throws IOException {
        this.strings = strings;
        this.text = text;
        this.size = parts.size(part);
        this.reader = PartReader.open(parts, part, MOST);
    }

    /**
     * One row.
     *
     * @param number as the sheet counts them, from 1; rises from row to row
     * @param cells up to the last one that is not empty
     */
    public record Row(long number, List<String> cells) {}

    /** How many rows there are in all, as the sheet says, or by its size and the rows so far. */
    public long estimate() {
        return said > number || size < 0
                ? Math.max(said, number)
                : number * size / Math.max(1, reader.taken());
    }

    /** The next row that has cells; {@code null} after the last. */
    public @Nullable Row next() throws IOException {
        if (!isInData) {
            toData();
        }
        for (var e = reader.toElementIn("sheetData");
                e != null;
                e = reader.toElementIn("sheetData")) {
            if (e.equals("row")) {
                number = Math.max(number + 1, reader.number("r", 0));
                return new Row(number, cells());
            }
        }
        return null;
    }

    private void toData() throws IOException {
        for (var e = reader.toElement(); e != null; e = reader.toElement()) {
            switch (e) {
                case "dimension" -> said = rows(String.valueOf(reader.attribute("ref")));
                case "sheetData" -> {
                    isInData = true;
                    return;
                }
                default -> {}
            }
        }
        throw new Damaged("a sheet has no cells", null);
    }

    /** Of a range such as {@code A1:F200001}. */
    private static int rows(String range) {
        var last = range.replaceFirst(".*:", "").replaceFirst("^\\$?[A-Za-z]+\\$?", "");
        return last.matches("\\d{1,9}") ? Integer.parseInt(last) : -1;
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        int column = -1;
        for (var e = reader.toElementIn("row"); e != null; e = reader.toElementIn("row")) {
            if (e.equals("c")) {
                column = column(String.valueOf(reader.attribute("r")), column + 1);
                set(cells, column, cell());
            }
        }
        return cells;
    }

    private static void set(List<String> cells, int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    /** The column of a cell such as {@code AB12}, counted from 0. */
    private static int column(String reference, int otherwise) throws IOException {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
            int letter = reference.charAt(i) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        int found = column == 0 ? otherwise : column - 1;
        if (found >= MOST_COLUMNS) {
            throw new Damaged("a row has more columns than a sheet can have", null);
        }
        return found;
    }

    private String cell() throws IOException {
        var type = reader.attribute("t");
        int style = reader.number("s", -1);
        var value = "";
        for (var e = reader.toElementIn("c"); e != null; e = reader.toElementIn("c")) {
            switch (e) {
                case "v" -> value = value(type == null ? "n" : type, reader.text(), style);
                case "is" -> value = RichText.read(reader, "is");
                default -> {}
            }
        }
        return value;
    }

    private String value(String type, String raw, int style) throws IOException {
        return switch (type) {
            case "s" -> strings.get(index(raw));
            case "str" -> RichText.plain(raw);
            case "b" -> raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
            case "d" -> CellText.iso(raw);
            case "n" -> text.of(raw, style);
            default -> raw;
        };
    }

    private static int index(String raw) throws IOException {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException e) {
            throw new Damaged("a cell refers to no text", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (strings) {
            reader.close();
        }
    }
}
