package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** Each platform's own data folder, and what lies in it for its owner alone. */
class HomeTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', /home/ann/.local/share/mailwright",
        "Linux, XDG_DATA_HOME, /data, /data/mailwright",
        "Linux, XDG_DATA_HOME, relative, /home/ann/.local/share/mailwright",
        "Linux, MAILWRIGHT_HOME, /srv/mw, /srv/mw",
        "Mac OS X, '', '', /home/ann/Library/Application Support/Mailwright",
        "Windows 11, APPDATA, /users/ann/roaming, /users/ann/roaming/Mailwright",
        "Windows 11, '', '', /home/ann/AppData/Roaming/Mailwright"
    })
    void isThePlatformsFolder(String system, String variable, String value, String expected) {
        var environment = Map.of(variable, value);
        assertThat(Home.of(environment::get, system, "/home/ann").folder())
                .isEqualTo(Path.of(expected));
    }

    @Test
    void itsFoldersAreTheOwnersAlone() throws Exception {
        var home = new Home(folder.resolve("deep").resolve("home"));
        for (var made :
                List.of(home.folder(), home.cache(account("A")).getParent(), home.sampleServer())) {
            home.sampleServer();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void everyNameMakesAFileNameOfItsOwn() {
        var home = new Home(folder);
        assertThat(home.cache(account("Sample account")).getFileName().toString())
                .matches("sample\\+account-[0-9a-f]{8}\\.db");
        assertThat(home.cache(account("SPRING "))).isEqualTo(home.cache(account("spring")));
        var cache = folder.resolve("cache");
        for (var name : List.of("../x", "a/b", "a\\b", "c:*?", "почта", "..", "文".repeat(60))) {
            var file = home.cache(account(name));
            assertThat(file.getParent()).isEqualTo(cache);
            assertThat(file.getFileName().toString()).matches("[A-Za-z0-9.+%_-]{1,100}");
        }
    }

    @Test
    void anotherAccountOfTheSameNameHasAnotherCopy() {
        var home = new Home(folder);
        var other = new Account("spring", URI.create("https://other.example/x"), "user", null, 1);
        assertThat(home.cache(other)).isNotEqualTo(home.cache(account("spring")));
    }

    private static Account account(String name) {
        return new Account(name, URI.create("https://api.example.com/x"), "user", null, 1);
    }
}
