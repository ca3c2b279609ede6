package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.EmailBodyStore;
import io.mailwright.domain.Failure;
import io.mailwright.service.Progress;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.TestAccount;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/** Mails that are kept, with the server that has them and without it. */
class EmailBodiesTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");
    private static final String HTML =
            "<p>Caf\u00e9 &amp; <a href=\"https://x.org/\">tea</a> ]]></p>";

    @TempDir Path folder;
    private TestAccount account;
    private EmailBodies bodies;
    private long email;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        bodies = account.services().emailBodies();
        email = account.services().emails().add("March", "Tea", HTML, null);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aMailIsFetchedOnceAndThenReadOffline() {
        assertThat(bodies.kept(email)).isEmpty();
        assertThat(bodies.fetch(email).html()).isEqualTo(HTML);
        account.pullThePlug();
        assertThat(bodies.kept(email).orElseThrow().html()).isEqualTo(HTML);
        assertThatThrownBy(() -> bodies.fetch(email)).isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void aSynchronisationBringsTheMailsThatWereClicked() {
        var other = account.services().emails().add("Unclicked", "Tea", HTML, null);
        var cache = account.services().cache();
        new ToldSends()
                .add(email - 1, "March", MARCH, 80, 1)
                .add(other - 1, "Nobody", MARCH, 0, 1)
                .add(900_000, "Gone from the account", MARCH, 80, 1)
                .into(cache);
        var store = new EmailBodyStore(cache);
        assertThat(store.clickedWithout(9)).containsExactlyInAnyOrder(email, 900_001L);
        account.sync();
        assertThat(bodies.kept(email).orElseThrow().html()).isEqualTo(HTML);
        assertThat(bodies.kept(other)).isEmpty();
        assertThat(bodies.kept(900_001)).isEmpty();
        assertThat(store.clickedWithout(9)).as("what the account does not tell").isEmpty();

        new ToldSends().add(910_000, "Another", MARCH, 80, 1).into(cache);
        account.pullThePlug();
        bodies.bringClicked(Progress.NONE);
        assertThat(store.clickedWithout(9)).as("for another time").containsExactly(910_001L);
    }
}
