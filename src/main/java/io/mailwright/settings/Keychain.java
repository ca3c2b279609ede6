package io.mailwright.settings;

import com.github.javakeyring.Keyring;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The system's keychain. It is never waited for without end: it may be asking the user. */
final class Keychain implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(Keychain.class);
    private static final String SERVICE = "Mailwright";
    private static final Duration FIND = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofMinutes(1);

    private final Keyring keyring;

    private Keychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The keychain of this session, if one runs. */
    static Optional<Secrets> find() {
        if (isHeadlessLinux(
                System.getProperty("os.name"), System.getenv("DBUS_SESSION_BUS_ADDRESS"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Keychain(within(FIND, Keyring::create)));
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("No keychain: {}", String.valueOf(e.getCause()));
            return Optional.empty();
        }
    }

    /** Without a session bus there is none, and looking for one is slow. */
    private static boolean isHeadlessLinux(String system, @Nullable String bus) {
        return system.startsWith("Linux") && (bus == null || bus.isBlank());
    }

    @Override
    public Optional<String> password(String account) {
        try {
            return Optional.ofNullable(
                    within(ANSWER, () -> keyring.getPassword(SERVICE, key(account))));
        } catch (ExecutionException e) {
            // It says "no such password" in the same way as anything else.
            LOG.debug("Keychain: {}", String.valueOf(e.getCause()));
            return Optional.empty();
        } catch (TimeoutException e) {
            throw locked(e);
        }
    }

    @Override
    public void keep(String account, String password) {
        try {
            within(
                    ANSWER,
                    () -> {
                        keyring.setPassword(SERVICE, key(account), password);
                        return true;
                    });
        } catch (ExecutionException | TimeoutException e) {
            throw locked(e);
        }
    }

    @Override
    public void forget(String account) {
        try {
            within(
                    ANSWER,
                    () -> {
                        keyring.deletePassword(SERVICE, key(account));
                        return true;
                    });
        } catch (ExecutionException e) {
            LOG.debug("Keychain: {}", String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            throw locked(e);
        }
    }

    @Override
    public String place() {
        return "the system's keychain";
    }

    private static String key(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private static Failure.NoPassword locked(Exception e) {
        return new Failure.NoPassword(
                "The system's keychain does not answer: unlock it, or set MAILWRIGHT_PASSWORD", e);
    }

    private static <T> T within(Duration time, Callable<T> work)
            throws ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("keychain").start(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
