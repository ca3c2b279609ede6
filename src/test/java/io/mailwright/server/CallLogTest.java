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
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The server's log has each call once, and no trace of secrets. Other servers would log, too. */
@Isolated
class CallLogTest {
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
    void aFaultOfOursIsANumberAndOneLogEntry() throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("account.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("drop table master_unsubscribe");
        }
        var answer = server.call(ADD);

        server.close();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("account.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from subscriber")) {
            assertThat(rows.getLong(1)).as("nothing of it stays").isZero();
        }
        assertThat(answer)
                .contains("<subscriber><error>999</error><error_description>Internal error<")
                .doesNotContain("Exception", "io.mailwright", "SQL");
        assertThat(log.list.stream().filter(event -> event.getLevel() == Level.ERROR)).hasSize(1);
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
