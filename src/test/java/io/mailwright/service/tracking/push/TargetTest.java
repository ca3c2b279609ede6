package io.mailwright.service.tracking.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.TestPostgres;
import io.mailwright.cache.Database;
import io.mailwright.domain.Failure;
import io.mailwright.server.engine.TestTls;
import io.mailwright.service.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;

/** Which databases can be pushed to, and what is said of the others. */
class TargetTest {
    private static TestPostgres there;
    @TempDir Path folder;
    private Database db;

    @BeforeAll
    static void start() throws SQLException {
        there = TestPostgres.fresh();
    }

    @BeforeEach
    void open() throws SQLException {
        there.clear();
        db = Database.open(folder.resolve("x.db"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void push(String account, String url, @Nullable String password, String schema) {
        new ReportPush(db, account).push(Target.of(url, password, schema), Progress.NONE);
    }

    @Test
    void aPasswordIsTakenFromBesideTheAddressOrFromIt() throws SQLException {
        var url = there.url(TestPostgres.GUARDED);

        push("A", url, TestPostgres.PASSWORD, "one");
        push("A", url + "&password=" + TestPostgres.PASSWORD, null, "two");

        assertThat(there.one("select account from one.about union select account from two.about"))
                .isEqualTo("A");
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() {
        var url = there.url(TestPostgres.GUARDED) + "&password=wrong-one";

        assertThatThrownBy(() -> push("A", url, null, "mailwright"))
                .isInstanceOf(Failure.NoPassword.class)
                .hasMessageContaining("MAILWRIGHT_PUSH_PASSWORD")
                .hasMessageContaining("localhost")
                .hasMessageNotContaining("wrong-one")
                .hasNoCause();
    }

    @Test
    void anAddressIsShownWithoutWhatMayBeSecret() {
        var target =
                Target.of(
                        "jdbc:postgresql://db.example.com/sales?user=u&password=p1&sslmode=require",
                        "p2",
                        "s");

        assertThat(target).hasToString("jdbc:postgresql://db.example.com:5432/sales");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (var url :
                new String[] {
                    "postgres://u:secret@h/d", "jdbc:sqlite:x", "jdbc:postgresql://h:port/secret"
                }) {
            assertThatThrownBy(() -> Target.of(url, null, "s"))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void nobodyThereIsUnreachable() {
        assertThatThrownBy(() -> push("A", "jdbc:postgresql://localhost:1/x?user=u", null, "s"))
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/x");
    }

    @Test
    void aDatabaseThatIsNotThereHasToBeMade() {
        var url = there.url().replaceAll("/test\\d+", "/nowhere");

        assertThatThrownBy(() -> push("A", url, null, "s"))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("\"nowhere\" does not exist. Make it first");
    }

    @Test
    void aSchemaIsForOneAccount() throws SQLException {
        push("A", there.url(), null, "Odd \"name\"");

        assertThatThrownBy(() -> push("B", there.url(), null, "Odd \"name\""))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("holds the account A");
        push("B", there.url(), null, "b");
        assertThat(there.one("select account from \"Odd \"\"name\"\"\".about")).isEqualTo("A");
    }

    @Test
    void aNewerSchemaIsLeftAlone() throws SQLException {
        push("A", there.url(), null, "s");
        there.run("update s.about set version = 3");

        assertThatThrownBy(() -> push("A", there.url(), null, "s"))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("newer Mailwright");
    }

    @Test
    void anOrdinaryUserMayMakeTheSchemaOrOwnIt() throws SQLException {
        there.run("create role plain login");
        var url = there.url("plain");
        assertThatThrownBy(() -> push("A", url, null, "made"))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("own the schema, or be allowed to make it");
        there.run("create schema owned authorization plain");
        push("A", url, null, "owned");
        push("A", url, null, "owned");
        assertThatThrownBy(() -> push("A", url, null, "made")).isInstanceOf(Failure.Invalid.class);

        there.run(
                "do $$ begin execute format('grant create on database %I to plain',"
                        + " current_database()); end $$");
        push("A", url, null, "made");

        assertThat(
                        there.one(
                                "select schemaname from pg_tables where tableowner = 'plain' and tablename = 'about' and schemaname = 'made'"))
                .isEqualTo("made");
        assertThat(there.one("select rolsuper from pg_roles where rolname = 'plain'"))
                .isEqualTo("f");
    }

    /** {@code 127.1} is this computer too, but not by a name that is known to be. */
    @Test
    void theCertificateOfAnotherComputerIsChecked() throws SQLException {
        var far = there.url().replace("//localhost:", "//127.1:");
        assertThatThrownBy(() -> push("A", far, null, "s"))
                .as("it has none")
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("SSL");
        var tls = new TestTls(folder);
        there.secure(tls);
        var root = "&sslrootcert=" + tls.certificate();

        assertThatThrownBy(() -> push("A", far, null, "s"))
                .as("nobody knows it")
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("certif");
        assertThatThrownBy(() -> push("A", far + root, null, "s"))
                .as("it has another name")
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("127.1");
        push("A", there.url() + root + "&sslmode=verify-full", null, "s");
        push("A", far + "&sslmode=require", null, "s");
    }

    @Test
    void onePushAtATime() {
        try (var other = Target.of(there.url(), null, "s").connect()) {
            new TargetSchema(other, "s").ready("A");

            assertThatThrownBy(() -> push("A", there.url(), null, "s"))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("Another push");
        }
        push("A", there.url(), null, "s");
    }
}
