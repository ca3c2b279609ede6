package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;
import io.mailwright.service.upload.LossyProxy;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** An {@code upload} whose account goes out of reach. */
class UploadOutageTest {
    @TempDir Path home;
    private LocalServer server;
    private LossyProxy between;
    private Typed typed;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        between = new LossyProxy(server.url());
        typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", Typed.PASSWORD);
        typed.run("account", "add", "Own", "--url", between.url().toString(), "--username", "anna");
        typed.json("list", "add", "Spring");
        typed.run("sync");
        file =
                Files.writeString(
                        home.resolve("people.csv"),
                        "Email Address\nann@example.org\nben@example.org\ncat@example.org\n");
    }

    @AfterEach
    void close() {
        between.close();
        server.close();
    }

    private Typed.Result upload(String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "upload", file.toString(), "--list", "Spring", "--yes", "--json"));
        arguments.addAll(java.util.List.of(more));
        return typed.run(arguments.toArray(String[]::new));
    }

    @Test
    void itIsWaitedForAndThenGoesOn() {
        var adds = new AtomicInteger();
        between.fate(call ->
                call.action().equals("add") && adds.getAndIncrement() < 1
                        ? Fate.LOSE_REQUEST
                        : Fate.PASS);

        var done = upload();

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.json().get("created").asInt()).isEqualTo(3);
        assertThat(done.err().lines().filter(line -> line.contains("Waiting for it")))
                .singleElement()
                .asString()
                .contains("60 minutes", "Ctrl-C", "mailwright upload resume 1");
    }

    @Test
    void aLocalCopyThatCouldNotFollowIsSaidAndBroughtLater() {
        var adds = new AtomicInteger();
        between.fate(call -> {
            boolean isOver = adds.get() == 3;
            adds.addAndGet(call.action().equals("add") ? 1 : 0);
            return isOver ? Fate.LOSE_REQUEST : Fate.PASS;
        });
        assertThat(upload().code()).isZero();
        assertThat(typed.run("list", "ls").err()).contains("mailwright sync");

        between.fate(_ -> Fate.PASS);
        assertThat(upload("--dry-run").err()).contains("Reading it now");
        assertThat(typed.run("list", "ls").err()).doesNotContain("mailwright sync");
        assertThat(typed.json("list", "show", "Spring").get("subscribers").asInt()).isEqualTo(3);
    }

    @Test
    void whoWantsNoWaitingIsToldAtOnceAndCanGoOn() {
        between.fate(call -> call.action().equals("add") ? Fate.LOSE_REQUEST : Fate.PASS);

        var ended = upload("--wait", "0", "--quiet");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.line()).contains("mailwright upload resume 1").doesNotContain("Waiting");
        between.fate(_ -> Fate.PASS);
        assertThat(typed.json("upload", "resume", "1").get("created").asInt()).isEqualTo(3);
        assertThat(upload("--wait", "-1").code()).isEqualTo(2);
    }

    @Test
    void stoppedWhileItWaitsItCanBeGoneOnWith() throws InterruptedException {
        var lost = new CountDownLatch(1);
        between.fate(call -> {
            if (!call.action().equals("add")) {
                return Fate.PASS;
            }
            lost.countDown();
            return Fate.LOSE_REQUEST;
        });
        var result = new AtomicReference<Typed.Result>();
        var command = Thread.ofPlatform().start(() -> result.set(upload()));
        lost.await();

        typed.stop();
        command.interrupt();
        assertThat(command.join(Duration.ofSeconds(30))).isTrue();

        assertThat(result.get().code()).as(result.get().err()).isEqualTo(130);
        assertThat(result.get().err()).contains("mailwright upload resume 1");
        between.fate(_ -> Fate.PASS);
        var resumed = typed.json("upload", "resume", "1");
        assertThat(resumed.get("created").asInt()).isEqualTo(3);
    }
}
