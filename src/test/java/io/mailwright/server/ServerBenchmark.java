package io.mailwright.server;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** How many calls a second the server answers to one plain client, one after another. */
@Tag("benchmark")
class ServerBenchmark {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 4_000;
    private static final double NANOS = 1e9;

    @TempDir private Path data;

    @Test
    void callsASecond() {
        try (var server = new TestServer(data, true)) {
            var number = new AtomicInteger();
            measure("ping", () -> server.call(PING));
            measure("add", () -> server.call(add(number.incrementAndGet())));
            measure("retrieve", () -> server.call(RETRIEVE));
            long start = System.nanoTime();
            int size = server.call(RETRIEVE_ALL).length();
            report("retrieve_sub, MB a second", size / 1e6 / ((System.nanoTime() - start) / NANOS));
        }
    }

    private static String add(int number) {
        return """
        <system_name>subscriber</system_name><action>add</action>
        <search_type>listid</search_type><search_value>2</search_value>
        <values><Email__Address>bench%d@example.org</Email__Address><status>active</status>
        <First__Name>Ann</First__Name><Last__Name>Miller</Last__Name><City>Bath</City>
        <Loyalty>Gold</Loyalty></values><update>true</update>\
        """
                .formatted(number);
    }

    private static void measure(String what, Runnable call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
        report(what + ", calls a second", CALLS / ((System.nanoTime() - start) / NANOS));
    }

    private static void report(String what, double figure) {
        System.out.printf(
                "server: %s: %.0f (%d cores)%n",
                what, figure, Runtime.getRuntime().availableProcessors());
    }

    private static final String PING =
            "<system_name>diagnostics</system_name><action>Ping</action>";
    private static final String RETRIEVE =
            """
            <system_name>subscriber</system_name><action>retrieve</action>
            <search_type>listid</search_type><search_value>1</search_value>
            <search_value2>bench1@example.org</search_value2>\
            """;
    private static final String RETRIEVE_ALL =
            """
            <system_name>list</system_name><action>retrieve_sub</action>
            <search_type>listid</search_type><search_value>1</search_value>\
            """;
}
