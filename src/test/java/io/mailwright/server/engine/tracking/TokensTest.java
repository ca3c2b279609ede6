package io.mailwright.server.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.server.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;

class TokensTest {
    private static final Token TOKEN =
            new Token(Purpose.CLICK, 2_030_602, 0, 100_000_001, 5521, 8812);
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @TempDir private static Path folder;

    @Test
    void whatIsSignedIsRead() {
        var largest = new Token(Purpose.VIEW, Long.MAX_VALUE, 127, 128, 0, Long.MAX_VALUE);
        var tokens = tokens("a.db");

        assertThat(tokens.verify(tokens.sign(TOKEN))).contains(TOKEN);
        assertThat(tokens.verify(tokens.sign(largest))).contains(largest);
        assertThat(tokens.sign(TOKEN)).matches("[\\w-]{30,44}");
    }

    @Test
    void nothingElseIs() {
        var tokens = tokens("a.db");
        var signed = tokens.sign(TOKEN);

        for (int i = 0; i < signed.length(); i++) {
            for (int other = 0; other < ALPHABET.length(); other++) {
                var changed =
                        signed.substring(0, i) + ALPHABET.charAt(other) + signed.substring(i + 1);
                assertThat(tokens.verify(changed).isEmpty())
                        .as(changed)
                        .isEqualTo(!changed.equals(signed));
            }
            assertThat(tokens.verify(signed.substring(0, i))).isEmpty();
        }
        assertThat(tokens.verify(signed + "A")).isEmpty();
        assertThat(tokens.verify(signed + "=")).isEmpty();
        assertThat(tokens.verify("*")).isEmpty();
        assertThat(tokens.verify("A".repeat(100_000))).isEmpty();
    }

    @Test
    void theKeyIsTheAccountsOwnAndStays() {
        var signed = tokens("a.db").sign(TOKEN);

        assertThat(tokens("a.db").verify(signed)).contains(TOKEN);
        assertThat(tokens("b.db").verify(signed)).isEmpty();
        assertThat(tokens("a.db").tag(1, 0, 2)).isEqualTo(tokens("a.db").tag(1, 0, 2));
        assertThat(tokens("a.db").tag(1, 0, 2)).isNotEqualTo(tokens("b.db").tag(1, 0, 2));
    }

    private static Tokens tokens(String file) {
        try (var store = Store.open(folder.resolve(file), InstantSource.system())) {
            return Tokens.of(store);
        }
    }
}
