package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class BesideTest {
    @Test
    void whatFailsThereFailsWhereItsResultIsTaken() throws Exception {
        try (var beside = new Beside<Thread>()) {
            beside.begin(() -> {
                throw new EOFException("events are missing");
            });
            assertThatThrownBy(beside::result)
                    .isInstanceOf(EOFException.class)
                    .hasMessage("events are missing");
            beside.begin(() -> {
                throw new IllegalStateException("planned");
            });
            assertThatThrownBy(beside::result).isInstanceOf(IllegalStateException.class);
            assertThat(beside.isBusy()).isFalse();

            beside.begin(Thread::currentThread);
            assertThat(beside.isBusy()).isTrue();
            assertThat(beside.result()).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndWhatIsGoingOnEndsFirst() {
        var goOn = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        try (var beside = new Beside<Boolean>()) {
            beside.begin(() -> {
                goOn.await();
                ended.set(true);
                return true;
            });
            Thread.currentThread().interrupt();
            assertThatThrownBy(beside::result).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            goOn.countDown();
        }
        assertThat(ended).isTrue();
    }
}
