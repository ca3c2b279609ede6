package io.mailwright.server.engine.sending.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.sending.delivery.SmtpServer.Tls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class DeliverToTest {
    @Test
    void aMailServerIsAnAddressWithOptions() {
        assertThat(DeliverTo.parse("smtp://mail.example.org", ""))
                .isEqualTo(smtp("mail.example.org", 25, "", "", Tls.OFFERED, 0, 4));
        assertThat(
                        DeliverTo.parse(
                                "smtp://a%40b:p%3As+1@localhost:587?starttls=required&rate=50&connections=2",
                                "x"))
                .isEqualTo(smtp("localhost", 587, "a@b", "p:s+1", Tls.REQUIRED, 50, 2));
        assertThat(DeliverTo.parse("smtp://anna@localhost?starttls=never", "from outside"))
                .isEqualTo(smtp("localhost", 25, "anna", "from outside", Tls.NEVER, 0, 4));
        assertThat(DeliverTo.parse("hold", "")).isEqualTo(new DeliverTo.Hold());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "holds",
                "http://anna:s3cret@localhost",
                "smtp://",
                "smtp:anna:s3cret@x",
                "smtp://anna:s3cret@local host",
                "smtp://anna:s3cret@x?rate=x",
                "smtp://anna:s3cret@x?connections=0",
                "smtp://anna:s3cret@x?tls=1",
                "smtp://anna:s3cret@x?starttls=maybe",
                "smtp://anna:s3cret%zz@x"
            })
    void anythingElseIsRefusedWithoutThePassword(String text) {
        assertThatThrownBy(() -> DeliverTo.parse(text, "s3cret"))
                .isInstanceOf(Failure.Invalid.class)
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void thePasswordIsNowhereToBeRead() {
        assertThat(DeliverTo.parse("smtp://anna:s3cret@localhost", "").toString())
                .doesNotContain("s3cret", "anna");
    }

    private static DeliverTo smtp(
            String host,
            int port,
            String user,
            String password,
            Tls tls,
            int rate,
            int connections) {
        return new DeliverTo.Smtp(
                new SmtpServer(
                        host, port, user, password, tls, rate, connections, "", Optional.empty()));
    }
}
