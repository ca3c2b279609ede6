package io.mailwright.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which can be killed. */
final class ServedProcess implements AutoCloseable {
    private final Process process;
    private final URI url;

    ServedProcess(Path data) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServedProcess.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the server did not start");
        }
        url = URI.create(line);
    }

    /** Serves the folder named by the argument; the first line it prints is the endpoint. */
    static void main(String[] arguments) throws InterruptedException {
        try (var server = LocalServer.start(TestServer.options(Path.of(arguments[0]), false))) {
            System.out.println(server.url());
            Thread.currentThread().join();
        }
    }

    URI url() {
        return url;
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
