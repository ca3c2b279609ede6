package io.mailwright.service.upload.source;

import static io.mailwright.service.upload.source.NastyFile.read;
import static io.mailwright.service.upload.source.NastyFile.refused;
import static io.mailwright.service.upload.source.NastyFile.text;

import io.mailwright.domain.upload.FormatChoice;

import java.util.List;

/** The files of the corpus above whose table something stands, or seems to. */
final class TitledCorpus {
    private static final String PLAIN = "UTF-8 , DOUBLED";
    private static final String SEMICOLON = "UTF-8 ; DOUBLED";
    private static final String TABLE = "Mail;Name;Town\nann@example.org;Ann;Ulm\n";
    private static final String COLUMNS = "columns: Mail|Name|Town";

    private TitledCorpus() {}

    static List<NastyFile> titles() {
        return List.of(
                text(
                        "title in a spreadsheet",
                        "Customers as of March;;\n\n" + TABLE,
                        SEMICOLON + " below 2",
                        COLUMNS,
                        "4: ann@example.org|Ann|Ulm"),
                text(
                        "title that holds another delimiter",
                        "Customers, as of March\r\n\r\n" + TABLE,
                        SEMICOLON + " below 2",
                        COLUMNS,
                        "4: ann@example.org|Ann|Ulm"),
                text(
                        "titles with values",
                        """
                        Report;Customers;;;
                        Of;1 March;;;
                        ;;;;
                        Mail;Name;Town;Zip;Phone
                        n/a;Ann;Ulm;1;2
                        bea@example.org;Bea;Bonn;3;
                        """,
                        SEMICOLON + " below 3",
                        "columns: Mail|Name|Town|Zip|Phone",
                        "5: n/a|Ann|Ulm|1|2",
                        "6: bea@example.org|Bea|Bonn|3|"),
                text(
                        "title in quotes, in two lines",
                        "sep=;\n\"Customers\nas of March\";;\n" + TABLE,
                        SEMICOLON + " below 3",
                        COLUMNS,
                        "5: ann@example.org|Ann|Ulm"),
                text(
                                "title that is none, as said",
                                "Customers;;\n" + TABLE,
                                SEMICOLON,
                                "columns: Customers|Column 2|Column 3",
                                "2: Mail|Name|Town",
                                "3: ann@example.org|Ann|Ulm")
                        .with(FormatChoice.NONE.withAbove(0)),
                text(
                                "lines left out as said, without headings",
                                "Mail\tName\n(a)\n\nann@example.org\tAnn\nbea@example.org\tBea\n",
                                "UTF-8 U+0009 DOUBLED headless below 2",
                                "columns: Column 1|Column 2",
                                "4: ann@example.org|Ann",
                                "5: bea@example.org|Bea")
                        .with(FormatChoice.NONE.withAbove(2)),
                refused(
                                "more lines left out than there are",
                                Corpus.utf8(TABLE),
                                "no row below the 5 lines that are left out")
                        .with(FormatChoice.NONE.withAbove(5)),
                text(
                        "headings of which most are empty",
                        "Mail;;\nann@example.org;Ann;Ulm\nbea@example.org;Bea;Bonn\n",
                        SEMICOLON,
                        "columns: Mail|Column 2|Column 3",
                        "2: ann@example.org|Ann|Ulm",
                        "3: bea@example.org|Bea|Bonn"),
                text(
                        "headings of which most are empty, and a bad first row",
                        "Mail;;;\nx;y;;\nann@example.org;Ann;Ulm;1\nbea@example.org;Bea;Bonn;2\n",
                        SEMICOLON,
                        "columns: Mail|Column 2|Column 3|Column 4",
                        "2: x|y||",
                        "3: ann@example.org|Ann|Ulm|1",
                        "4: bea@example.org|Bea|Bonn|2"),
                text(
                        "one column with commas in it",
                        "Mail\nnot, yet\nann@example.org\nbea@example.org\n",
                        PLAIN,
                        "columns: Mail",
                        "2: not| yet",
                        "3: ann@example.org",
                        "4: bea@example.org"),
                read(
                        "title in a workbook",
                        new TestWorkbook()
                                .sheet(
                                        "A",
                                        TestWorkbook.row(1, "Customers as of March")
                                                + TestWorkbook.row(3, "Mail", "Name")
                                                + TestWorkbook.row(4, "ann@example.org", "Ann"))
                                .bytes(),
                        "sheet A below 2",
                        "columns: Mail|Name",
                        "4: ann@example.org|Ann"),
                text(
                        "end mark of DOS",
                        "a,b\r\n1,2\r\n\u001A\u001A",
                        PLAIN,
                        "columns: a|b",
                        "2: 1|2"),
                text(
                        "end mark of DOS behind the last cell, and others inside",
                        "a,b\r\n\u001A\u001A1\u001A,2\u001A",
                        PLAIN,
                        "columns: a|b",
                        "2: \u001A\u001A1\u001A|2"));
    }
}
