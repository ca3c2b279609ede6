package io.mailwright.server.engine.sending.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;

/** One connection to a mail server, made when it is needed and again when it was lost. */
final class SmtpLane implements Lane {
    /** After that the other side may have hung up, so it is asked. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Sockets sockets = new Sockets();
    private final Session session;
    private final SmtpServer server;
    private final Rate rate;
    private final Consumer<SmtpLane> whenClosed;
    private @Nullable SmtpConnection connection;
    private long lastUsed;

    /**
     * @param properties of Jakarta Mail
     */
    SmtpLane(Properties properties, SmtpServer server, Rate rate, Consumer<SmtpLane> whenClosed) {
        var own = new Properties();
        own.putAll(properties);
        own.put("mail.smtp.socketFactory", sockets);
        this.session = Session.getInstance(own);
        this.server = server;
        this.rate = rate;
        this.whenClosed = whenClosed;
    }

    @Override
    public void prepare() throws Unavailable, InterruptedException {
        rate.await();
        var current = connection;
        if (current != null && !(isFresh() || current.isConnected())) {
            rest();
            current = null;
        }
        if (current == null) {
            connection = connect();
        }
    }

    private boolean isFresh() {
        return System.nanoTime() - lastUsed < FRESH.toNanos();
    }

    private SmtpConnection connect() throws Unavailable {
        var connection = new SmtpConnection(session, server.bounces());
        try {
            connection.connect(
                    server.host(),
                    server.port(),
                    server.user().isEmpty() ? null : server.user(),
                    server.user().isEmpty() ? null : server.password());
            lastUsed = System.nanoTime();
            return connection;
        } catch (AuthenticationFailedException e) {
            throw new Unavailable("The mail server " + server + " refuses the login", e);
        } catch (MessagingException e) {
            throw new Unavailable("The mail server " + server + " cannot be used", e);
        }
    }

    @Override
    public Outcome hand(Outgoing message) {
        var current = connection;
        if (current == null) {
            return new Outcome.Lost("There is no connection");
        }
        var outcome = current.hand(message);
        lastUsed = System.nanoTime();
        if (current.isBroken()) {
            rest();
        }
        return outcome;
    }

    @Override
    public void rest() {
        var current = connection;
        connection = null;
        if (current != null) {
            current.hangUp();
        }
    }

    @Override
    public void close() {
        rest();
        whenClosed.accept(this);
    }

    /** From another thread: whoever waits for an answer gets none. */
    void abort() {
        sockets.closeLast();
    }
}
