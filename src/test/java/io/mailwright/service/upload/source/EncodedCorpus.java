package io.mailwright.service.upload.source;

import static io.mailwright.service.upload.source.Corpus.bytes;
import static io.mailwright.service.upload.source.Corpus.utf8;
import static io.mailwright.service.upload.source.NastyFile.encoded;
import static io.mailwright.service.upload.source.NastyFile.read;
import static io.mailwright.service.upload.source.NastyFile.refused;
import static io.mailwright.service.upload.source.NastyFile.text;

import io.mailwright.domain.upload.FormatChoice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The files of the corpus that are about how characters are written. */
final class EncodedCorpus {
    private static final String PLAIN = "UTF-8 , DOUBLED";

    private EncodedCorpus() {}

    static List<NastyFile> marks() {
        return List.of(
                text("mark", "\uFEFFa,b\n1,2\n", PLAIN + " marked", "columns: a|b", "2: 1|2"),
                text(
                        "mark before a quote",
                        "\uFEFF\"a\",b\n1,2\n",
                        PLAIN + " marked",
                        "columns: a|b",
                        "2: 1|2"),
                text(
                        "mark twice",
                        "\uFEFF\uFEFFa,b\n1,2\n",
                        PLAIN + " marked",
                        "columns: \uFEFFa|b",
                        "2: 1|2"),
                encoded(
                        "UTF-16LE marked",
                        "UTF-16LE",
                        "\uFEFFa\tb\r\n1\tö\r\n",
                        "UTF-16LE U+0009 DOUBLED marked",
                        "columns: a|b",
                        "2: 1|ö"),
                encoded(
                        "UTF-16BE marked",
                        "UTF-16BE",
                        "\uFEFFa,b\n1,🎉\n",
                        "UTF-16BE , DOUBLED marked",
                        "columns: a|b",
                        "2: 1|🎉"),
                encoded(
                        "UTF-32LE marked",
                        "UTF-32LE",
                        "\uFEFFa,b\n1,2\n",
                        "UTF-32LE , DOUBLED marked",
                        "columns: a|b",
                        "2: 1|2"),
                encoded(
                        "UTF-16LE unmarked",
                        "UTF-16LE",
                        "name,city\nAnn,Köln\n",
                        "UTF-16LE , DOUBLED",
                        "columns: name|city",
                        "2: Ann|Köln"),
                encoded(
                        "UTF-16BE unmarked",
                        "UTF-16BE",
                        "name,city\nAnn,Köln\n",
                        "UTF-16BE , DOUBLED",
                        "columns: name|city",
                        "2: Ann|Köln"),
                refused("mark and nothing else", utf8("\uFEFF"), "The file is empty."),
                refused(
                        "mark of UTF-16 and nothing else",
                        "\uFEFF".getBytes(StandardCharsets.UTF_16LE),
                        "The file is empty."));
    }

    static List<NastyFile> encodings() {
        return List.of(
                encoded(
                        "Windows, western",
                        "windows-1252",
                        "name;city\nJörg;Köln\nRené;5 €\n",
                        "windows-1252 ; DOUBLED",
                        "columns: name|city",
                        "2: Jörg|Köln",
                        "3: René|5 €"),
                encoded(
                        "Windows, central",
                        "windows-1250",
                        "name;city\nŁukasz;Łódź\nJiří;Plzeň\n",
                        "windows-1250 ; DOUBLED",
                        "columns: name|city",
                        "2: Łukasz|Łódź",
                        "3: Jiří|Plzeň"),
                encoded(
                        "Windows, Cyrillic",
                        "windows-1251",
                        "имя;город\nЮлия;Тула\n",
                        "windows-1251 ; DOUBLED",
                        "columns: имя|город",
                        "2: Юлия|Тула"),
                encoded(
                        "Latin 2",
                        "ISO-8859-2",
                        "name;city\nWiśniewska;Kraków\n",
                        "ISO-8859-2 ; DOUBLED",
                        "columns: name|city",
                        "2: Wiśniewska|Kraków"),
                encoded(
                        "Latin 9",
                        "ISO-8859-15",
                        "name;sum\nCœur;10 €\n",
                        "ISO-8859-15 ; DOUBLED",
                        "columns: name|sum",
                        "2: Cœur|10 €"),
                encoded(
                        "Latin 1",
                        "ISO-8859-1",
                        "name;city\nJörg;Köln\n",
                        "windows-1252 ; DOUBLED",
                        "columns: name|city",
                        "2: Jörg|Köln"),
                encoded(
                                "Latin 1 as said",
                                "ISO-8859-1",
                                "name;city\nJörg;Köln\n",
                                "ISO-8859-1 ; DOUBLED",
                                "columns: name|city",
                                "2: Jörg|Köln")
                        .with(FormatChoice.NONE.withCharset(StandardCharsets.ISO_8859_1)),
                encoded(
                        "Shift-JIS",
                        "windows-31j",
                        "名前,市\n山田太郎,東京\n髙橋,大阪\n",
                        "windows-31j , DOUBLED",
                        "columns: 名前|市",
                        "2: 山田太郎|東京",
                        "3: 髙橋|大阪"),
                encoded(
                        "GBK",
                        "GBK",
                        "姓名,城市\n王伟,北京\n李娜,上海\n",
                        "GBK , DOUBLED",
                        "columns: 姓名|城市",
                        "2: 王伟|北京",
                        "3: 李娜|上海"),
                encoded(
                        "KOI8-R",
                        "KOI8-R",
                        "имя;город\nЮлия Петрова;Москва\n",
                        "KOI8-R ; DOUBLED",
                        "columns: имя|город",
                        "2: Юлия Петрова|Москва"),
                read(
                        "two encodings in one file",
                        bytes("name,city\nJörg,Köln\n", "UTF-8", "Jörg,Köln\n", "ISO-8859-1"),
                        "windows-1252 , DOUBLED",
                        "columns: name|city",
                        "2: JÃ¶rg|KÃ¶ln",
                        "3: Jörg|Köln"),
                refused(
                                "not of the encoding said",
                                bytes("a,b\n", "UTF-8", "1,ö\n", "ISO-8859-1"),
                                "Line 2 is not UTF-8 text.")
                        .with(FormatChoice.NONE.withCharset(StandardCharsets.UTF_8)),
                refused(
                        "cut within a character",
                        Arrays.copyOf(utf8("a,b\n1,ö"), 7),
                        "Line 2 is not UTF-8 text."));
    }
}
