package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ChildJvm;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What is locked here is locked for other processes too, until it is given up or this one dies. */
class PlaceLockTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() throws IOException {
        file = Files.createFile(folder.resolve("locks"));
    }

    @Test
    void aPlaceIsTakenOnceAndTheOthersStayFree() throws IOException {
        try (var _ = PlaceLock.take(file, 7).orElseThrow()) {
            assertThat(PlaceLock.take(file, 7)).isEmpty();
            assertThat(PlaceLock.isTaken(file, 7)).isTrue();
            assertThat(PlaceLock.isTaken(file, 8)).isFalse();
        }
        assertThat(PlaceLock.isTaken(file, 7)).isFalse();
    }

    @Test
    void whatIsRefusedOrGivenUpHereLeavesTheRestLockedForOtherProcesses() throws Exception {
        try (var _ = PlaceLock.take(file, 7).orElseThrow()) {
            assertThat(PlaceLock.take(file, 7)).isEmpty();
            PlaceLock.take(file, 8).orElseThrow().close();
            assertThat(PlaceLock.isTaken(file, 9)).isFalse();
            assertThat(otherProcess("7", "8")).isEqualTo("taken free ");
        }
        assertThat(otherProcess("7")).isEqualTo("free ");
    }

    @Test
    void aDeadProcessHoldsNothing() throws Exception {
        var holder = process("hold", "7");
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('h');
            assertThat(PlaceLock.isTaken(file, 7)).isTrue();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(PlaceLock.isTaken(file, 7)).isFalse();
    }

    private String otherProcess(String... places) throws Exception {
        var process = process(places);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Process process(String... arguments) throws IOException {
        return ChildJvm.of(
                        Other.class, Stream.concat(Stream.of(file), Stream.of(arguments)).toArray())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process: says of each place whether it is taken, or holds one until it is killed. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws Exception {
            var file = Path.of(arguments[0]);
            if (arguments[1].equals("hold")) {
                var _ = PlaceLock.take(file, Long.parseLong(arguments[2])).orElseThrow();
                System.out.print("h");
                System.out.flush();
                Thread.sleep(60_000);
            }
            for (int i = 1; i < arguments.length; i++) {
                boolean taken = PlaceLock.isTaken(file, Long.parseLong(arguments[i]));
                System.out.print(taken ? "taken " : "free ");
            }
        }
    }
}
