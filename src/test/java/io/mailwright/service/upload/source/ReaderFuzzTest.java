package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Spoils the files of the corpus at random and reads them: each is read or refused in words, and
 * read twice it gives the same. {@code -Dfuzz.seconds} says for how long, {@code -Dfuzz.seed} with
 * which files it begins; a file that fails is kept in the folder for temporary files.
 */
class ReaderFuzzTest {
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int LARGEST = 1 << 18;

    private static final List<FormatChoice> CHOICES =
            Stream.concat(
                            EncodingGuess.offered().stream().map(FormatChoice.NONE::withCharset),
                            Stream.concat(
                                    Arrays.stream(Quoting.values())
                                            .map(FormatChoice.NONE::withQuoting),
                                    Stream.of(
                                            FormatChoice.NONE.withHeading(true),
                                            FormatChoice.NONE.withHeading(false),
                                            FormatChoice.NONE.withDelimiter('a'))))
                    .toList();

    @TempDir Path folder;

    @Test
    void everyFileIsReadOrRefusedInWords() throws IOException {
        var seeds = seeds();
        long end = System.nanoTime() + TIME.toNanos();
        for (long seed = SEED; System.nanoTime() < end; seed++) {
            var random = new SplittableRandom(seed);
            var bytes = spoiled(seeds.get(random.nextInt(seeds.size())), seeds, random);
            var choice =
                    random.nextInt(3) > 0
                            ? FormatChoice.NONE
                            : CHOICES.get(random.nextInt(CHOICES.size()));
            try {
                read(Files.write(folder.resolve("people.csv"), bytes), choice);
            } catch (RuntimeException | Error e) {
                var kept = Files.write(Files.createTempFile("fuzz-" + seed + "-", ".csv"), bytes);
                throw new AssertionError(
                        "seed %d, %s, kept as %s".formatted(seed, choice, kept), e);
            }
        }
    }

    private static void read(Path file, FormatChoice choice) {
        List<FileRow> rows;
        FormatChoice again;
        try {
            var source = RowSource.open(file, choice);
            rows = rows(source);
            again = FormatChoice.of(source.layout().format());
        } catch (Failure.FileUnusable refused) {
            return;
        }
        if (!rows(RowSource.open(file, again)).equals(rows)) {
            throw new AssertionError("the second time there are other rows");
        }
    }

    private static List<FileRow> rows(RowSource source) {
        var rows = new ArrayList<FileRow>();
        source.read(row -> {
            if (!rows.isEmpty() && row.line() <= rows.getLast().line()) {
                throw new AssertionError("lines do not rise");
            }
            rows.add(row);
        });
        return rows;
    }

    /**
     * Small ones, so that many are tried; parts of workbooks are spoiled before they are packed.
     */
    private static List<byte[]> seeds() {
        return Corpus.all().stream()
                .map(NastyFile::bytes)
                .filter(bytes -> bytes.length > 0 && bytes.length < LARGEST)
                .toList();
    }

    private byte[] spoiled(byte[] seed, List<byte[]> seeds, SplittableRandom random)
            throws IOException {
        boolean isZip = seed.length > 4 && seed[0] == 'P' && seed[1] == 'K';
        if (isZip && random.nextInt(8) > 0) {
            return repacked(seed, seeds, random);
        }
        var bytes = seed;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes = spoiledOnce(bytes, seeds, random);
        }
        return bytes;
    }

    private byte[] repacked(byte[] zip, List<byte[]> seeds, SplittableRandom random)
            throws IOException {
        var file = Files.write(folder.resolve("seed.zip"), zip);
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        try (var archive = new ZipFile(file.toFile())) {
            for (ZipEntry part : java.util.Collections.list(archive.entries())) {
                parts.put(part.getName(), archive.getInputStream(part).readAllBytes());
            }
        } catch (java.util.zip.ZipException _) {
            return spoiledOnce(zip, seeds, random);
        }
        for (int i = 1 + random.nextInt(4); i > 0 && !parts.isEmpty(); i--) {
            var names = List.copyOf(parts.keySet());
            var name = names.get(random.nextInt(names.size()));
            parts.put(name, spoiledOnce(parts.get(name), seeds, random));
        }
        return Packed.zip(parts);
    }

    private static byte[] spoiledOnce(byte[] bytes, List<byte[]> seeds, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> joined(bytes, at, new byte[0], to);
            case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 2 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, to);
            case 3 -> joined(bytes, at, piece(random), at);
            case 4 -> joined(bytes, at, seeds.get(random.nextInt(seeds.size())), bytes.length);
            default -> Arrays.copyOf(bytes, at);
        };
    }

    /** What readers stumble over. */
    private static byte[] piece(SplittableRandom random) {
        var pieces =
                List.of(
                        "\"",
                        "\"\"",
                        "'",
                        "\\",
                        "\\\"",
                        ",",
                        ";",
                        "\n",
                        "\r",
                        "\r\n",
                        "\0",
                        "\uFEFF",
                        "sep=",
                        "<",
                        ">",
                        "/>",
                        "<c>",
                        "<row>",
                        "</row>",
                        "<v>",
                        "</v>",
                        "<is>",
                        "</is>",
                        "<si>",
                        "<t>",
                        "]]>",
                        "<!DOCTYPE a>",
                        "&a;",
                        "&#0;",
                        "_x000A_",
                        "t=\"s\"",
                        "-1",
                        "99999999999",
                        "1E999999999",
                        "NaN",
                        "0x",
                        "\uD83C\uDF89",
                        "ö",
                        "a@b.de");
        return pieces.get(random.nextInt(pieces.size()))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int at, byte[] between, int from) {
        var all = new byte[at + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(between, 0, all, at, between.length);
        System.arraycopy(bytes, from, all, at + between.length, bytes.length - from);
        return all;
    }
}
