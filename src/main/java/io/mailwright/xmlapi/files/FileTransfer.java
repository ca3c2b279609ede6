package io.mailwright.xmlapi.files;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Carries files to and from an account's place for them. Where a connection is lost, the next one
 * goes on from what is there; given up are three tries in a row that got no further. Interrupting
 * the calling thread ends a transfer with a {@link CancellationException}; what is there stays, to
 * be continued. Thread-safe.
 *
 * <p>All methods throw {@link Failure.Unreachable} if no try got through, {@link Failure.Refused}
 * with FTP's code (530 for the login) if the server will not, {@link Failure.Untrusted} if it may
 * be another one, {@link Failure.Invalid} if the name cannot be, {@link Failure.NoPassword} if
 * there are no credentials.
 */
public final class FileTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(FileTransfer.class);
    private static final int MOST_TRIES = 3;
    private static final int PAUSE_GROWS = 4;

    private final FileEndpoint endpoint;
    private final Supplier<Credentials> credentials;
    private final KnownServers known;
    private final Timeouts timeouts;

    /** Connects to nobody yet. */
    public FileTransfer(
            FileEndpoint endpoint, Supplier<Credentials> credentials, KnownServers known) {
        this(endpoint, credentials, known, Timeouts.STANDARD);
    }

    FileTransfer(
            FileEndpoint endpoint,
            Supplier<Credentials> credentials,
            KnownServers known,
            Timeouts timeouts) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.known = known;
        this.timeouts = timeouts;
    }

    /** Does something on a line. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Line line, Watch watch) throws IOException;
    }

    /** Host and port, for messages. */
    public String server() {
        return endpoint.server();
    }

    /** Connects and logs in, and no more. */
    public void check() {
        repeating(() -> 0, (_, _) -> true);
    }

    /** How many bytes a file there has; empty if there is none, or the server does not tell. */
    public OptionalLong size(String remote) {
        var path = endpoint.path(remote);
        return repeating(() -> 0, (line, _) -> line.size(path));
    }

    /** Deletes a file there; whether it was there. */
    public boolean delete(String remote) {
        var path = endpoint.path(remote);
        return repeating(() -> 0, (line, _) -> line.delete(path));
    }

    /**
     * Sends a file; when it returns, all of it is there.
     *
     * @param remote a name, or a folder and a name with {@code /} between them
     * @throws Failure.FileUnusable if it cannot be read, or changes meanwhile
     */
    public void upload(Path file, String remote, Existing existing, TransferProgress progress) {
        var sending = new Sending(file, endpoint.path(remote), existing, progress);
        repeating(sending::reached, sending::attempt);
    }

    /**
     * Fetches a file into {@code FILE.part} and then, whole, into the place of what lies at {@code
     * file}. A part that an earlier call left is continued.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public void download(String remote, Path file, TransferProgress progress) {
        var fetching = new Fetching(endpoint.path(remote), file, progress);
        repeating(fetching::reached, fetching::attempt);
    }

    private <T> T repeating(Supplier<Number> reached, Work<T> work) {
        var tries = new Tries(reached);
        var policy =
                RetryPolicy.<T>builder()
                        .handleIf(fault -> fault instanceof IOException && tries.mayGoOn())
                        .withMaxAttempts(-1)
                        .withBackoff(
                                timeouts.pause(),
                                timeouts.pause().multipliedBy(PAUSE_GROWS * 10L),
                                PAUSE_GROWS)
                        .onRetry(retry ->
                                LOG.info(
                                        "Trying again after: {}",
                                        String.valueOf(retry.getLastException())))
                        .build();
        try {
            return Failsafe.with(policy).get(() -> once(work));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw cancelled(e);
            }
            if (e.getCause() instanceof IOException fault) {
                throw TransferFaults.of(endpoint.server(), fault);
            }
            throw e;
        }
    }

    private <T> T once(Work<T> work) throws IOException {
        var line = line();
        try (var watch = new Watch(line::abort, timeouts.silence())) {
            return once(line, watch, work);
        } catch (IOException | RuntimeException e) {
            if (TransferFaults.isInterrupt(e)) {
                Thread.currentThread().interrupt();
                throw cancelled(e);
            }
            throw e;
        } finally {
            line.abort();
        }
    }

    private static <T> T once(Line line, Watch watch, Work<T> work) throws IOException {
        try {
            line.connect();
            var done = work.on(line, watch);
            line.close();
            return done;
        } catch (IOException e) {
            if (watch.gaveUp()) {
                throw new SilentException(e);
            }
            throw e;
        }
    }

    private Line line() {
        var login = credentials.get();
        return switch (endpoint.protocol()) {
            case FTP -> new FtpLine(endpoint, login, timeouts, null);
            case FTPS ->
                    new FtpLine(endpoint, login, timeouts, new CertificateTrust(endpoint, known));
            case SFTP -> new SftpLine(endpoint, login, timeouts, new HostKeyTrust(endpoint, known));
        };
    }

    private static CancellationException cancelled(Throwable cause) {
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Counts the tries that got no further than the one before. */
    private static final class Tries {
        private final Supplier<Number> reached;
        private long before = -1;
        private int vain;

        Tries(Supplier<Number> reached) {
            this.reached = reached;
        }

        boolean mayGoOn() {
            long now = reached.get().longValue();
            vain = now > before ? 1 : vain + 1;
            before = Math.max(before, now);
            return vain < MOST_TRIES;
        }
    }
}
