package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/** Two homes that share one place for passwords do not share a password. */
class HomeSecretsTest {
    @TempDir Path folder;
    private Secrets shared;
    private Secrets work;
    private Secrets club;

    @BeforeEach
    void open() {
        shared =
                new SecretsFile(
                        new Home(folder.resolve("shared")),
                        Passphrase.typed(_ -> Optional.of("passphrase".toCharArray())));
        work = new HomeSecrets(shared, new Home(folder.resolve("work")));
        club = new HomeSecrets(shared, new Home(folder.resolve("club")));
    }

    @Test
    void anAccountOfTheSameNameHasAnotherPassword() {
        work.keep("Spring", "one");
        club.keep("spring", "two");

        assertThat(work.password("SPRING ")).contains("one");
        assertThat(club.password("Spring")).contains("two");
        work.forget("spring");
        assertThat(work.password("Spring")).isEmpty();
        assertThat(club.password("Spring")).contains("two");
    }

    @Test
    void aPasswordFromBeforeGoesToWhoAsksFirst() {
        shared.keep("Spring", "old");

        assertThat(work.password("spring")).contains("old");
        assertThat(club.password("spring")).isEmpty();
        assertThat(shared.password("Spring")).isEmpty();
        assertThat(work.password("spring")).contains("old");
    }

    @Test
    void aPasswordFromBeforeIsForgottenWithItsAccount() {
        shared.keep("Spring", "old");
        work.forget("Spring");
        assertThat(work.password("Spring")).isEmpty();

        work.keep("Spring", "new");
        shared.keep("Spring", "another home's");
        work.forget("Spring");
        assertThat(club.password("Spring")).contains("another home's");
    }
}
