package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** An import that was asked for by a call ends with a message to the address the call named. */
class ImportNoticeTest {
    private static final String IMPORT =
            "<system_name>list</system_name><action>import</action><search_type>listid</search_type>"
                    + "<search_value>1</search_value><file_name>spring.csv</file_name>"
                    + "<email_address>ops@example.org</email_address><file_type>csv</file_type>"
                    + "<column_headings>true</column_headings><file_mapping><field>Email Address"
                    + "</field></file_mapping><import_type>0</import_type><returnid>true</returnid>";

    @TempDir private Path data;

    @Test
    @Timeout(60)
    void whoAskedIsTold() throws Exception {
        name("news@example.org");
        var folder = Files.createDirectories(data.resolve("ftp/import"));
        Files.writeString(folder.resolve("spring.csv"), "Email\nann@example.org\nnobody\n");
        try (var server = new TestServer(data)) {
            var id = server.call(IMPORT, "importid");
            var message = data.resolve("outbox/0/0-import.%s.eml".formatted(id));
            while (!Files.exists(message)) {
                Thread.sleep(20);
            }
            assertThat(Files.readString(message))
                    .contains("To: ops@example.org", "Added: 1", "Rejected: 1", "_result.csv");
        }
    }

    private void name(String fromEmail) {
        try (var store =
                Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW))) {
            var account =
                    new AccountSettings(1, "Harbour", "", "", "", "", "", "Harbour", fromEmail);
            store.change(tables -> {
                tables.settings().put(account);
                return account;
            });
        }
    }
}
