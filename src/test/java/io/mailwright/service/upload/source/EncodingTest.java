package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Encodings are found from few letters, and can be said where there are too few. */
class EncodingTest {
    @TempDir Path folder;

    private static final String PLAIN_ROW = "ann@example.org;Ann Miller\n";

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 'Jörg Müller;Köln|Zoë;Zürich'",
        "UTF-8, 'Jörg Müller;Köln|Zoë;Zürich'",
        "windows-1251, 'Юлия Петрова;Москва|Иван;Тверь'",
        "windows-1250, 'Łukasz Wójcik;Kraków|Wiśniewska;Łódź'"
    })
    void isFoundFromLettersFarDown(String charset, String people) throws IOException {
        for (int rest : new int[] {0, 1, 2}) {
            // The first letter beyond ASCII is the last byte looked at, or the one before or after.
            var head = "Email;Name\n" + PLAIN_ROW.repeat(100_000);
            int letters = people.codePointAt(0) > 127 ? 0 : people.indexOf("ö");
            int over = (head.length() + "b@example.org;".length() + letters + rest) % (1 << 16);
            var text =
                    head
                            + " ".repeat((1 << 16) - over)
                            + "b@example.org;"
                            + people.replace('|', '\n')
                            + "\n";
            var source = open(text.getBytes(Charset.forName(charset)), FormatChoice.NONE);

            assertThat(FormatChoice.of(source.layout().format()).charset())
                    .as("shifted by %d", rest)
                    .isEqualTo(Charset.forName(charset));
            var last = new java.util.ArrayList<FileRow>();
            source.read(row -> {
                if (row.line() == 100_002) {
                    last.add(row);
                }
            });
            assertThat(last.getFirst().cell(1)).isEqualTo(people.replaceAll("[;|].*", ""));
        }
    }

    @Test
    void fartherDownThanIsLookedItIsReadAsUtf8OrRefusedInWords() throws IOException {
        var head = "Email;Name\n" + PLAIN_ROW.repeat((17 << 20) / PLAIN_ROW.length());
        long line = 2 + head.lines().count() - 1;
        var text = head + "b@example.org;Jörg\n";
        var names = new java.util.ArrayList<String>();
        open(text.getBytes(StandardCharsets.UTF_8), FormatChoice.NONE)
                .read(row -> {
                    if (row.line() == line) {
                        names.add(row.cell(1));
                    }
                });
        assertThat(names).containsExactly("Jörg");

        var western = open(text.getBytes(Charset.forName("windows-1252")), FormatChoice.NONE);
        assertThatThrownBy(() -> western.read(row -> {}))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("Line " + line + " is not UTF-8 text.")
                .hasMessageContaining("such as windows-1252");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 'Jörg Müller;Köln|Zoë;Zürich'",
        "windows-1252, 'Müller;Berlin'",
        "windows-1252, 'François Lefèvre;Orléans|Peña;A Coruña'",
        "windows-1252, 'Jürgen Groß|Lefèvre|Peña|Søren Jørgensen|João'",
        "windows-1252, 'price;5 €'",
        "windows-1252, 'Ann’s “Café”;x'",
        "windows-1252, 'José Núñez;Málaga|Íñigo;Cádiz'",
        "windows-1252, 'Håkan Åström;Malmö'",
        "windows-1250, 'Łukasz Wójcik;Kraków|Wiśniewska;Łódź'",
        "windows-1250, 'Jiří Dvořák;Plzeň|Růžena;Třebíč'",
        "windows-1250, 'Kovács Gergő;Győr|Szűcs;Pécs'",
        "ISO-8859-2, 'Łukasz Wójcik;Kraków|Wiśniewska;Łódź'",
        "ISO-8859-2, 'Jiří Dvořák;Plzeň|Šárka;Košice'",
        "ISO-8859-15, 'Cœur;Nîmes|Élodie;10 €'",
        "windows-1251, 'Юлия Петрова;Москва|Иван;Тверь'",
        "windows-1251, 'Юлия;Тула'",
        "KOI8-R, 'Юлия Петрова;Москва|Иван;Тверь'",
        "windows-31j, '山田太郎;東京|佐藤さくら;大阪市'",
        "windows-31j, 田中",
        "GBK, '王伟;北京|李娜;上海'",
        "GBK, 王伟",
        "UTF-16LE, 'Jörg;Köln'",
        "UTF-16BE, 'Юлия;Москва'",
        "UTF-8, 'Jörg;山田'"
    })
    void isFoundWithoutAMark(String charset, String people) throws IOException {
        var text = "Email;Name\nann@example.org;" + people.replace('|', '\n') + "\n";
        var source = open(text.getBytes(Charset.forName(charset)), FormatChoice.NONE);

        assertThat(FormatChoice.of(source.layout().format()).charset())
                .isEqualTo(Charset.forName(charset));
        assertThat(source.first(1).getFirst().cell(1)).isEqualTo(people.replaceAll("[;|].*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void isToldByTheMark(String charset) throws IOException {
        var source =
                open(
                        "\uFEFFEmail,Name\na@b.de,é\n".getBytes(Charset.forName(charset)),
                        FormatChoice.NONE);

        assertThat(source.layout().byteOrderMark()).isTrue();
        assertThat(source.layout().columns()).containsExactly("Email", "Name");
        assertThat(source.first(1).getFirst().cell(1)).isEqualTo("é");
    }

    @Test
    void isFoundFromALetterFarDown() throws IOException {
        var text = "Email,Name\n" + "a@example.org,Ann\n".repeat(200_000) + "b@b.de,Jürgen\n";
        var source = open(text.getBytes(Charset.forName("windows-1252")), FormatChoice.NONE);

        assertThat(FormatChoice.of(source.layout().format()).charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void canBeSaid() throws IOException {
        var bytes = "Email,Name\na@b.de,Gergő\n".getBytes(Charset.forName("ISO-8859-2"));
        var choice = FormatChoice.NONE.withCharset(Charset.forName("ISO-8859-2"));

        assertThat(open(bytes, choice).first(1).getFirst().cell(1)).isEqualTo("Gergő");
    }

    @Test
    void wronglySaidItIsRefusedWithTheLine() {
        var bytes = "Email,Name\na@b.de,Ann\nb@b.de,Jürgen\n".getBytes(StandardCharsets.ISO_8859_1);
        var choice = FormatChoice.NONE.withCharset(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> open(bytes, choice))
                .hasMessageContaining("Line 3 is not UTF-8 text. Choose the encoding");
    }

    private RowSource open(byte[] bytes, FormatChoice choice) throws IOException {
        return RowSource.open(Files.write(folder.resolve("people.csv"), bytes), choice);
    }
}
