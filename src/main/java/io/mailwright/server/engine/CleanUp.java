package io.mailwright.server.engine;

import io.mailwright.server.files.FileArea;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Takes away the files that have lain on the site for as long as they are kept. */
final class CleanUp implements Worker.Task {
    private static final Duration EVERY = Duration.ofHours(1);

    private final FileArea files;
    private final InstantSource clock;

    CleanUp(FileArea files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> run() {
        files.removeUntil(clock.instant().minus(FileArea.KEPT));
        return Optional.of(EVERY);
    }
}
