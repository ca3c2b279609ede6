package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.HttpTransport;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** First previews of large files of every kind, and the check of a workbook of 200,000 rows. */
@Tag("benchmark")
class UploadFileBenchmark {
    private static final int ROWS = 200_000;
    private static final int LINES = 1_000_000;
    private static final int RUNS = Integer.getInteger("runs", 3);

    @TempDir Path folder;

    @Test
    void previewsAndChecks() throws Exception {
        try (var cache = Database.open(folder.resolve("cache.db"));
                var transport = new HttpTransport(URI.create("http://127.0.0.1:9/"))) {
            account(cache);
            var uploads = new UploadService(cache, TestAccount.api(transport, 1), 1);
            var workbook = workbook();
            for (var file : List.of(workbook, csv(false), csv(true))) {
                preview(uploads, file);
            }
            for (int run = 0; run < RUNS; run++) {
                check(uploads, cache, workbook);
            }
        }
    }

    private static void preview(UploadService uploads, Path file) throws IOException {
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            var preview = uploads.preview(file);
            System.out.printf(
                    "  preview of %s, %,d KB: %,d ms, about %,d rows%n",
                    file.getFileName(),
                    Files.size(file) / 1024,
                    (System.nanoTime() - began) / 1_000_000,
                    preview.all().rows());
        }
    }

    private static void check(UploadService uploads, Database cache, Path file) {
        long began = System.nanoTime();
        var mapping =
                uploads.suggest(uploads.preview(file), new AttributeStore(cache).all()).mapping();
        var checked =
                uploads.check(
                        new UploadPlan(file, 1, mapping, UploadMode.ADD_UPDATE), Progress.NONE);
        assertThat(checked.created()).isEqualTo(ROWS);
        System.out.printf(
                "  check of %s, %,d rows x 6 columns: %.2f s%n",
                file.getFileName(), ROWS, (System.nanoTime() - began) / 1e9);
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("people.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Benchmark", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            var headings =
                    List.of("Email Address", "First Name", "Last Name", "City", "Joined", "Points");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int i = 1; i <= ROWS; i++) {
                sheet.value(i, 0, "person." + i + "@example" + i % 97 + ".com");
                sheet.value(i, 1, "First" + i % 1000);
                sheet.value(i, 2, "Last" + i % 5000);
                sheet.value(i, 3, "Town " + i % 300);
                sheet.value(i, 4, LocalDate.of(2020, 3, 1 + i % 28));
                sheet.style(i, 4).format("dd.mm.yyyy").set();
                sheet.value(i, 5, i % 100_000);
            }
        }
        return file;
    }

    private Path csv(boolean packed) throws IOException {
        var file = folder.resolve(packed ? "people.csv.gz" : "people.csv");
        try (var bytes = Files.newOutputStream(file);
                var out = packed ? new GZIPOutputStream(bytes) : bytes) {
            out.write("Email Address,First Name,Last Name\n".getBytes(StandardCharsets.UTF_8));
            var some = new StringBuilder();
            for (int i = 0; i < LINES; i++) {
                some.append("person.%d@example%d.com,First%d,Last\n".formatted(i, i % 97, i % 50));
                if (i % 1000 == 999) {
                    out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                    some.setLength(0);
                }
            }
        }
        return file;
    }

    private static void account(Database cache) {
        new AttributeStore(cache)
                .replaceAll(
                        List.of(
                                TestAttributes.text("Email Address"),
                                TestAttributes.text("First Name"),
                                TestAttributes.text("Last Name"),
                                TestAttributes.text("City"),
                                TestAttributes.typed("Joined", DataType.DATE),
                                TestAttributes.typed("Points", DataType.NUMBER)));
        new ListStore(cache)
                .save(
                        new MailList(
                                1, "All", ListType.MASTER, ListCounts.NONE, null, Instant.now()));
    }
}
