package io.mailwright.service.upload.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a workbook says of itself: its sheets, and what is needed to read their cells. */
public final class Workbook {
    private static final long MOST = 64L << 20;

    private final Parts parts;
    private final Relations relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private final CellFormats formats;
    private boolean is1904;

    /**
     * A sheet of cells.
     *
     * @param part where its cells are
     */
    public record Sheet(String name, boolean hidden, String part) {}

    private Workbook(Parts parts, String part) throws IOException {
        this.parts = parts;
        this.relations = Relations.of(parts, part);
        try (var reader = PartReader.open(parts, part, MOST)) {
            for (var e = reader.toElement(); e != null; e = reader.toElement()) {
                switch (e) {
                    case "workbookPr" -> is1904 = reader.truth("date1904");
                    case "sheet" -> add(reader);
                    default -> {}
                }
            }
        }
        var styles = relations.first("styles");
        this.formats = styles.isPresent() ? CellFormats.of(parts, styles.get()) : CellFormats.NONE;
    }

    /**
     * Reads all but the cells.
     *
     * @throws Damaged if it is no workbook
     */
    public static Workbook of(Parts parts) throws IOException {
        var document = Relations.of(parts, "").first("officeDocument");
        return new Workbook(parts, document.orElse("xl/workbook.xml"));
    }

    private void add(PartReader reader) {
        var name = String.valueOf(reader.attribute("name"));
        var state = reader.attribute("state");
        boolean isHidden = state != null && !state.equals("visible");
        // A sheet that is nothing but a chart has a relation of another type.
        Optional.ofNullable(reader.relation())
                .flatMap(id -> relations.part(id, "worksheet"))
                .ifPresent(part -> sheets.add(new Sheet(name, isHidden, part)));
    }

    /** In the workbook's order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Goes through a sheet's rows; has to be closed. */
    public SheetRows open(Sheet sheet) throws IOException {
        var strings = SharedStrings.of(parts, relations.first("sharedStrings").orElse(""));
        return new SheetRows(parts, sheet.part(), strings, new CellText(formats, is1904));
    }
}
