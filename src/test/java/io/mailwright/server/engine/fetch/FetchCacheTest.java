package io.mailwright.server.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.personalisation.fetch.Fetched;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

class FetchCacheTest {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    private Fetched answer(String url) {
        asked.add(url);
        return url.startsWith("bad") ? new Fetched.Failed("no") : new Fetched.Body("of " + url);
    }

    @Test
    void eachAddressIsAskedOnce() {
        var cache = new FetchCache(this::answer);

        for (int i = 0; i < 3; i++) {
            assertThat(cache.fetch("a")).isEqualTo(new Fetched.Body("of a"));
            assertThat(cache.fetch("b")).isEqualTo(new Fetched.Body("of b"));
            assertThat(cache.fetch("bad")).isEqualTo(new Fetched.Failed("no"));
        }

        assertThat(asked).containsExactly("a", "b", "bad");
    }

    @Test
    void manyWhoWantItAtTheSameTimeAskOnce() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var cache =
                new FetchCache(url -> {
                    begun.countDown();
                    await(go);
                    return answer(url);
                });
        var answers = new ConcurrentLinkedQueue<Fetched>();
        var threads = new ArrayList<Thread>();

        for (int i = 0; i < 20; i++) {
            threads.add(Thread.startVirtualThread(() -> answers.add(cache.fetch("a"))));
        }
        begun.await();
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(asked).containsExactly("a");
        assertThat(answers).hasSize(20).containsOnly(new Fetched.Body("of a"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        var cache = new FetchCache(this::answer, 3L * ("a" + "of a").length());

        for (var url : List.of("a", "b", "c", "a", "d", "a", "c", "b")) {
            cache.fetch(url);
        }

        assertThat(asked).containsExactly("a", "b", "c", "d", "b");
    }

    @Test
    void whatIsTooLargeToKeepIsStillAnswered() {
        var cache = new FetchCache(this::answer, 1);

        assertThat(cache.fetch("a")).isEqualTo(new Fetched.Body("of a"));
        assertThat(cache.fetch("a")).isEqualTo(new Fetched.Body("of a"));
        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void aFaultOfTheFetcherIsNotRemembered() {
        var cache =
                new FetchCache(url -> {
                    asked.add(url);
                    throw new IllegalStateException("fault");
                });

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.fetch("a")).hasMessage("fault");
        }
        assertThat(asked).hasSize(2);
    }
}
