package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Accounts and preferences outlive the program, and a damaged file loses nothing. */
class AccountBookTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void home() {
        home = new Home(folder.resolve("home"));
    }

    @Test
    void accountsAreFoundAgainByNameWithoutCase() {
        var spring = account("Spring");
        var autumn =
                new Account("autumn", spring.url(), "u", URI.create("ftp://ftp.example.org/"), 4);
        var book = new AccountBook(home);
        book.put(spring);
        book.put(autumn);
        var again = new AccountBook(home);
        assertThat(again.all()).containsExactly(autumn, spring);
        assertThat(again.named(" spring ")).contains(spring);
        assertThat(again.named("winter")).isEmpty();
    }

    @Test
    void oneOfTheSameNameIsReplacedAndRemoved() {
        var book = new AccountBook(home);
        book.put(account("Spring"));
        book.put(account("SPRING"));
        assertThat(book.all()).extracting(Account::name).containsExactly("SPRING");
        book.remove("spring");
        assertThat(book.all()).isEmpty();
    }

    @Test
    void theFileIsTheOwnersAlone() throws Exception {
        new AccountBook(home).put(account("Spring"));
        var file = home.folder().resolve("accounts.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Taking another account for the one that was meant would be worse than not starting. */
    @Test
    void aDamagedFileStopsAndStays() throws Exception {
        Files.createDirectories(home.folder());
        var file = home.folder().resolve("accounts.json");
        Files.writeString(file, "{\"accounts\": [{\"na");
        var book = new AccountBook(home);
        assertThatThrownBy(book::all)
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> book.put(account("Spring")))
                .isInstanceOf(Failure.FileUnusable.class);
        assertThat(file).hasContent("{\"accounts\": [{\"na");
    }

    @Test
    void whatANewerProgramAddedDoesNotHurt() throws Exception {
        Files.createDirectories(home.folder());
        Files.writeString(
                home.folder().resolve("accounts.json"),
                """
                {"version": 9, "accounts": [{"name": "Spring", "url": "https://h/i.aspx",
                 "username": "u", "colour": "green"}]}
                """);
        assertThat(new AccountBook(home).all())
                .containsExactly(
                        new Account("Spring", URI.create("https://h/i.aspx"), "u", null, 1));
    }

    @Test
    void changesAtTheSameTimeAreAllKept() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(i ->
                            threads.execute(() -> new AccountBook(home).put(account("A" + i))));
        }
        assertThat(new AccountBook(home).all()).hasSize(20);
    }

    @Test
    void preferencesAreFoundAgain() throws Exception {
        var file = new PreferencesFile(home);
        assertThat(file.read()).isEqualTo(Preferences.DEFAULT);
        var column = new Layout.Column("address", 212.5, true);
        var layout =
                new Layout(
                        "Lists",
                        240,
                        Map.of("Lists", 400.0),
                        Map.of("Lists.table", List.of(column)));
        var state = new WindowState(new WindowState.Bounds(-1920, 2, 1280.5, 800), true, layout);
        file.change(old -> old.with(new Look("dark", 1.2, true, true)).with("Spring", state));
        var chosen = new PreferencesFile(home).read();
        assertThat(chosen.look()).isEqualTo(new Look("dark", 1.2, true, true));
        assertThat(chosen.account()).isEqualTo("Spring");
        assertThat(chosen.windows()).isEqualTo(Map.of("Spring", state));
        Files.writeString(
                home.folder().resolve("preferences.json"),
                "{\"account\": \"Spring\", \"windows\": {\"Spring\": {\"maximised\": true}}}");
        assertThat(file.read().look()).as("of an older file").isEqualTo(Look.DEFAULT);
        assertThat(file.read().windows().get("Spring").layout()).isEqualTo(Layout.STANDARD);
        Files.writeString(home.folder().resolve("preferences.json"), "null");
        assertThat(file.read()).isEqualTo(Preferences.DEFAULT);
        Files.writeString(home.folder().resolve("preferences.json"), "{\"theme\": 5, \"window\"");
        assertThat(file.read()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void anAccountNeedsANameAndAUser() {
        var url = URI.create("https://h/i.aspx");
        for (var name : List.of(" ", "x".repeat(61))) {
            assertThatThrownBy(() -> new Account(name, url, "u", null, 1))
                    .isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> new Account("A", url, " ", null, 1))
                .isInstanceOf(Failure.Invalid.class);
        assertThat(new Account("A", url, "u", null, 99).connections()).isEqualTo(8);
    }

    private static Account account(String name) {
        return new Account(name, URI.create("https://api.example.org/i.aspx"), "user", null, 1);
    }
}
