package io.mailwright;

import io.mailwright.server.engine.TestTls;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL of this process's own, started when first asked for; it ends with it. */
public final class TestPostgres {
    /** A user who has to give a password. */
    public static final String GUARDED = "guarded";

    public static final String PASSWORD = "Sesam-7531";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    /** Started once. */
    private static final class Server {
        /** Speed for safety: nothing here has to outlive a power cut. */
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                askForPassword(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Everybody else is let in as they are. */
        private static void askForPassword(EmbeddedPostgres server)
                throws IOException, SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "create role " + GUARDED + " login superuser password '" + PASSWORD + "'");
                try (var rows = statement.executeQuery("show hba_file")) {
                    rows.next();
                    var rules = Path.of(rows.getString(1));
                    Files.writeString(
                            rules,
                            "host all "
                                    + GUARDED
                                    + " all scram-sha-256\n"
                                    + Files.readString(rules));
                }
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    /** An empty database. */
    public static TestPostgres fresh() throws SQLException {
        var made = new TestPostgres("test" + DATABASES.incrementAndGet());
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + made.name);
        }
        return made;
    }

    /** Empties it, which is quicker than another one. */
    public void clear() throws SQLException {
        for (var schema : rows("select nspname from pg_namespace where nspname !~ '^(pg_|inf)'")) {
            run("drop schema \"" + schema.getFirst().replace("\"", "\"\"") + "\" cascade");
        }
        run("create schema public");
    }

    /** Shows a certificate from now on, to whoever asks. */
    public void secure(TestTls tls) throws SQLException {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            setting(statement, "ssl_cert_file", tls.certificate().toString());
            setting(statement, "ssl_key_file", tls.key().toString());
            setting(statement, "ssl", "on");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void setting(Statement statement, String name, String value)
            throws SQLException {
        statement.execute("alter system set " + name + " = '" + value + "'");
    }

    public String url() {
        return url("postgres");
    }

    public String url(String user) {
        return Server.RUNNING.getJdbcUrl(user, name);
    }

    /** Each row a list of texts. */
    public List<List<String>> rows(String sql) throws SQLException {
        try (var connection = Server.RUNNING.getDatabase("postgres", name).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    public String one(String sql) throws SQLException {
        return rows(sql).getFirst().getFirst();
    }

    public void run(String sql) throws SQLException {
        try (var connection = Server.RUNNING.getDatabase("postgres", name).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
