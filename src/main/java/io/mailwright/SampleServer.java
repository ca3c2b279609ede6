package io.mailwright;

import io.mailwright.domain.fault.Fault;
import io.mailwright.server.LocalServer;
import io.mailwright.server.fault.Faults;
import io.mailwright.service.SampleAccount;
import io.mailwright.settings.Home;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Serves the sample account on a free port of this machine alone, from the first user to the last.
 * Thread-safe.
 */
final class SampleServer implements SampleAccount {
    private static final int PASSWORD_BYTES = 24;
    private static final Duration FINISH = Duration.ofSeconds(20);
    private static final long FAULT_SEED = 1;

    private final Home home;
    private final String password = randomPassword();
    private final Faults faults = new Faults();
    private @Nullable LocalServer server;
    private int users;

    SampleServer(Home home) {
        this.home = home;
    }

    @Override
    public synchronized Serving serve() {
        var running = server;
        if (running == null) {
            running =
                    LocalServer.start(
                            LocalServer.Options.sample(home.sampleServer(), USERNAME, password)
                                    .withFtp(0),
                            faults);
            server = running;
        }
        users++;
        return new User(running);
    }

    @Override
    public List<Fault> on() {
        return faults.on();
    }

    @Override
    public void set(List<Fault> on) {
        faults.set(on, FAULT_SEED);
    }

    private synchronized void leave() {
        users--;
        if (users == 0 && server != null) {
            // What was handed over is sent, though nobody serves this account afterwards.
            server.finish(FINISH);
            server.close();
            server = null;
        }
    }

    private static String randomPassword() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** One who uses the server; leaves it once, however often closed. */
    private final class User implements Serving {
        private final LocalServer server;
        private boolean left;

        User(LocalServer server) {
            this.server = server;
        }

        @Override
        public URI url() {
            return server.url();
        }

        @Override
        public URI files() {
            return server.ftp().orElseThrow();
        }

        @Override
        public String password() {
            return password;
        }

        @Override
        public synchronized void close() {
            if (!left) {
                left = true;
                leave();
            }
        }
    }
}
