package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.xmlapi.bulk.BulkFile;
import io.mailwright.xmlapi.bulk.BulkReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;

/**
 * What stands in exported files, byte for byte ({@code golden/export}), once a job has been sent
 * with every kind of event; that the client reads them; and how long they are kept. With {@code
 * -Dgolden.rewrite=true} the golden files are written, to be read by a person.
 */
class ExportContentTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/export");
    private static final String JOB =
            "<search_type>jobID</search_type><search_value>2030001</search_value>";
    private static final String LIST = "<search_value>2</search_value>";

    @TempDir private Path data;

    @ParameterizedTest
    @CsvSource({
        "all-jobs, tracking, BulkAsync, all_jobs_ToFTP, PERIOD",
        "all-jobs-nothing, tracking, BulkAsync, all_jobs_ToFTP, BEFORE",
        "job, tracking, BulkAsync, all_ToFTP, JOB",
        "job-attributes, tracking, BulkAsync, all_attributes_ToFTP, JOB_PERIOD",
        "sent, tracking, Sent_BulkAsync, all_ToFTP, JOB",
        "sent-attributes, tracking, Sent_BulkAsync, all_attributes_ToFTP, JOB",
        "list, list, BulkAsync, Subs_ToFTP, ACTIVE",
        "statuses, subscriber, BulkAsync, SubsStatus_ToFTP, NONE",
        "statuses-list, subscriber, BulkAsync, SubsStatus_ToFTP, LID"
    })
    void filesHoldWhatIsWritten(
            String golden, String system, String action, String subAction, String limits)
            throws IOException {
        SentJob.fill(data);
        try (var server = new TestServer(data)) {
            leaveAndCome(server);
            var zip = exported(server, system, action, subAction, limits(limits));
            var xml = unzipped(zip);
            var expected = GOLDEN.resolve(golden + ".xml");
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.writeString(expected, xml);
            }
            assertThat(xml).isEqualTo(Files.readString(expected));
            assertThat(read(zip))
                    .containsExactly(
                            count(xml, "<job "), count(xml, "<subscriber "), count(xml, "<event "));
        }
    }

    @Test
    @Timeout(60)
    void filesAreKeptForThreeDays() throws IOException {
        SentJob.fill(data);
        Path zip;
        try (var server = new TestServer(data)) {
            zip = exported(server, "subscriber", "BulkAsync", "SubsStatus_ToFTP", "");
        }
        Files.setLastModifiedTime(zip, FileTime.from(TestServer.NOW));
        var kept = Duration.ofDays(3);
        restart(TestServer.NOW.plus(kept).minusSeconds(1));
        assertThat(zip).exists();
        restart(TestServer.NOW.plus(kept));
        while (Files.exists(zip)) {
            restart(TestServer.NOW.plus(kept));
        }
        try (var server = new TestServer(data)) {
            assertThat(server.call(inquiry("880001"), "status")).isEqualTo("Complete");
        }
    }

    private void restart(Instant now) {
        LocalServer.start(TestServer.options(data, false), InstantSource.fixed(now)).close();
    }

    /** Somebody with characters that XML has no way to write plainly, and one who is blocked. */
    private static void leaveAndCome(TestServer server) {
        server.call(
                "<system_name>subscriber</system_name><action>edit</action><search_type>listid"
                        + "</search_type><search_value>2</search_value><search_value2>dee@example.org"
                        + "</search_value2><values><First__Name>D &lt;&amp;&gt; \"É\" 名"
                        + "</First__Name></values>");
        server.call(
                "<system_name>subscriber</system_name><action>masterunsub</action><search_type>"
                        + "emailaddress</search_type><search_value><emailaddress>bo@example.org"
                        + "</emailaddress></search_value>");
    }

    private static String limits(String name) {
        return switch (name) {
            case "PERIOD" -> range("daterange", "3/1/2010", "3/2/2010");
            case "BEFORE" -> range("daterange", "2/1/2010", "2/2/2010");
            case "JOB" -> JOB;
            case "JOB_PERIOD" -> JOB + range("daterange", "03/03/2010", "03/31/2010");
            case "ACTIVE" -> LIST + "<search_status>Active</search_status>";
            case "LID" -> "<search_type>lid</search_type>" + LIST;
            default -> "<search_type></search_type><search_value></search_value>";
        };
    }

    private static String range(String name, String start, String end) {
        return "<%1$s><startdate>%2$s</startdate><enddate>%3$s</enddate></%1$s>"
                .formatted(name, start, end);
    }

    private Path exported(
            TestServer server, String system, String action, String subAction, String limits) {
        var asked =
                "<system_name>%s</system_name><action>%s</action><sub_action>%s</sub_action>%s"
                        .formatted(system, action, subAction, limits);
        var inquiry = inquiry(server.call(asked, "batchID"));
        while (!server.call(inquiry, "status").equals("Complete")) {
            assertThat(server.call(inquiry, "error_detail")).isEmpty();
        }
        return data.resolve("ftp").resolve(server.call(inquiry, "filename"));
    }

    private static String inquiry(String batch) {
        return "<system_name>batch</system_name><action>inquire</action><search_type>batchid"
                + "</search_type><search_value>%s</search_value>".formatted(batch);
    }

    private static String unzipped(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            var entry = in.getNextEntry();
            assertThat(entry.getName())
                    .isEqualTo(zip.getFileName().toString().replace(".zip", ".xml"));
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(in.getNextEntry()).isNull();
            return xml;
        }
    }

    /** How many jobs, people and events the client finds. */
    private static long[] read(Path zip) {
        var jobs = new ArrayList<Long>();
        var people = new ArrayList<Long>();
        var events = new ArrayList<Long>();
        BulkFile.read(
                zip,
                new BulkReader(
                        job -> jobs.add(job.job()),
                        person -> people.add(person.subscriber()),
                        event -> events.add(event.subscriber())));
        assertThat(people).isSorted();
        return new long[] {jobs.size(), people.size(), events.size()};
    }

    private static long count(String xml, String start) {
        return xml.lines().filter(line -> line.contains(start)).count();
    }
}
