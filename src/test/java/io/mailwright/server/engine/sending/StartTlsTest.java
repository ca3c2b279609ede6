package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.TestTls;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server of another make that takes nothing, and no login, before it is encrypted. */
class StartTlsTest {
    private static final int MOST = 10_000_000;

    @TempDir private Path data;
    @TempDir private Path keys;

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private TestMailing mailing;
    private TestTls tls;
    private SMTPServer server;

    @BeforeEach
    void start() {
        mailing = new TestMailing(data);
        mailing.subscribers(20);
        tls = new TestTls(keys);
        server =
                SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .maxMessageSize(MOST)
                        .requireTLS()
                        .requireAuth()
                        .startTlsSocketFactory(tls.server())
                        .authenticationHandlerFactory(
                                new EasyAuthenticationHandlerFactory(
                                        (user, password, _) -> logIn(user, password)))
                        .messageHandler((_, _, _, message) ->
                                messages.add(new String(message, StandardCharsets.US_ASCII)))
                        .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        mailing.close();
    }

    private void logIn(String user, String password) throws LoginFailedException {
        if (!user.equals("anna") || !password.equals("s3cret")) {
            refusals.incrementAndGet();
            throw new LoginFailedException();
        }
        logins.incrementAndGet();
    }

    private DeliverTo to(String password, String options) {
        return DeliverTo.parse(
                "smtp://anna:%s@localhost:%d?connections=2%s"
                        .formatted(password, server.getPortAllocated(), options),
                "");
    }

    @Test
    void everyMessageIsTakenEncrypted() throws Exception {
        long job = mailing.job("<p>Dear %%First Name%%</p>");
        try (var _ = mailing.send(to("s3cret", "&starttls=required&ca=" + tls.certificate()))) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        assertThat(messages).hasSize(20).doesNotHaveDuplicates();
        assertThat(messages).anyMatch(message -> message.contains("Dear Person 19"));
        assertThat(logins.get()).isBetween(1, 2);
    }

    @Test
    void whereItIsOnlyOfferedItIsTakenUpToo() throws Exception {
        long job = mailing.job("");
        try (var _ = mailing.send(to("s3cret", "&starttls=offered&ca=" + tls.certificate()))) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        assertThat(messages).hasSize(20);
    }

    @Test
    void aWrongPasswordSendsNothing() throws Exception {
        mailing.job("");
        try (var _ = mailing.send(to("wrong", "&starttls=required&ca=" + tls.certificate()))) {
            TestMailing.await(() -> refusals.get() > 0);
        }
        assertThat(messages).isEmpty();
    }
}
