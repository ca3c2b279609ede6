package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Archives of one file are read as that file; others are refused in words. */
class PackedFileTest {
    private static final String PEOPLE = "Email,Name\na@example.org,Jürgen\n";

    @TempDir Path folder;

    @Test
    void gzip() throws IOException {
        var source = open(Packed.gzip(PEOPLE.getBytes(Charset.forName("windows-1252"))));

        assertThat(cells(source)).containsExactly(List.of("a@example.org", "Jürgen"));
        assertThat(cells(source)).hasSize(1);
    }

    @Test
    void gzipInSeveralPieces() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Packed.gzip("Email,Name\na@exam".getBytes(StandardCharsets.UTF_8)));
        bytes.writeBytes(Packed.gzip("ple.org,Ann\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(cells(open(bytes.toByteArray())))
                .containsExactly(List.of("a@example.org", "Ann"));
    }

    @Test
    void zipOfOneFile() throws IOException {
        var zip =
                Packed.zip(
                        "list/",
                        "",
                        "list/people.csv",
                        PEOPLE,
                        "__MACOSX/list/._people.csv",
                        "x",
                        "list/.DS_Store",
                        "x",
                        "list/Thumbs.db",
                        "x");

        assertThat(cells(open(zip))).containsExactly(List.of("a@example.org", "Jürgen"));
    }

    @Test
    void guessesHowManyRowsThereAre() throws IOException {
        var text =
                ("Email,Name\n" + "ann@example.org,Ann\n".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(open(Packed.gzip(text)).estimate().rows()).isBetween(99_000L, 101_000L);
        assertThat(open(Packed.zip("a", text)).estimate().rows()).isBetween(99_000L, 101_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/workbook.bin | binary Excel workbook",
                "word/document.xml | This is a Word document",
                "ppt/presentation.xml | This is a presentation",
                "Index/Document.iwa | This is a Numbers document",
                "META-INF/manifest.xml | This is an OpenDocument file"
            })
    void refusesOtherDocuments(String entry, String words) {
        refuses(Packed.zip("[Content_Types].xml", "x", entry, "x"), words);
    }

    @Test
    void refusesArchivesOfNoneOrSeveral() {
        refuses(Packed.zip(), "The ZIP archive is empty.");
        refuses(Packed.zip("a/", ""), "The ZIP archive is empty.");
        refuses(
                Packed.zip("a.csv", "x", "b.csv", "y", "c.csv", "z"),
                "The ZIP archive holds 3 files, such as a.csv and b.csv.");
    }

    @Test
    void refusesAnArchiveInAnother() {
        var gzip = Packed.gzip(PEOPLE.getBytes(StandardCharsets.UTF_8));
        refuses(Packed.gzip(gzip), "This archive holds another archive.");
        refuses(Packed.zip("people.csv.gz", gzip), "This archive holds another archive.");
        refuses(Packed.gzip(Packed.zip("a.csv", PEOPLE)), "This archive holds another archive.");
        var tar = new byte[10_240];
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        tar[0] = 'a';
        refuses(Packed.gzip(tar), "This is a tar archive.");
    }

    @Test
    void refusesLockedArchive() {
        refuses(Packed.locked(Packed.zip("a.csv", PEOPLE)), "locked with a password");
    }

    @Test
    void refusesWhatBreaksOff() {
        var gzip = Packed.gzip(noise());
        refuses(Arrays.copyOf(gzip, gzip.length / 3), "The archive is damaged");
        refuses(Arrays.copyOf(gzip, 9), "The archive is damaged");
        var zip = Packed.zip("a.csv", noise());
        refuses(Arrays.copyOf(zip, zip.length / 2), "The archive is damaged");
        var flipped = zip.clone();
        flipped[zip.length / 2] ^= 0x55;
        refuses(flipped, "The archive is damaged");
    }

    /** Text that packs badly, so that half an archive is half the text. */
    private static byte[] noise() {
        var random = new SplittableRandom(1);
        var text = new StringBuilder("Email,Name\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(Long.toHexString(random.nextLong())).append("@example.org,Ann\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void refuses(byte[] bytes, String words) {
        assertThatThrownBy(() -> cells(open(bytes)))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(words);
    }

    private RowSource open(byte[] bytes) throws IOException {
        return RowSource.open(Files.write(folder.resolve("people.csv"), bytes), FormatChoice.NONE);
    }

    private static List<List<String>> cells(RowSource source) {
        var cells = new ArrayList<List<String>>();
        source.read(row -> cells.add(row.cells()));
        return cells;
    }
}
