package io.mailwright.xmlapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.DeleteList;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** When a call is repeated and when not, how many run at a time, what a long answer costs. */
@Isolated
class XmlApiTest {
    private static final String FAULT = error(999, "Internal error");
    private static final String RUNNING = answer("<diagnostics><Ping>Running</Ping></diagnostics>");

    @Test
    void anInternalErrorIsTriedAgain() throws Exception {
        try (var server =
                        new Endpoints((exchange, request) ->
                                Endpoints.send(exchange, 200, request < 3 ? FAULT : RUNNING));
                var transport = server.transport()) {
            assertThat(Endpoints.api(transport).send(new Ping())).isEqualTo("Running");
            assertThat(server.bodies()).hasSize(3);
        }
    }

    @Test
    void aRefusalIsNotTriedAgain() throws Exception {
        try (var server = new Endpoints(Endpoints.document(error(900, "Login failed")));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOfSatisfying(
                            Failure.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(900))
                    .hasMessage("Login failed");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 200})
    void whatMayHaveBeenDoneIsNotRepeated(int status) throws Exception {
        var values = SubscriberValues.of(Map.of());
        try (var server = new Endpoints((exchange, _) -> Endpoints.send(exchange, status, ""));
                var transport = server.transport()) {
            var api = Endpoints.api(transport);
            assertThatThrownBy(() -> api.send(new AddSubscriber(1, values, false)))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThatThrownBy(() -> api.send(new AddList("A", ListType.PUBLIC)))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies()).hasSize(2);
            assertThatThrownBy(() -> api.send(new AddSubscriber(1, values, true)))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies()).hasSize(5);
        }
    }

    @Test
    void whoHasFoundNobodyTriesOnceUntilSomebodyAnswers() throws Exception {
        try (var server =
                        new Endpoints((exchange, request) ->
                                Endpoints.send(
                                        exchange,
                                        200,
                                        request <= 4 || request == 6 ? "" : RUNNING));
                var transport = server.transport()) {
            var api = Endpoints.api(transport);
            assertThatThrownBy(() -> api.send(new Ping())).isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies()).hasSize(3);
            assertThatThrownBy(() -> api.send(new Ping())).isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies()).as("once").hasSize(4);
            api.send(new Ping());
            api.send(new Ping());
            assertThat(server.bodies()).as("again more than once").hasSize(7);
        }
    }

    @Test
    void aDeleteWhoseAnswerWasLostIsDone() throws Exception {
        var gone = error(920, "List not found with ListID = 7");
        try (var server =
                        new Endpoints((exchange, request) ->
                                Endpoints.send(exchange, 200, request == 1 ? "" : gone));
                var transport = server.transport()) {
            assertThat(Endpoints.api(transport).send(new DeleteList(7))).isEqualTo(7);
            assertThatThrownBy(() -> Endpoints.api(transport).send(new DeleteList(7)))
                    .isInstanceOf(Failure.Refused.class);
        }
    }

    @Test
    void rowsOnceGivenAreNotGivenAgain() throws Exception {
        var rows = new ArrayList<ListedSubscriber>();
        try (var server =
                        new Endpoints((exchange, request) ->
                                Endpoints.send(
                                        exchange,
                                        200,
                                        request == 1 ? "" : rows(2).substring(0, 300)));
                var transport = server.transport()) {
            assertThatThrownBy(() ->
                            Endpoints.api(transport).stream(
                                    new RetrieveListSubscribers(7, null), rows::add))
                    .isInstanceOf(Failure.Unreachable.class);
            assertThat(server.bodies()).hasSize(2);
        }
        assertThat(rows).hasSize(1);
    }

    @Test
    void anErrorBehindRowsIsARefusal() {
        var late = rows(2).replace("</system>", "<error>999</error></system>");
        var rows = new ArrayList<ListedSubscriber>();
        assertThatThrownBy(() ->
                        Canned.api(late).stream(new RetrieveListSubscribers(7, null), rows::add))
                .isInstanceOf(Failure.Refused.class);
        assertThat(rows).hasSize(2);
    }

    @Test
    void noMoreCallsRunAtATimeThanAllowed() throws Exception {
        var running = new AtomicInteger();
        var seen = new ConcurrentLinkedQueue<Integer>();
        try (var server =
                        new Endpoints((exchange, _) -> {
                            seen.add(running.incrementAndGet());
                            LockSupport.parkNanos(1_000_000);
                            running.decrementAndGet();
                            Endpoints.send(exchange, 200, RUNNING);
                        });
                var transport = server.transport()) {
            var api = Endpoints.api(transport);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> api.send(new Ping()));
                }
            }
        }
        assertThat(seen).hasSize(40).containsOnly(1);
    }

    @Test
    void aValueThatXmlCannotCarryIsRefusedByName() {
        var values = SubscriberValues.of(Map.of("First Name", "A\u0001n"));
        assertThatThrownBy(() -> Canned.api(RUNNING).send(new AddSubscriber(1, values, false)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContainingAll("First Name", "U+0001");
    }

    @Test
    void anInterruptedThreadSendsNothing() throws Exception {
        try (var server = new Endpoints(Endpoints.document(RUNNING));
                var transport = server.transport()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.bodies()).isEmpty();
        }
    }

    @Test
    void interruptingEndsThePauseBeforeARepeat() throws Exception {
        try (var server = new Endpoints((exchange, _) -> Endpoints.send(exchange, 503, "busy"));
                var transport = server.transport()) {
            var caller = Thread.currentThread();
            var api =
                    new XmlApi(
                            transport, () -> new Credentials("u", "p"), 1, Duration.ofMinutes(5));
            Thread.startVirtualThread(() -> {
                while (caller.getState() != Thread.State.TIMED_WAITING
                        || server.bodies().isEmpty()) {
                    Thread.onSpinWait();
                }
                caller.interrupt();
            });
            assertThatThrownBy(() -> api.send(new Ping()))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** A heap that held the rows would grow by some hundred bytes for each of them. */
    @Test
    void manyRowsCostNoMoreMemoryThanFew() throws Exception {
        int many = 200_000;
        var most = new AtomicLong();
        var count = new AtomicInteger();
        try (var server = new Endpoints((exchange, _) -> sendRows(exchange, many));
                var transport = server.transport()) {
            long before = liveHeap();
            Endpoints.api(transport).stream(
                    new RetrieveListSubscribers(7, null),
                    _ -> {
                        if (count.incrementAndGet() % (many / 4) == 0) {
                            most.accumulateAndGet(liveHeap() - before, Math::max);
                        }
                    });
        }
        assertThat(count).hasValue(many);
        assertThat(most.get()).isLessThan(20L << 20);
    }

    private static long liveHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void sendRows(HttpExchange exchange, int count) throws IOException {
        int some = 1_000;
        var rows = new StringBuilder();
        for (int i = 0; i < some; i++) {
            rows.append(row(i));
        }
        var bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("<exacttarget><system><list><subscribers>".getBytes(StandardCharsets.UTF_8));
            for (int sent = 0; sent < count; sent += some) {
                out.write(bytes);
            }
            out.write(
                    "</subscribers></list></system></exacttarget>"
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row(i));
        }
        return answer("<list><subscribers>" + rows + "</subscribers></list>");
    }

    private static String row(int i) {
        return "<subscriber><id>"
                + (548700001L + i)
                + "</id><Email__Address>ann"
                + i
                + "@example.org</Email__Address><EmailType>HTML</EmailType><Status>Active</Status>"
                + "<First__Name>Ann</First__Name></subscriber>\r\n";
    }

    private static String error(int code, String text) {
        return answer(
                "<list><error>%d</error><error_description>%s</error_description></list>"
                        .formatted(code, text));
    }

    private static String answer(String payload) {
        return "<?xml version='1.0'?>\r\n<exacttarget>\r\n<system>"
                + payload
                + "</system>\r\n</exacttarget>\r\n";
    }
}
