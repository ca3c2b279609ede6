package io.mailwright.service.upload.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes workbooks part by part, as XML, so that tests can have oddities no library writes. */
final class TestWorkbook {
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** A sheet with the XML of its rows; {@code state} is visible, hidden or veryHidden. */
    TestWorkbook sheet(String name, String state, String rows) {
        return sheet(name, state, "worksheet", "<sheetData>" + rows + "</sheetData>");
    }

    TestWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    TestWorkbook sheet(String name, String state, String type, String content) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                        .formatted(name, count, state, count));
        relate("rId" + count, type, "worksheets/sheet" + count + ".xml");
        return part(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet %s>%s</worksheet>".formatted(MAIN, content));
    }

    /** The texts cells refer to, as XML. */
    TestWorkbook strings(String items) {
        relate("rIdS", "sharedStrings", "/xl/sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    /** Number formats by their codes; the first is style 1, the next style 2. */
    TestWorkbook formats(String... codes) {
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                            .formatted(164 + i, codes[i].replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        return styles("<numFmts>%s</numFmts><cellXfs>%s</cellXfs>".formatted(formats, styles));
    }

    TestWorkbook styles(String content) {
        relate("rIdF", "styles", "styles.xml");
        return part(
                "xl/styles.xml",
                "<styleSheet %s><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>%s</styleSheet>"
                        .formatted(MAIN, content));
    }

    /** Days are counted from 1904. */
    TestWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    TestWorkbook part(String name, String xml) {
        parts.put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
        return this;
    }

    private void relate(String id, String type, String target) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(id, RELATIONS, type, target));
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        part("[Content_Types].xml", "<Types/>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(RELATIONS));
        part(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, properties, sheets));
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.forEach((name, xml) -> all.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return Packed.zip(all);
    }

    /** A row of texts that stand in the sheet itself. */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** A row of XML of cells. */
    static String cells(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String number(String value, int style) {
        return "<c s=\"%d\"><v>%s</v></c>".formatted(style, value);
    }
}
