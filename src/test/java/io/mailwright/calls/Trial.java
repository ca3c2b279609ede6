package io.mailwright.calls;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How one call is asked again and again.
 *
 * @param question what is asked at each turn
 * @param before makes ready what the turn needs, beside the clock
 * @param after waits for what the answer only promises, and so may take a second time
 * @param most turns, where each changes much
 */
record Trial(IntFunction<Question> question, IntConsumer before, Consumer<Object> after, int most) {
    private static final int FEW = 40;

    /** One call, ready to be sent. */
    record Question(Class<?> type, List<Element> request, Supplier<Object> send) {}

    /** Of a call whose answer is read whole. */
    static <T> Trial of(XmlApi api, IntFunction<Call<T>> calls) {
        return asked(turn -> {
            var call = calls.apply(turn);
            return new Question(call.getClass(), call.request(), () -> api.send(call));
        });
    }

    /** Of a call whose answer is read row by row. */
    static <R> Trial rows(XmlApi api, StreamingCall<R> call) {
        return asked(_ ->
                new Question(
                        call.getClass(),
                        call.request(),
                        () -> {
                            var rows = new long[1];
                            api.stream(call, _ -> rows[0]++);
                            return rows[0];
                        }));
    }

    private static Trial asked(IntFunction<Question> question) {
        return new Trial(question, _ -> {}, _ -> {}, Integer.MAX_VALUE);
    }

    Trial ready(IntConsumer work) {
        return new Trial(question, work, after, most);
    }

    /** A few turns alone, each to its end. */
    Trial until(Consumer<Object> done) {
        return new Trial(question, before, done, FEW);
    }

    /** Whether the answer is not yet all. */
    boolean isLong() {
        return most == FEW;
    }

    CallKey key(int turn) {
        return CallKey.of(question.apply(turn).request());
    }
}
