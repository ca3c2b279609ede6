package io.mailwright.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ChildJvm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(60)
class TurnTest {
    @TempDir private Path folder;
    private final LinkedBlockingQueue<String> runs = new LinkedBlockingQueue<>();

    @Test
    void oneOfTwoInAProcessHasItsTurn() throws InterruptedException {
        var end = new CountDownLatch(1);
        try (var _ =
                Worker.start(
                        "first",
                        turn(() -> {
                            runs.add("first");
                            end.await();
                            return Optional.empty();
                        }))) {
            assertThat(runs.take()).isEqualTo("first");
            assertThat(turn(this::second).run()).isPresent();
            assertThat(turn(this::second).run()).isPresent();
            assertThat(runs).isEmpty();
            end.countDown();
        }
        assertThat(turn(this::second).run()).isEmpty();
        assertThat(runs).containsExactly("second");
    }

    @Test
    void oneOfTwoProcessesHasItsTurnUntilItDies() throws Exception {
        var other = ChildJvm.of(TurnTest.class, file().toString()).start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThat(turn(this::second).run()).isPresent();
            assertThat(runs).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(turn(this::second).run()).isEmpty();
        assertThat(runs).containsExactly("second");
    }

    /** Holds the lock on the file named by the argument, and says so. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        try (var channel =
                        FileChannel.open(
                                Path.of(arguments[0]),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            System.out.print(lock.isValid() ? "h" : "-");
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    private Optional<Duration> second() {
        runs.add("second");
        return Optional.empty();
    }

    private Turn turn(Worker.Task task) {
        return new Turn(file(), task);
    }

    private Path file() {
        return folder.resolve("work.lock");
    }
}
