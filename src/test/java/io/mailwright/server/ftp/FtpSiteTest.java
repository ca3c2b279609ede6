package io.mailwright.server.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.server.fault.Faults;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.Folder;
import io.mailwright.server.handler.Login;

import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.X509TrustManager;

/** The site as any FTP client sees it. */
@Timeout(60)
class FtpSiteTest {
    private static final String USER = "api.user";
    private static final String PASSWORD = "s3cret-password";

    @TempDir private Path data;
    private FileArea files;
    private FtpSite site;

    @BeforeEach
    void start() {
        files = FileArea.in(data);
        site = site();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private FtpSite site() {
        return FtpSite.start(
                InetAddress.getLoopbackAddress(),
                0,
                new Login(USER, PASSWORD),
                files,
                data.resolve("ftp.p12"),
                new Faults());
    }

    @Test
    void whatIsStoredIsFoundAndFetched() throws IOException {
        var content = "Email\nana@example.org\n".repeat(10_000);
        var client = client();

        assertThat(client.storeFile("/import/spring.csv", in(content))).isTrue();

        var file = files.find("spring.csv").orElseThrow();
        assertThat(file.path()).hasContent(content);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(fetched(client, "import/spring.csv")).isEqualTo(content);
        assertThat(client.listFiles("/import"))
                .singleElement()
                .satisfies(listed -> assertThat(listed.getSize()).isEqualTo(content.length()));
    }

    @Test
    void theRootHoldsFilesAndTwoFolders() throws IOException {
        var client = client();
        client.storeFile("bulk.zip", in("zip"));

        assertThat(client.listFiles())
                .extracting(FTPFile::getName)
                .containsExactlyInAnyOrder("import", "export", "bulk.zip");
        assertThat(client.changeWorkingDirectory("import")).isTrue();
        assertThat(client.printWorkingDirectory()).isEqualTo("/import");
        assertThat(client.changeToParentDirectory()).isTrue();
        assertThat(client.changeWorkingDirectory("bulk.zip")).isFalse();
    }

    @Test
    void aTransferBrokenOffIsContinued() throws IOException {
        var client = client();
        client.allocate(10);
        assertThat(client.storeFile("import/spring.csv", in("01234"))).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(426);
        assertThat(files.find("spring.csv")).isEmpty();
        assertThat(client.getSize("import/spring.csv")).isEqualTo("5");

        client.setRestartOffset(4);
        client.allocate(10);
        assertThat(client.storeFile("import/spring.csv", in("456789"))).isTrue();
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("0123456789");
    }

    @Test
    void aTransferBrokenOffIsAppendedTo() throws IOException {
        var client = client();
        client.allocate(10);
        client.storeFile("import/spring.csv", in("01234"));

        assertThat(client.appendFile("import/spring.csv", in("56789"))).isTrue();
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("0123456789");
    }

    @Test
    void whoComesBackTakesHisFileOver() throws Exception {
        var lost = client();
        try (var out = lost.storeFileStream("import/spring.csv")) {
            out.write(new byte[100_000]);
            out.flush();
            awaitSize("spring.csv");

            var back = client();
            back.setRestartOffset(3);
            assertThat(back.storeFile("import/spring.csv", in("!"))).isTrue();
        }
        assertThat(lost.completePendingCommand()).isFalse();
        assertThat(files.find("spring.csv").orElseThrow().path())
                .hasBinaryContent(new byte[] {0, 0, 0, '!'});
    }

    /** The server holds back the last few thousand bytes. */
    private void awaitSize(String name) throws InterruptedException {
        while (files.at(Folder.IMPORT, name).map(file -> file.size() < 50_000).orElse(true)) {
            Thread.sleep(5);
        }
    }

    @Test
    void restartBeyondTheEndIsRefused() throws IOException {
        var client = client();
        client.setRestartOffset(7);

        assertThat(client.storeFile("import/spring.csv", in("x"))).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(554);
    }

    @Test
    void aFileIsRenamedWhenItIsWhole() throws IOException {
        var client = client();
        client.storeFile("import/spring.tmp", in("all"));

        assertThat(client.rename("import/spring.tmp", "import/spring.csv")).isTrue();
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("all");
        assertThat(client.rename("import/spring.csv", "export/spring.csv")).isFalse();
        assertThat(client.deleteFile("import/spring.csv")).isTrue();
        assertThat(files.find("spring.csv")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../account.db",
                "/../account.db",
                "import/../../account.db",
                "/import/sub/x.csv",
                "..\\account.db",
                "import",
                "/",
                "a\u0000b",
                "export/x.csv",
                "con.csv",
                "import/.."
            })
    void noPathLeadsOut(String path) throws IOException {
        Files.writeString(data.resolve("account.db"), "secret");
        var client = client();

        boolean stored = client.storeFile(path, in("overwritten"));

        assertThat(data.resolve("account.db")).hasContent("secret");
        assertThat(fetched(client, path)).doesNotContain("secret");
        // Above the root is the root, so the first three name a file there.
        assertThat(stored).isEqualTo(path.endsWith("/account.db"));
        assertThat(files.find("account.db").isPresent()).isEqualTo(stored);
    }

    @Test
    void aLinkLeadsNowhere() throws IOException {
        var secret = Files.writeString(data.resolve("account.db"), "secret");
        Files.createSymbolicLink(data.resolve("ftp/import/link.csv"), secret);
        Files.createSymbolicLink(data.resolve("ftp/import/folder"), data);
        var client = client();

        assertThat(fetched(client, "import/link.csv")).isEmpty();
        assertThat(client.listFiles("import")).isEmpty();
        assertThat(client.changeWorkingDirectory("import/folder")).isFalse();
        client.storeFile("import/link.csv", in("overwritten"));
        assertThat(secret).hasContent("secret");
    }

    @Test
    void namesMayBeInAnyScript() throws IOException {
        var client = client();

        assertThat(client.storeFile("import/Frühling 春 весна.csv", in("x"))).isTrue();
        assertThat(client.listNames("import")).containsExactly("Frühling 春 весна.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MKD new", "RMD import", "SITE WHO", "STOU", "MFMT 20300101000000 import"})
    void whatIsNotOfferedIsRefused(String command) throws IOException {
        assertThat(client().sendCommand(command)).isGreaterThanOrEqualTo(500);
    }

    @Test
    void onlyTheLoginOfTheApiIsLetIn() throws IOException {
        var client = connected(new FTPClient());
        assertThat(client.login(USER, "wrong")).isFalse();
        assertThat(client.login("other", PASSWORD)).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(530);
        assertThat(client.sendCommand("NLST", "/")).isEqualTo(530);
        assertThat(connected(new FTPClient()).login("anonymous", "")).isFalse();
    }

    @Test
    void afterThreeWrongPasswordsTheLineIsCut() throws IOException {
        var client = connected(new FTPClient());
        client.login(USER, "wrong");
        client.login(USER, "wrong");
        client.login(USER, "wrong");

        assertThatThrownBy(() -> client.login(USER, PASSWORD)).isInstanceOf(IOException.class);
    }

    @Test
    void thereIsAnEndToLogins() throws IOException {
        var clients = new ArrayList<FTPClient>();
        for (int i = 0; i < 10; i++) {
            clients.add(client());
        }
        var oneTooMany = connected(new FTPClient());

        assertThatThrownBy(() -> oneTooMany.login(USER, PASSWORD)).hasMessageContaining("421");
        for (var client : clients) {
            client.disconnect();
        }
    }

    @Test
    void itSpeaksTlsWithACertificateThatStays() throws IOException {
        var first = new Seen();
        var client = secure(first);
        assertThat(client.storeFile("import/spring.csv", in("sealed"))).isTrue();
        assertThat(fetched(client, "import/spring.csv")).isEqualTo("sealed");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("ftp.p12"))))
                .isEqualTo("rw-------");
        site.close();
        site = site();

        var second = new Seen();
        secure(second).logout();
        assertThat(second.certificate).isEqualTo(first.certificate);
        assertThat(first.certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=Mailwright");
    }

    private FTPSClient secure(Seen seen) throws IOException {
        var client = new FTPSClient("TLS", false);
        client.setTrustManager(seen);
        client.setEndpointCheckingEnabled(true);
        connected(client);
        client.execPBSZ(0);
        client.execPROT("P");
        return login(client);
    }

    /** Takes any certificate and shows it. */
    private static final class Seen implements X509TrustManager {
        private X509Certificate certificate;

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String how) {
            certificate = chain[0];
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String how) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void closingFinishesWhatIsInFlight() throws Exception {
        var client = client();
        CompletableFuture<Void> closing;
        try (var out = client.storeFileStream("import/spring.csv")) {
            out.write(new byte[100_000]);
            out.flush();
            awaitSize("spring.csv");
            closing = CompletableFuture.runAsync(site::close, Thread.ofPlatform()::start);
            out.write('!');
        }
        assertThat(client.completePendingCommand()).isTrue();
        closing.get(60, TimeUnit.SECONDS);

        assertThat(files.find("spring.csv").orElseThrow().size()).isEqualTo(100_001);
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        try (var taken = new ServerSocket(0, 1, loopback)) {
            assertThatThrownBy(() ->
                            FtpSite.start(
                                    loopback,
                                    taken.getLocalPort(),
                                    new Login(USER, PASSWORD),
                                    files,
                                    data.resolve("ftp.p12"),
                                    new Faults()))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    private FTPClient client() throws IOException {
        return login(connected(new FTPClient()));
    }

    private <T extends FTPClient> T connected(T client) throws IOException {
        client.setControlEncoding(StandardCharsets.UTF_8);
        client.connect(InetAddress.getLoopbackAddress(), site.port());
        return client;
    }

    private static <T extends FTPClient> T login(T client) throws IOException {
        assertThat(client.login(USER, PASSWORD)).isTrue();
        client.enterLocalPassiveMode();
        client.setFileType(FTP.BINARY_FILE_TYPE);
        return client;
    }

    private static String fetched(FTPClient client, String path) throws IOException {
        var out = new ByteArrayOutputStream();
        client.retrieveFile(path, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
