package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Neither who writes an export nor who reads it holds all of it. */
class ExportStreamTest {
    private static final int EVENTS = 250_000;

    @TempDir private Path data;

    @Test
    void fileIsWrittenAndReadInLessMemoryThanItsEventsTake() throws IOException {
        // Of the kinds of event the job has had, all are told but sent and not sent.
        assertThat(ExportProcess.run(data, EVENTS, "24m").events()).isGreaterThan(EVENTS);
    }
}
