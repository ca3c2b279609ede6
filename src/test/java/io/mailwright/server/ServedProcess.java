package io.mailwright.server;

import io.mailwright.ChildJvm;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which can be killed. */
final class ServedProcess implements AutoCloseable {
    private final Process process;
    private final URI url;
    private final URI tracking;

    ServedProcess(Path data) throws IOException {
        process =
                ChildJvm.of(ServedProcess.class, data)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        url = uri(lines.readLine());
        tracking = uri(lines.readLine());
    }

    private static URI uri(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("the server did not start");
        }
        return URI.create(line);
    }

    /** Serves the folder named by the argument; prints the endpoint, then where links lead. */
    static void main(String[] arguments) throws InterruptedException {
        var options = TestServer.options(Path.of(arguments[0]), false).withTracking(0);
        try (var server = LocalServer.start(options)) {
            System.out.println(server.url());
            System.out.println(server.tracking().orElseThrow());
            Thread.currentThread().join();
        }
    }

    URI url() {
        return url;
    }

    URI tracking() {
        return tracking;
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
