package io.mailwright.service.upload.source;

import static io.mailwright.service.upload.source.NastyFile.refused;
import static io.mailwright.service.upload.source.NastyFile.text;

import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files as marketers get them, each with what is to come of it. Made by code: bytes are clearer.
 */
final class Corpus {
    private static final String PLAIN = "UTF-8 , DOUBLED";
    private static final String SEMICOLON = "UTF-8 ; DOUBLED";

    private Corpus() {}

    static List<NastyFile> all() {
        return Stream.of(
                        EncodedCorpus.marks(),
                        EncodedCorpus.encodings(),
                        delimiters(),
                        quotes(),
                        rows(),
                        cells(),
                        TitledCorpus.titles(),
                        OtherCorpus.texts(),
                        BinaryCorpus.others(),
                        BinaryCorpus.packed(),
                        BinaryCorpus.workbooks(),
                        BinaryCorpus.oddWorkbooks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<NastyFile> delimiters() {
        return List.of(
                text("semicolons", "a;b\n1,5;2\n", SEMICOLON, "columns: a|b", "2: 1,5|2"),
                text("tabs", "a\tb\n1\t2\n", "UTF-8 U+0009 DOUBLED", "columns: a|b", "2: 1|2"),
                text("pipes", "a|b\n1|2\n", "UTF-8 | DOUBLED", "columns: a|b", "2: 1|2"),
                text("carets", "a^b\n1^2\n", "UTF-8 ^ DOUBLED", "columns: a|b", "2: 1|2"),
                text(
                        "unit separators",
                        "a\u001Fb\n1\u001F2\n",
                        "UTF-8 U+001F DOUBLED",
                        "columns: a|b",
                        "2: 1|2"),
                text(
                        "named delimiter",
                        "sep=#\na#b\n1;2#3\n",
                        "UTF-8 # DOUBLED",
                        "columns: a|b",
                        "3: 1;2|3"),
                text(
                        "named delimiter behind a mark",
                        "\uFEFFsep=;\r\na;b\r\n1;2\r\n",
                        SEMICOLON + " marked",
                        "columns: a|b",
                        "3: 1|2"),
                text("delimiter as said", "a,b;c\n1,2;3\n", SEMICOLON, "columns: a,b|c", "2: 1,2|3")
                        .with(FormatChoice.NONE.withDelimiter(';')),
                text(
                        "quote as named delimiter",
                        "sep=\"\na,b\n1,2\n",
                        PLAIN,
                        "columns: a|b",
                        "3: 1|2"),
                text(
                        "no character as delimiter",
                        "a\uFFFFb\n1\uFFFF2\n",
                        PLAIN,
                        "columns: a\uFFFFb",
                        "2: 1\uFFFF2"),
                text("one column", "a\n1\n2\n", PLAIN, "columns: a", "2: 1", "3: 2"),
                text(
                        "one column of addresses",
                        "E-Mail\na@example.org\nb@example.org\n",
                        PLAIN,
                        "columns: E-Mail",
                        "2: a@example.org",
                        "3: b@example.org"),
                text(
                        "commas in one cell of many",
                        "a;b\nx, y;1\nz;2\n",
                        SEMICOLON,
                        "columns: a|b",
                        "2: x, y|1",
                        "3: z|2"),
                text(
                        "delimiter behind every row",
                        "a;b;\n1;2;\n",
                        SEMICOLON,
                        "columns: a|b|Column 3",
                        "2: 1|2|"));
    }

    private static List<NastyFile> quotes() {
        return List.of(
                text(
                        "quotes everywhere",
                        "\"a\",\"b\"\n\"1\",\"2\"\n",
                        PLAIN,
                        "columns: a|b",
                        "2: 1|2"),
                text(
                        "quotes written twice",
                        "a,b\n\"say \"\"hi\"\"\",2\n",
                        PLAIN,
                        "columns: a|b",
                        "2: say \"hi\"|2"),
                text(
                        "line breaks in quotes",
                        "a,b\n\"x\r\ny\",2\n3,4\n",
                        PLAIN,
                        "columns: a|b",
                        "2: x\\r\\ny|2",
                        "4: 3|4"),
                text(
                        "line break in a heading",
                        "\"a\nb\",c\n1,2\n",
                        PLAIN,
                        "columns: a\nb|c",
                        "3: 1|2"),
                text(
                        "blanks around quotes",
                        "a,b\n \"x\" , \"y\" \n",
                        PLAIN,
                        "columns: a|b",
                        "2: x|y"),
                text(
                        "quote inside a cell without",
                        "a,b\n5\" disk,2\n",
                        PLAIN,
                        "columns: a|b",
                        "2: 5\" disk|2"),
                text(
                        "backslashes",
                        "a,b\n\"say \\\"hi\\\", Bob\",2\n",
                        "UTF-8 , BACKSLASH",
                        "columns: a|b",
                        "2: say \"hi\", Bob|2"),
                text(
                        "single quotes",
                        "'a','b'\n'1, 2','O''Brien'\n",
                        "UTF-8 , SINGLE",
                        "columns: a|b",
                        "2: 1, 2|O'Brien"),
                text(
                        "apostrophes",
                        "a,b\nO'Brien,'t Hart\n",
                        PLAIN,
                        "columns: a|b",
                        "2: O'Brien|'t Hart"),
                text("typographic quotes", "a,b\n“x”,„y“\n", PLAIN, "columns: a|b", "2: “x”|„y“"),
                refused(
                        "quote never closed",
                        utf8("a,b\n1,\"x\n2,3\n"),
                        "The row in line 2 opens a quote that is never closed"),
                text(
                                "quote never closed, by lines",
                                "a,b\n1,\"x\n2,\"3, 4\"\n",
                                "UTF-8 , IN_LINE",
                                "columns: a|b",
                                "2: 1|\"x",
                                "3: 2|3, 4")
                        .with(FormatChoice.NONE.withQuoting(Quoting.IN_LINE)),
                refused(
                        "text behind a quote",
                        utf8("a,b\n\"x\" y,2\n"),
                        "The row in line 2 has text after a closing quote"),
                text(
                                "text behind a quote, leniently",
                                "a,b\n\"x\" y,2\n",
                                "UTF-8 , LENIENT",
                                "columns: a|b",
                                "2: x\" y|2")
                        .with(FormatChoice.NONE.withQuoting(Quoting.LENIENT)),
                text(
                                "misplaced quotes, leniently",
                                "a,b\n\"The \"Best\" Inn\",2\n",
                                "UTF-8 , LENIENT",
                                "columns: a|b",
                                "2: The \"Best\" Inn|2")
                        .with(FormatChoice.NONE.withQuoting(Quoting.LENIENT)),
                text(
                                "quotes that mean nothing",
                                "a,b\n\"x,2\n",
                                "UTF-8 , NONE",
                                "columns: a|b",
                                "2: \"x|2")
                        .with(FormatChoice.NONE.withQuoting(Quoting.NONE)));
    }

    private static List<NastyFile> rows() {
        return List.of(
                text("CR LF", "a,b\r\n1,2\r\n", PLAIN, "columns: a|b", "2: 1|2"),
                text("CR", "a,b\r1,2\r3,4", PLAIN, "columns: a|b", "2: 1|2", "3: 3|4"),
                text(
                        "all line ends at once",
                        "a,b\r\n1,2\n3,4\r5,6",
                        PLAIN,
                        "columns: a|b",
                        "2: 1|2",
                        "3: 3|4",
                        "4: 5|6"),
                text("no end of the last line", "a,b\n1,2", PLAIN, "columns: a|b", "2: 1|2"),
                text(
                        "short and long rows",
                        "a,b\n1\n1,2,3\n",
                        PLAIN,
                        "columns: a|b",
                        "2: 1",
                        "3: 1|2|3"),
                text("blank lines", "\n\na,b\n\n1,2\n   \n\n", PLAIN, "columns: a|b", "5: 1|2"),
                text(
                        "rows of empty cells",
                        "a,b\n,\n1,2\n",
                        PLAIN,
                        "columns: a|b",
                        "2: |",
                        "3: 1|2"),
                text(
                        "same headings",
                        "a,A,,a (2)\n1,2,3,4\n",
                        PLAIN,
                        "columns: a|A (2)|Column 3|a (2) (2)",
                        "2: 1|2|3|4"),
                text("headings and no rows", "a,b\n", PLAIN, "columns: a|b"),
                text(
                        "no headings",
                        "ann@example.org,Ann\nben@example.org,Ben,x\n",
                        PLAIN + " headless",
                        "columns: Column 1|Column 2|Column 3",
                        "1: ann@example.org|Ann",
                        "2: ben@example.org|Ben|x"),
                text(
                                "no headings as said",
                                "a,b\n1,2\n",
                                PLAIN + " headless",
                                "columns: Column 1|Column 2",
                                "1: a|b",
                                "2: 1|2")
                        .with(FormatChoice.NONE.withHeading(false)),
                refused("nothing", new byte[0], "The file is empty."),
                refused("blanks and line ends", utf8(" \n\n  \r\n"), "The file is empty."));
    }

    private static List<NastyFile> cells() {
        return List.of(
                text("emoji", "a,b\n👩‍👩‍👧,🇩🇪\n", PLAIN, "columns: a|b", "2: 👩‍👩‍👧|🇩🇪"),
                text(
                        "from right to left",
                        "שם,עיר\n\u202Eאבג\u202C,تهران\n",
                        PLAIN,
                        "columns: שם|עיר",
                        "2: \u202Eאבג\u202C|تهران"),
                text(
                        "accents as signs of their own",
                        "a,b\nJo\u0308rg,Ko\u0308ln\n",
                        PLAIN,
                        "columns: a|b",
                        "2: Jo\u0308rg|Ko\u0308ln"),
                text(
                        "formulas",
                        "a,b\n=1+1,\"=HYPERLINK(\"\"http://x\"\")\"\n+1,@SUM(A1)\n",
                        PLAIN,
                        "columns: a|b",
                        "2: =1+1|=HYPERLINK(\"http://x\")",
                        "3: +1|@SUM(A1)"),
                text("leading zeros", "a,b\n007,00420\n", PLAIN, "columns: a|b", "2: 007|00420"),
                text(
                        "hard blanks",
                        "a,b\n\u00A0x\u00A0,\u3000y\n",
                        PLAIN,
                        "columns: a|b",
                        "2: \u00A0x\u00A0|\u3000y"),
                text(
                        "a cell of a million characters",
                        "a,b\n" + "x".repeat(1_000_000) + ",2\n",
                        PLAIN,
                        "columns: a|b",
                        "2: (1,000,000 characters)|2"),
                text(
                        "a long cell in quotes",
                        "a,b\n\"" + "x\n".repeat(400_000) + "\",2\n",
                        PLAIN,
                        "columns: a|b",
                        "2: (800,000 characters)|2"),
                text(
                        "a cell of two million characters",
                        "a,b\n1,2\n" + "x".repeat(2_000_000) + ",2\n3,4\n",
                        PLAIN,
                        "columns: a|b",
                        "2: 1|2",
                        "3: (too long)|2",
                        "4: 3|4"),
                text(
                        "two million characters in quotes, in many lines",
                        "a,b\n1,\"" + "x\"\"y\n".repeat(500_000) + "\",2\n3,4\n",
                        PLAIN,
                        "columns: a|b",
                        "2: 1|(too long)|2",
                        "500003: 3|4"),
                text(
                        "two long cells, the last one at the end",
                        "a,b\n" + "x".repeat(1_100_000) + ",\"" + "y".repeat(1_100_000) + "\"",
                        PLAIN,
                        "columns: a|b",
                        "2: (too long)|"),
                refused(
                        "a quote that two million characters do not close",
                        utf8("a,b\n1,2\n3,\"" + "xxxxxxxxx\n".repeat(200_000)),
                        "line 3 opens a quote that is never closed"),
                text("a zero among much text", "a,b\n" + "1,2\n".repeat(500) + "x\0y,2\n", zeros()),
                text(
                        "a zero in a short text",
                        "mail,name\nann@example.org,A\0nn\nben@example.org,Ben\n",
                        PLAIN,
                        "columns: mail|name",
                        "2: ann@example.org|A\0nn",
                        "3: ben@example.org|Ben"),
                refused("zeros", utf8("a,b\n1,\0\0\n"), "it holds zero bytes"),
                text(
                        "a thousand columns",
                        "c,".repeat(999) + "c\n" + "1,".repeat(999) + "1\n",
                        thousand()));
    }

    private static String[] zeros() {
        var expected = new String[503];
        Arrays.setAll(expected, i -> i + ": 1|2");
        expected[0] = PLAIN;
        expected[1] = "columns: a|b";
        expected[502] = "502: x\0y|2";
        return expected;
    }

    private static String[] thousand() {
        var columns = new StringBuilder("columns: c");
        for (int i = 2; i <= 1000; i++) {
            columns.append("|c (").append(i).append(')');
        }
        return new String[] {PLAIN, columns.toString(), "2: " + "1|".repeat(999) + "1"};
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Texts and their encodings in turn. */
    static byte[] bytes(String... textsAndCharsets) {
        var all = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < textsAndCharsets.length; i += 2) {
            all.writeBytes(textsAndCharsets[i].getBytes(Charset.forName(textsAndCharsets[i + 1])));
        }
        return all.toByteArray();
    }
}
