package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;

import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starting, stopping, starting again. */
class LocalServerTest {
    private static final String ADD_LIST =
            "<system_name>list</system_name><action>add</action><list_type>public</list_type>"
                    + "<list_name>Kept</list_name>";

    @TempDir private Path data;

    @Test
    void keepsItsAccount() {
        try (var server = new TestServer(data)) {
            server.call(ADD_LIST);
        }
        try (var server = new TestServer(data)) {
            assertThat(server.call(ADD_LIST, "error")).isEqualTo("922");
        }
    }

    @Test
    void listensOnLoopbackAlone() {
        try (var server = new TestServer(data)) {
            assertThat(server.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(server.url().getPath()).isEqualTo("/integrate.aspx");
        }
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var taken = new ServerSocket(0, 1, loopback)) {
            var options =
                    new LocalServer.Options(
                            data, loopback, taken.getLocalPort(), "user", "password", false);

            assertThatThrownBy(() -> LocalServer.start(options))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() throws IOException {
        var elsewhere = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        var options = new LocalServer.Options(data, elsewhere, 0, "user", "password", false);

        assertThatThrownBy(() -> LocalServer.start(options))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("192.0.2.1");
    }

    @Test
    void doesNotStartWithoutAPassword() {
        var options =
                new LocalServer.Options(
                        data, InetAddress.getLoopbackAddress(), 0, "user", "", false);

        assertThatThrownBy(() -> LocalServer.start(options)).isInstanceOf(Failure.Invalid.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysThatAFolderIsAFile() throws IOException {
        var file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> LocalServer.start(TestServer.options(file, false)))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("choose another folder");
    }

    @Test
    void optionsDoNotTellTheLogin() {
        assertThat(TestServer.options(data, true).toString())
                .doesNotContain(TestServer.PASSWORD, TestServer.USERNAME);
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws IOException {
        var folder = data.resolve("new").resolve("folder");
        try (var server = new TestServer(folder)) {
            server.call(ADD_LIST);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(file ->
                                assertThat(
                                                PosixFilePermissions.toString(
                                                        Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void finishesWhatIsInFlight() throws Exception {
        var server = LocalServer.start(TestServer.options(data, true));
        var request =
                "xml="
                        + TestServer.encoded(
                                TestServer.document(
                                        "<system_name>list</system_name><action>retrieve_sub</action>"
                                                + "<search_type>listid</search_type><search_value>1</search_value>"));
        try (var socket = new Socket(server.url().getHost(), server.url().getPort())) {
            var head =
                    "POST /integrate.aspx HTTP/1.0\r\nContent-Length: %d\r\n\r\n"
                            .formatted(request.length());
            socket.getOutputStream().write((head + request).getBytes(StandardCharsets.US_ASCII));
            // The answer is larger than what the sockets take, so it is in flight from here on.
            var first = socket.getInputStream().readNBytes(100);
            var closing = CompletableFuture.runAsync(server::close, Thread.ofPlatform()::start);
            var rest = socket.getInputStream().readAllBytes();
            closing.get(60, TimeUnit.SECONDS);

            assertThat(new String(first, StandardCharsets.UTF_8)).contains("200 OK");
            assertThat(new String(rest, StandardCharsets.UTF_8)).endsWith("</exacttarget>\r\n");
        }
    }

    @Test
    void closesTwice() {
        var server = LocalServer.start(TestServer.options(data, false).withFtp(0));
        server.ftp();
        server.close();
        server.close();
        assertThatThrownBy(server::ftp).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void servesFilesWithTheSameLogin() throws IOException {
        try (var server = LocalServer.start(TestServer.options(data, false).withFtp(0))) {
            var ftp = server.ftp().orElseThrow();
            assertThat(ftp.toString()).matches("ftp://127\\.0\\.0\\.1:\\d+/");
            assertThat(server.ftp()).hasValue(ftp);

            var client = new FTPClient();
            client.connect(ftp.getHost(), ftp.getPort());
            assertThat(client.login(TestServer.USERNAME, TestServer.PASSWORD)).isTrue();
            client.disconnect();
        }
        try (var server = LocalServer.start(TestServer.options(data, false))) {
            assertThat(server.ftp()).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void whatHasLainFor72HoursGoes() throws Exception {
        LocalServer.start(TestServer.options(data, false)).close();
        var old = Files.writeString(data.resolve("ftp").resolve("old.zip"), "x");
        var young = Files.writeString(data.resolve("ftp").resolve("young.zip"), "x");
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().plus(Duration.ofMinutes(10))));

        var later = InstantSource.fixed(Instant.now().plus(Duration.ofDays(3)));
        try (var _ = LocalServer.start(TestServer.options(data, false), later)) {
            while (Files.exists(old)) {
                Thread.sleep(5);
            }
            assertThat(young).exists();
        }
    }
}
