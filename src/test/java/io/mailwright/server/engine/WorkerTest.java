package io.mailwright.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class WorkerTest {
    private final LinkedBlockingQueue<Integer> runs = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void runsAtOnceAndWheneverWoken() throws InterruptedException {
        try (var worker = Worker.start("test", this::run)) {
            assertThat(runs.take()).isEqualTo(1);
            worker.wake();
            assertThat(runs.take()).isEqualTo(2);
        }
    }

    @Test
    void runsAgainWhenTheNextIsDue() throws InterruptedException {
        try (var worker =
                Worker.start(
                        "test",
                        () -> {
                            run();
                            return Optional.of(Duration.ofMillis(1));
                        })) {
            assertThat(runs.take()).isEqualTo(1);
            assertThat(runs.take()).isEqualTo(2);
            worker.wake();
        }
    }

    @Test
    void goesOnAfterAFault() throws InterruptedException {
        try (var worker =
                Worker.start(
                        "test",
                        () -> {
                            if (run().isEmpty() && count.get() == 1) {
                                throw new IllegalStateException("planned");
                            }
                            return Optional.empty();
                        })) {
            assertThat(runs.take()).isEqualTo(1);
            worker.wake();
            assertThat(runs.take()).isEqualTo(2);
        }
    }

    @Test
    void isInterruptedAndWaitedForAtTheEnd() throws InterruptedException {
        var began = new CountDownLatch(1);
        var ended = new AtomicInteger();
        try (var worker =
                Worker.start(
                        "test",
                        () -> {
                            began.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } finally {
                                ended.incrementAndGet();
                            }
                            return Optional.empty();
                        })) {
            began.await();
            worker.wake();
        }
        assertThat(ended).hasValue(1);
    }

    private Optional<Duration> run() {
        runs.add(count.incrementAndGet());
        return Optional.empty();
    }
}
