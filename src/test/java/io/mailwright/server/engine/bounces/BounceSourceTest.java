package io.mailwright.server.engine.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.bounces.BounceSource.Folder;
import io.mailwright.server.engine.bounces.BounceSource.Imap;
import io.mailwright.server.engine.bounces.BounceSource.Login;
import io.mailwright.server.engine.bounces.BounceSource.Tls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;

class BounceSourceTest {
    @Test
    void aPathIsAFolderAndAnAddressAMailbox() {
        assertThat(BounceSource.parse("/var/bounces", "p"))
                .isEqualTo(new Folder(Path.of("/var/bounces")));
        assertThat(BounceSource.parse("imaps://a%40b@mail.example.org", "s3cret"))
                .isEqualTo(
                        new Imap(
                                "mail.example.org",
                                993,
                                new Login("a@b", "s3cret"),
                                Tls.IMPLICIT,
                                "INBOX",
                                Optional.empty()));
        assertThat(
                        BounceSource.parse(
                                "imap://a:p%2Fw@localhost:1143/Re%20ports?starttls=never&ca=c.pem",
                                "no"))
                .isEqualTo(
                        new Imap(
                                "localhost",
                                1143,
                                new Login("a", "p/w"),
                                Tls.NEVER,
                                "Re ports",
                                Optional.of(Path.of("c.pem"))));
        assertThat(((Imap) BounceSource.parse("imap://a@localhost", "p")).tls())
                .isEqualTo(Tls.STARTTLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://mail.example.org",
                "imaps://a:s3cret@",
                "pop3://a:s3cret@mail.example.org",
                "imaps://a:s3cret@b c",
                "imaps://a:s3cret@b?x=y",
                "imap://a:s3cret@b?starttls=offered"
            })
    void whatIsNeitherIsRefusedWithoutThePassword(String text) {
        assertThatThrownBy(() -> BounceSource.parse(text, "s3cret"))
                .isInstanceOf(Failure.Invalid.class)
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void thePasswordIsNowhereToBeRead() {
        assertThat(BounceSource.parse("imaps://anna:s3cret@localhost", "").toString())
                .doesNotContain("s3cret", "anna");
    }
}
