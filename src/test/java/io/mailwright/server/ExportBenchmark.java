package io.mailwright.server;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Writes an export of 5,000,000 events and reads it as the client does, in one small process. */
@Tag("benchmark")
class ExportBenchmark {
    private static final int EVENTS = Integer.getInteger("events", 5_000_000);

    @TempDir private Path data;

    @Test
    void memoryAndTime() throws IOException {
        var result = ExportProcess.run(data, EVENTS, "128m");
        System.out.printf(
                "export: %,d events: written in %.1f s, read in %.1f s, %,d MB; resident %,d MB%n",
                result.events(),
                result.written(),
                result.read(),
                result.megabytes(),
                result.resident());
    }
}
