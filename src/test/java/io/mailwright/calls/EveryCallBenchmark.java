package io.mailwright.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.mailwright.calls.Trial.Question;
import io.mailwright.domain.Failure;
import io.mailwright.server.LocalServer;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls per second by call, through client and server in this process, by one connection on the
 * sample account, beside the ping of the same run. A call that is not measured fails it. Calls that
 * change much, or whose answer is only a promise, get a few turns: what one takes until its answer,
 * and until what it promises is done.
 */
@Tag("benchmark")
class EveryCallBenchmark {
    private static final double WARM_UP = 0.3;
    private static final double SPAN = 1;

    /** With what is made ready beside the clock. */
    private static final double LONGEST = 6;

    private static final int FEW_WARM_UPS = 5;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    @TempDir private Path data;

    /**
     * Seconds on average: a call's until its answer, and until all is done, and those of a ping at
     * each turn.
     */
    private record Figures(int turns, double answer, double done, double ping) {}

    @Test
    void callsPerSecond() throws Exception {
        var options = LocalServer.Options.sample(data, "bench", "bench");
        try (var server = LocalServer.start(options);
                var transport = new HttpTransport(server.url());
                var bench = new Bench(api(transport), server, data)) {
            var trials = EveryCall.on(bench);
            assertNoneIsMissing(trials);
            System.out.printf(
                    "%d cores, Java %s, 1 connection%n",
                    Runtime.getRuntime().availableProcessors(), Runtime.version());
            warmUp(bench.api);
            trials.forEach(trial -> report(bench.api, trial));
        }
    }

    private static XmlApi api(HttpTransport transport) {
        return new XmlApi(transport, () -> new Credentials("bench", "bench"), 1);
    }

    private static void assertNoneIsMissing(List<Trial> trials) throws Exception {
        var keys = trials.stream().map(trial -> trial.key(0)).collect(Collectors.toSet());
        assertThat(keys).containsAll(CallKey.asked());
        Set<Class<?>> types =
                trials.stream()
                        .map(trial -> trial.question().apply(0).type())
                        .collect(Collectors.toCollection(HashSet::new));
        assertThat(types).containsExactlyInAnyOrderElementsOf(callsOfTheClient());
    }

    private static Set<Class<?>> callsOfTheClient() {
        return new ClassFileImporter()
                .importPackagesOf(Ping.class).stream()
                        .filter(type ->
                                Stream.of(Call.class, StreamingCall.class)
                                                .anyMatch(type::isAssignableTo)
                                        && !type.isInterface())
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    private static void warmUp(XmlApi api) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST * NANOS) {
            api.send(new Ping());
        }
    }

    private static void report(XmlApi api, Trial trial) {
        var turn = new int[1];
        run(api, trial, turn, WARM_UP, trial.isLong() ? FEW_WARM_UPS : trial.most());
        var figures = run(api, trial, turn, SPAN, trial.most());
        System.out.printf(
                "| %s | %s | %.0f | %.0f | %.2f | %.2f | %s | %d |%n",
                trial.key(0),
                trial.question().apply(0).type().getSimpleName(),
                1 / figures.answer(),
                1 / figures.ping(),
                figures.ping() / figures.answer(),
                figures.answer() * MILLIS,
                trial.isLong() ? "%.1f".formatted(figures.done() * MILLIS) : "",
                figures.turns());
    }

    private static Figures run(XmlApi api, Trial trial, int[] turn, double span, int most) {
        long began = System.nanoTime();
        long answers = 0;
        long ends = 0;
        long pings = 0;
        int turns = 0;
        while (turns < most
                && (answers < span * NANOS || trial.isLong())
                && System.nanoTime() - began < LONGEST * NANOS) {
            trial.before().accept(turn[0]);
            var question = trial.question().apply(turn[0]++);
            long asked = System.nanoTime();
            var answer = answer(question);
            answers += System.nanoTime() - asked;
            trial.after().accept(answer);
            ends += System.nanoTime() - asked;
            long pinged = System.nanoTime();
            api.send(new Ping());
            pings += System.nanoTime() - pinged;
            turns++;
        }
        double all = NANOS * turns;
        return new Figures(turns, answers / all, ends / all, pings / all);
    }

    /** The one refusal that is meant counts as an answer. */
    private static Object answer(Question question) {
        try {
            return question.send().get();
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.NO_ACCESS.number()) {
                return refused;
            }
            throw refused;
        }
    }
}
