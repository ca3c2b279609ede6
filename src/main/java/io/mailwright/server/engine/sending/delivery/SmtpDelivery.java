package io.mailwright.server.engine.sending.delivery;

import io.mailwright.server.engine.TrustedAuthorities;

import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands messages to a mail server, over a few connections that stay open between messages. */
public final class SmtpDelivery implements Delivery {
    private static final Duration CONNECT = Duration.ofSeconds(30);

    /** A mail server may take its time over a message it has got (RFC 5321 4.5.3.2.6). */
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final Duration WRITE = Duration.ofMinutes(2);

    private final SmtpServer server;
    private final Properties properties;
    private final Rate rate;
    private final Set<SmtpLane> open = ConcurrentHashMap.newKeySet();

    public SmtpDelivery(SmtpServer server) {
        this.server = server;
        this.properties = properties(server);
        this.rate = new Rate(server.rate());
    }

    private static Properties properties(SmtpServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis(CONNECT));
        properties.put("mail.smtp.timeout", millis(ANSWER));
        properties.put("mail.smtp.writetimeout", millis(WRITE));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(
                "mail.smtp.starttls.enable",
                Boolean.toString(server.tls() != SmtpServer.Tls.NEVER));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(server.tls() == SmtpServer.Tls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        server.ca()
                .map(TrustedAuthorities::in)
                .ifPresent(trusted -> properties.put("mail.smtp.ssl.socketFactory", trusted));
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public int lanes() {
        return server.connections();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Lane lane() {
        var lane = new SmtpLane(properties, server, rate, open::remove);
        open.add(lane);
        return lane;
    }

    @Override
    public void abort() {
        open.forEach(SmtpLane::abort);
    }
}
