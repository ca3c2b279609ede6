package io.mailwright.xmlapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.call.Ping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A password goes only where it is safe on the way and safe with whom it reaches. */
class EndpointTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.org/integrate.aspx",
                "HTTPS://api.example.org:8443/api/integrate.asp",
                "http://127.0.0.1:8080/integrate.aspx",
                "http://127.5.5.5/integrate.aspx",
                "http://localhost:1/integrate.aspx",
                "http://[::1]:1/integrate.aspx"
            })
    void safeOnesAreTaken(String url) {
        assertThat(new Endpoint(URI.create(url)).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org/integrate.aspx",
                "http://localhost.example.org/integrate.aspx",
                "http://127.0.0.1.example.org/integrate.aspx",
                "http://10.0.0.1/integrate.aspx",
                "https://ann:secret@api.example.org/integrate.aspx",
                "https://api.example.org/integrate.aspx#x",
                "ftp://api.example.org/integrate.aspx",
                "https:///integrate.aspx",
                "api.example.org/integrate.aspx",
                "mailto:ann@example.org"
            })
    void othersAreRefusedInWords(String url) {
        assertThatThrownBy(() -> new Endpoint(URI.create(url)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() throws Exception {
        var asked = new AtomicInteger();
        var server = selfSigned(asked);
        server.start();
        var url = URI.create("https://localhost:" + server.getAddress().getPort() + "/i.aspx");
        try (var transport = new HttpTransport(url)) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("certificate");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private HttpsServer selfSigned(AtomicInteger asked) throws Exception {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance(keyStore().toFile(), password);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.close();
                });
        return server;
    }

    private Path keyStore() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "a",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        assertThat(Files.exists(file)).isTrue();
        return file;
    }
}
