package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * That no more than five exports, refreshes and imports wait at a time ({@code envelope.md} E9,
 * grade V): the sixth is refused by 918 (X), and leaves nothing.
 */
class WaitingTest {
    private static final String EXPORT =
            "<system_name>subscriber</system_name><action>BulkAsync</action><sub_action>"
                    + "SubsStatus_ToFTP</sub_action><search_type></search_type><search_value>"
                    + "</search_value>";
    private static final String INQUIRY =
            "<system_name>batch</system_name><action>inquire</action><search_type>batchid"
                    + "</search_type><search_value>880001</search_value>";

    @TempDir private Path data;

    @Test
    void theSixthIsRefused() throws IOException {
        SentJob.fill(data);
        importsThatCannotEnd(5);
        try (var server = new TestServer(data)) {
            var answer = server.call(EXPORT);
            assertThat(answer)
                    .contains("<error>918</error>")
                    .contains("More than 5 asynchronous requests are waiting")
                    .doesNotContain("batchID");
            assertThat(server.call(INQUIRY, "error")).isEqualTo("960");

            endOne();
            assertThat(server.call(EXPORT, "batchID")).isEqualTo("880001");
            while (!server.call(INQUIRY, "status").equals("Complete")) {
                assertThat(server.call(INQUIRY, "error_detail")).isEmpty();
            }
        }
    }

    /** A folder where the result is to be written is a fault, behind which an import stays open. */
    private void importsThatCannotEnd(int number) throws IOException {
        try (var store = open()) {
            for (int i = 0; i < number; i++) {
                long id =
                        store.change(tables ->
                                tables.imports()
                                        .create(
                                                new ListImport(
                                                        List.of(2L),
                                                        "people.csv",
                                                        Format.CSV,
                                                        true,
                                                        List.of("Email Address"),
                                                        Mode.ADD_UPDATE,
                                                        ""),
                                                "import",
                                                tables.now()));
                Files.createDirectories(data.resolve("imports").resolve(id + ".result"));
            }
        }
    }

    private void endOne() {
        try (var store = open()) {
            store.change(tables -> {
                var first = tables.imports().open().getFirst();
                tables.imports().fail(first, "It was given up", tables.now());
                return first;
            });
        }
    }

    private Store open() {
        return Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW));
    }
}
