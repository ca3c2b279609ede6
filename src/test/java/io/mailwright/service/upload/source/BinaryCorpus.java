package io.mailwright.service.upload.source;

import static io.mailwright.service.upload.source.Corpus.bytes;
import static io.mailwright.service.upload.source.Corpus.utf8;
import static io.mailwright.service.upload.source.NastyFile.read;
import static io.mailwright.service.upload.source.NastyFile.refused;

import io.mailwright.domain.upload.FormatChoice;

import java.util.Arrays;
import java.util.List;

/** The files of the corpus that are no text: workbooks, archives, and what is neither. */
final class BinaryCorpus {
    private static final String PLAIN = "UTF-8 , DOUBLED";

    private BinaryCorpus() {}

    static List<NastyFile> others() {
        return List.of(
                refused("PDF", utf8("%PDF-1.7\n1 0 obj"), "This is a PDF document"),
                refused("old workbook", ole(""), "This is an old Excel workbook"),
                refused(
                        "locked workbook",
                        ole("EncryptedPackage"),
                        "This workbook is locked with a password"),
                refused(
                        "picture",
                        bytes("\u0089PNG\r\n\u001A\n\0\0", "ISO-8859-1"),
                        "This is a picture"),
                refused(
                        "web page",
                        utf8("\uFEFF \n<!DOCTYPE HTML><table><tr><td>a"),
                        "This is a web page"),
                refused(
                        "table of a web page, named .xls",
                        utf8("<table><tr><td>a</td></tr></table>"),
                        "This is a web page"),
                refused(
                        "JSON",
                        utf8("\uFEFF[ {\n  \"Mail\": \"a\"}]"),
                        "This is JSON, not a table"),
                refused("rich text", utf8("{\\rtf1\\ansi a,b}"), "This is a text document (RTF)"),
                refused(
                        "7z",
                        bytes("7z\u00BC\u00AF'\u001C", "ISO-8859-1"),
                        "This is an archive of a kind that cannot be read"),
                refused("database", utf8("SQLite format 3\0"), "This is a database"));
    }

    static List<NastyFile> packed() {
        var plain = utf8("a,b\n1,ö\n");
        return List.of(
                read("gzip", Packed.gzip(plain), PLAIN, "columns: a|b", "2: 1|ö"),
                read("ZIP", Packed.zip("x/people.csv", plain), PLAIN, "columns: a|b", "2: 1|ö"),
                read(
                        "ZIP of a workbook",
                        Packed.zip("people.xlsx", workbook(TestWorkbook.row(1, "a", "b"))),
                        "sheet A",
                        "columns: a|b"),
                refused(
                        "ZIP of two",
                        Packed.zip("a.csv", "a", "b.csv", "b"),
                        "holds 2 files, such as a.csv and b.csv"),
                refused("ZIP of none", Packed.zip(), "The ZIP archive is empty."),
                refused(
                        "locked ZIP",
                        Packed.locked(Packed.zip("a.csv", "a,b\n")),
                        "locked with a password"),
                refused(
                        "ZIP of a gzip",
                        Packed.zip("a.gz", Packed.gzip(plain)),
                        "This archive holds another archive."),
                refused(
                        "gzip that breaks off",
                        Arrays.copyOf(Packed.gzip(plain), 20),
                        "The archive is damaged"),
                refused("gzip of nothing", Packed.gzip(new byte[0]), "The file is empty."),
                refused(
                        "OpenDocument",
                        Packed.zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "META-INF/manifest.xml",
                                "x"),
                        "This is an OpenDocument file"));
    }

    static List<NastyFile> workbooks() {
        var people = TestWorkbook.row(1, "a", "b") + TestWorkbook.row(2, "007", " x ");
        var day = TestWorkbook.row(1, "a") + TestWorkbook.cells(2, TestWorkbook.number("43889", 1));
        var merged =
                "<sheetData>"
                        + TestWorkbook.row(1, "firm", "name")
                        + TestWorkbook.row(2, "Acme", "Ann")
                        + TestWorkbook.cells(
                                3, "<c r=\"A3\"/>", "<c r=\"B3\" t=\"str\"><v>Ben</v></c>")
                        + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
        return List.of(
                read("workbook", workbook(people), "sheet A", "columns: a|b", "2: 007| x "),
                read(
                        "days from 1900",
                        new TestWorkbook().formats("d/m/yyyy").sheet("A", day).bytes(),
                        "sheet A",
                        "columns: a",
                        "2: 2020-02-28"),
                read(
                        "days from 1904",
                        new TestWorkbook().from1904().formats("d/m/yyyy").sheet("A", day).bytes(),
                        "sheet A",
                        "columns: a",
                        "2: 2024-02-29"),
                read(
                        "hidden sheet first",
                        new TestWorkbook()
                                .sheet("H", "hidden", people)
                                .sheet("B", TestWorkbook.row(1, "x"))
                                .bytes(),
                        "sheet B",
                        "columns: x"),
                read(
                                "hidden sheet as said",
                                new TestWorkbook()
                                        .sheet("H", "veryHidden", people)
                                        .sheet("B", people)
                                        .bytes(),
                                "sheet H",
                                "columns: a|b",
                                "2: 007| x ")
                        .with(FormatChoice.NONE.withSheet("H")),
                read(
                        "empty sheet first",
                        new TestWorkbook().sheet("E", "").sheet("B", people).bytes(),
                        "sheet B",
                        "columns: a|b",
                        "2: 007| x "),
                read(
                        "hidden rows",
                        workbook(
                                TestWorkbook.row(1, "a")
                                        + "<row r=\"2\" hidden=\"1\"><c t=\"str\"><v>x</v></c></row>"),
                        "sheet A",
                        "columns: a",
                        "2: x"),
                read(
                        "merged cells",
                        new TestWorkbook().sheet("A", "visible", "worksheet", merged).bytes(),
                        "sheet A",
                        "columns: firm|name",
                        "2: Acme|Ann",
                        "3: |Ben"),
                read(
                        "no headings in a sheet",
                        workbook(TestWorkbook.row(2, "ann@example.org", "Ann")),
                        "sheet A headless",
                        "columns: Column 1|Column 2",
                        "2: ann@example.org|Ann"),
                read(
                        "rows far down",
                        workbook(
                                TestWorkbook.row(1, "a")
                                        + "<row r=\"1048576\"><c t=\"str\"><v>x</v></c></row>"),
                        "sheet A",
                        "columns: a",
                        "1048576: x"),
                read(
                        "sheet with an odd name",
                        new TestWorkbook().sheet("Ä &amp; \uD83C\uDF89", people).bytes(),
                        "sheet Ä & 🎉",
                        "columns: a|b",
                        "2: 007| x "));
    }

    static List<NastyFile> oddWorkbooks() {
        var a = TestWorkbook.row(1, "a", "b");
        return List.of(
                read(
                        "results of formulas",
                        workbook(
                                a
                                        + TestWorkbook.cells(
                                                2,
                                                "<c><f>1+1</f><v>2</v></c>",
                                                "<c t=\"str\"><f>A1</f><v>a</v></c>")),
                        "sheet A",
                        "columns: a|b",
                        "2: 2|a"),
                read(
                        "formulas without results",
                        workbook(a + TestWorkbook.cells(2, "<c><f>1+1</f></c>", "<c><v>3</v></c>")),
                        "sheet A",
                        "columns: a|b",
                        "2: |3"),
                read(
                        "failed formulas",
                        workbook(a + TestWorkbook.cells(2, "<c t=\"e\"><v>#N/A</v></c>")),
                        "sheet A",
                        "columns: a|b",
                        "2: #N/A"),
                read(
                        "looks without values",
                        workbook(
                                a
                                        + TestWorkbook.cells(
                                                2,
                                                "<c t=\"str\"><v>x</v></c>",
                                                "<c s=\"0\"/>",
                                                "<c s=\"0\"/>")),
                        "sheet A",
                        "columns: a|b",
                        "2: x"),
                read(
                        "cells in any order",
                        workbook(
                                a
                                        + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>y</v></c><c r=\"A2\" t=\"str\"><v>x</v></c></row>"),
                        "sheet A",
                        "columns: a|b",
                        "2: x|y"),
                read(
                        "names with prefixes",
                        new TestWorkbook()
                                .sheet("A", "")
                                .part(
                                        "xl/worksheets/sheet1.xml",
                                        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"str\"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                                .bytes(),
                        "sheet A",
                        "columns: a"),
                read(
                        "formula as text",
                        workbook(a + TestWorkbook.row(2, "=cmd|' /C calc'!A0", "+1")),
                        "sheet A",
                        "columns: a|b",
                        "2: =cmd|' /C calc'!A0|+1"),
                refused(
                        "workbook without sheets",
                        new TestWorkbook().bytes(),
                        "The workbook has no visible sheet"),
                refused(
                        "workbook of hidden sheets",
                        new TestWorkbook().sheet("A", "hidden", a).bytes(),
                        "The workbook has no visible sheet"),
                refused(
                        "text that is not there",
                        workbook(a + "<row><c t=\"s\"><v>2000000000</v></c></row>"),
                        "refers to a text that is not there"),
                refused(
                        "far too many columns",
                        workbook(a + "<row><c r=\"ZZZZ1\"><v>1</v></c></row>"),
                        "more columns than a sheet can have"),
                refused(
                        "document type",
                        new TestWorkbook()
                                .sheet("A", "")
                                .part(
                                        "xl/worksheets/sheet1.xml",
                                        "<!DOCTYPE x><worksheet><sheetData/></worksheet>")
                                .bytes(),
                        "it has a DTD"),
                refused(
                        "half a workbook",
                        Arrays.copyOf(workbook(a), 700),
                        "The archive is damaged"),
                refused(
                        "binary workbook",
                        Packed.zip("[Content_Types].xml", "x", "xl/workbook.bin", "x"),
                        "binary Excel workbook"),
                refused("Word", Packed.zip("word/document.xml", "x"), "This is a Word document"));
    }

    private static byte[] workbook(String rows) {
        return new TestWorkbook().sheet("A", rows).bytes();
    }

    private static byte[] ole(String entry) {
        return bytes(
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(504),
                "ISO-8859-1",
                entry,
                "UTF-16LE");
    }
}
