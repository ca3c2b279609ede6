package io.mailwright.xmlapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A host cannot have one address while it is looked at, and another while it is asked. */
class CheckedLookupTest {
    @Test
    void whatIsConnectedToIsWhatWasChecked() throws Exception {
        var asked = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        var looked = new AtomicInteger();
        var open = InetAddress.getLoopbackAddress();
        var inside = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        var rebound =
                new CheckedLookup(
                        open::equals,
                        _ -> new InetAddress[] {looked.getAndIncrement() == 0 ? open : inside});
        try (var probe = new WebProbe(rebound)) {
            var address =
                    URI.create("http://rebound.test:%d/".formatted(server.getAddress().getPort()));

            assertThat(probe.head(address).isGood()).isTrue();
            assertThat(looked).hasValue(1);
            assertThat(asked).hasValue(1);
            try (var next = new WebProbe(rebound)) {
                assertThat(next.head(address).trouble())
                        .contains("private network", "rebound.test");
            }
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }
}
