package io.mailwright.calls;

import com.sun.net.httpserver.HttpServer;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.LocalServer;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.EditSubscriber;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.call.RetrieveSubscriber;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Calls per second through the client and the server, both in this process, beside the same client
 * and a server that only answers a fixed text.
 */
@Tag("benchmark")
class CallBenchmark {
    private static final int CALLS = 4_000;
    private static final byte[] FIXED =
            "<?xml version='1.0'?><exacttarget><system><diagnostics><Ping>Running</Ping></diagnostics></system></exacttarget>"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void callsPerSecond() throws Exception {
        for (int connections : new int[] {1, 5}) {
            double reference = fixedAnswers(connections);
            System.out.printf(
                    "fixed answers, %d connection(s): %.0f calls/s%n", connections, reference);
            var data = folder.resolve("store" + connections);
            var options = LocalServer.Options.sample(data, "bench", "bench");
            try (var server = LocalServer.start(options)) {
                calls(server.url(), connections, reference);
            }
        }
        System.out.printf("resident memory: %d MB%n", residentMegabytes());
    }

    private static void calls(URI url, int connections, double reference) throws Exception {
        try (var transport = new HttpTransport(url)) {
            var api = new XmlApi(transport, () -> new Credentials("bench", "bench"), connections);
            long list = api.send(new FindLists("")).getLast();
            measure("ping", connections, reference, _ -> api.send(new Ping()));
            measure(
                    "add",
                    connections,
                    reference,
                    i -> api.send(new AddSubscriber(list, person(i), false)));
            measure(
                    "retrieve",
                    connections,
                    reference,
                    i -> api.send(new RetrieveSubscriber(list, address(i))));
            measure(
                    "edit",
                    connections,
                    reference,
                    i -> api.send(new EditSubscriber(list, address(i), change(i))));
        }
    }

    private static double fixedAnswers(int connections) throws Exception {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
                    exchange.sendResponseHeaders(200, FIXED.length);
                    exchange.getResponseBody().write(FIXED);
                    exchange.close();
                });
        server.start();
        var url =
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/integrate.aspx");
        try (var transport = new HttpTransport(url)) {
            var api = new XmlApi(transport, () -> new Credentials("bench", "bench"), connections);
            rate(connections, _ -> api.send(new Ping()));
            return rate(connections, _ -> api.send(new Ping()));
        } finally {
            server.stop(0);
        }
    }

    private static void measure(String call, int connections, double reference, IntConsumer work)
            throws Exception {
        double rate = rate(connections, work);
        System.out.printf(
                "%s, %d connection(s): %.0f calls/s, %.2f of fixed answers%n",
                call, connections, rate, rate / reference);
    }

    private static double rate(int connections, IntConsumer work) throws Exception {
        var next = new AtomicInteger();
        Callable<Void> worker =
                () -> {
                    for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
                        work.accept(i);
                    }
                    return null;
                };
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var done : threads.invokeAll(Collections.nCopies(connections, worker))) {
                done.get();
            }
        }
        return CALLS / ((System.nanoTime() - began) / 1e9);
    }

    private static SubscriberValues person(int number) {
        return new SubscriberValues(
                address(number),
                EmailType.HTML,
                Status.ACTIVE,
                null,
                Map.of("First Name", "Ann", "Last Name", "No " + number));
    }

    private static SubscriberValues change(int number) {
        return SubscriberValues.of(Map.of("First Name", "Bea " + number));
    }

    private static String address(int number) {
        return "bench" + number + "@example.org";
    }

    private static long residentMegabytes() throws Exception {
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }
}
