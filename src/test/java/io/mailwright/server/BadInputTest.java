package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is wrong gets its number with status 200, changes nothing and leaves no trace of secrets.
 */
class BadInputTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String ADD =
            "<system_name>subscriber</system_name><action>add</action><search_type>listid</search_type>"
                    + "<search_value>1</search_value><values><Email__Address>ann@example.org</Email__Address></values>";

    @TempDir private Path data;
    private TestServer server;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.mailwright.server");

    @BeforeEach
    void start() {
        server = new TestServer(data);
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        logger.setLevel(null);
        server.close();
    }

    @Test
    void logsEachCallWithoutLoginOrAddress() {
        server.call(ADD);
        server.call(ADD);
        server.post(TestServer.document(ADD).replace(TestServer.PASSWORD, "wrong-pass"));
        server.call("<system_name>subscriber</system_name><action>ann@example.org</action>");
        server.close();

        assertThat(lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("ann@"))
                .noneMatch(line -> line.contains("pass"))
                .noneMatch(line -> line.contains(TestServer.USERNAME));
        assertThat(lines().get(0)).matches("subscriber add ok \\d+ ms");
        assertThat(lines().get(1)).matches("subscriber add 14 \\d+ ms");
        assertThat(lines().get(2)).matches("- 900 \\d+ ms");
        assertThat(lines().get(3)).matches("subscriber \\? 910 \\d+ ms");
    }

    @Test
    void refusesSixMegabytesAndGoesOn() {
        assertError(TestServer.document("<x>%s</x>".formatted("y".repeat(6 * MEGABYTE))), 915);
        assertError(TestServer.document("<x>%s</x>".formatted("+".repeat(6 * MEGABYTE))), 915);
        assertThat(server.call(ADD)).contains("successfully");
    }

    @Test
    void takesFiveMegabytesToTheByte() {
        var rest = ADD + "<x></x>";
        int free = 5 * MEGABYTE - TestServer.document(rest).length();
        var whole = TestServer.document(ADD + "<x>%s</x>".formatted("y".repeat(free)));

        assertError(whole.replace("<x>", "<x>y"), 915);
        assertThat(server.post(whole)).contains("successfully");
    }

    @Test
    void answersEvenWhoSendsFiveTimesTheLimit() {
        var chunks = new ArrayList<byte[]>();
        chunks.add("xml=".getBytes(StandardCharsets.US_ASCII));
        chunks.addAll(
                Collections.nCopies(25, "x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII)));
        var request = server.request("").POST(BodyPublishers.ofByteArrays(chunks));

        assertThat(server.send(request).body()).contains("<error>915</error>");
    }

    @Test
    void aLargeUnknownParameterIsSkipped() {
        var request =
                server.form(
                        "junk="
                                + "z".repeat(8 * MEGABYTE)
                                + "&xml="
                                + TestServer.encoded(TestServer.document(ADD)));

        assertThat(server.send(request).body()).contains("successfully");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var broken = TestServer.encoded(TestServer.document(ADD)).replace("ann", "%FCnn");

        assertThat(server.send(server.form("xml=" + broken)).body()).contains("<error>39</error>");
        assertEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "qf=xml",
                "qf=xml&xml=",
                "<?xml version=\"1.0\"?><system/>",
                "%",
                "xml=%"
            })
    void refusesABodyWithoutADocument(String body) {
        var response = server.send(server.form(body));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<error>39</error>");
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        var bomb = new StringBuilder("<!DOCTYPE exacttarget [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        var document = TestServer.document("<system_name>&a29;</system_name>");

        assertError(document.replace("<exacttarget>", bomb + "]><exacttarget>"), 39);
    }

    @Test
    void refusesElementsInElementsWithoutEnd() {
        assertError(TestServer.document("<a>".repeat(100_000) + "</a>".repeat(100_000)), 39);
    }

    @Test
    void refusesMoreElementsThanAnyCallNeeds() {
        assertError(TestServer.document("<a/>".repeat(1_000_000)), 39);
    }

    @Test
    void refusesMoreThan500Addresses() {
        var call =
                "<system_name>subscriber</system_name><action>masterunsub</action>"
                        + "<search_type>emailaddress</search_type><search_value>%s</search_value>";
        var address = "<emailaddress>ann@example.org</emailaddress>";

        assertThat(server.call(call.formatted(address.repeat(500)), "error")).isEmpty();
        assertThat(server.call(call.formatted(address.repeat(501)), "error")).isEqualTo("916");
    }

    @Test
    void aWrongLoginChangesNothing() {
        assertError(TestServer.document(ADD).replace(TestServer.PASSWORD, ""), 900);
        assertEmpty();
    }

    @Test
    void aWrongValueOfAMegabyteDoesNotComeBack() {
        var answer =
                server.call(
                        "<system_name>list</system_name><action>retrieve</action><search_type>%s</search_type>"
                                .formatted("z".repeat(MEGABYTE)));

        assertThat(answer).contains("<error>913</error>").hasSizeLessThan(1000);
    }

    @Test
    void aFaultOfOursIsANumberAndOneLogEntry() throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("account.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("drop table master_unsubscribe");
        }
        var answer = server.call(ADD);

        assertThat(answer)
                .contains("<subscriber><error>999</error><error_description>Internal error<")
                .doesNotContain("Exception", "io.mailwright", "SQL");
        assertThat(log.list.stream().filter(event -> event.getLevel() == Level.ERROR)).hasSize(1);
        assertEmpty();
    }

    private void assertError(String document, int number) {
        var response = server.send(server.form("qf=xml&xml=" + TestServer.encoded(document)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<error>" + number + "</error>");
    }

    private void assertEmpty() {
        assertThat(
                        server.call(
                                "<system_name>list</system_name><action>retrieve</action>"
                                        + "<search_type>listid</search_type><search_value>1</search_value>",
                                "subscriber_count"))
                .isEqualTo("0");
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
