package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import io.mailwright.domain.Failure;
import io.mailwright.server.LocalServer;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;
import io.mailwright.settings.Secrets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts are written down, tried and opened, each failure with its own cause. */
class AccountServiceTest {
    private static final URI NOWHERE = URI.create("https://api.example.invalid/integrate.aspx");

    @TempDir static Path store;
    private static LocalServer server;
    @TempDir Path folder;
    private final Kept kept = new Kept();

    @BeforeAll
    static void serve() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        store,
                                        InetAddress.getLoopbackAddress(),
                                        0,
                                        "u",
                                        "right",
                                        false)
                                .withFtp(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ownAccountsComeByNameAndTheSampleLast() {
        var accounts = accounts(null, Prompt.NOBODY);
        accounts.put(account("spring", NOWHERE), null);
        accounts.put(account("Autumn", NOWHERE), null);
        assertThat(accounts.all())
                .extracting(Account::name)
                .containsExactly("Autumn", "spring", "Sample account");
        assertThat(accounts.named(" SPRING ").name()).isEqualTo("spring");
        assertThat(accounts.named("sample ACCOUNT").isSample()).isTrue();
        assertThatThrownBy(() -> accounts.named("winter"))
                .isInstanceOf(Failure.NotOne.class)
                .hasMessageContaining("winter");
    }

    @Test
    void theSampleAccountStays() {
        var accounts = accounts(null, Prompt.NOBODY);
        assertThatThrownBy(() -> accounts.put(account("sample Account", NOWHERE), "x"))
                .isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> accounts.remove("Sample account"))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void whatCannotBeKeptIsNotWrittenDown() {
        var accounts = accounts(null, Prompt.NOBODY);
        kept.closed = true;
        assertThatThrownBy(() -> accounts.put(account("spring", NOWHERE), "secret"))
                .isInstanceOf(Failure.NoPassword.class);
        var plain = URI.create("http://api.example.org/integrate.aspx");
        assertThatThrownBy(() -> accounts.put(account("spring", plain), null))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("https");
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void removingForgetsPasswordAndLocalCopy() {
        var accounts = accounts(null, Prompt.NOBODY);
        accounts.put(account("spring", NOWHERE), "secret");
        accounts.open(accounts.named("spring")).close();
        var copy = new Home(folder).cache(accounts.named("spring"));
        assertThat(copy).exists();
        accounts.remove("SPRING");
        assertThat(copy).doesNotExist();
        assertThat(kept.passwords).isEmpty();
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void testingTellsTheCausesApart() throws Exception {
        var accounts = accounts(null, Prompt.NOBODY);
        accounts.test(account("a", server.url()), "right");
        assertThatThrownBy(() -> accounts.test(account("a", server.url()), "wrong"))
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(900));
        assertThatThrownBy(() -> accounts.test(account("a", free()), "right"))
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("127.0.0.1");
        var site = webSite();
        try {
            var url = "http://127.0.0.1:" + site.getAddress().getPort() + "/integrate.aspx";
            assertThatThrownBy(() -> accounts.test(account("a", URI.create(url)), "right"))
                    .isInstanceOf(Failure.Malformed.class)
                    .hasMessageContaining("web page");
        } finally {
            site.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"right, wrong, wrong", "'', right, wrong", "'', '', right"})
    void aGivenPasswordGoesBeforeAKeptOneAndThatBeforeATypedOne(
            String given, String stored, String typed) {
        var asked = new AtomicInteger();
        var accounts =
                accounts(
                        given,
                        _ -> {
                            asked.incrementAndGet();
                            return Optional.of(typed.toCharArray());
                        });
        accounts.put(account("own", server.url()), stored.isEmpty() ? null : stored);
        try (var services = accounts.open(accounts.named("own"))) {
            assertThat(asked).hasValue(0);
            services.connection().test();
            services.connection().test();
        }
        assertThat(asked).hasValue(typed.equals("right") ? 1 : 0);
    }

    @Test
    void openingNeedsNeitherNetworkNorPassword() {
        var accounts = accounts(null, Prompt.NOBODY);
        kept.closed = true;
        accounts.put(account("own", NOWHERE), null);
        try (var services = accounts.open(accounts.named("own"))) {
            assertThat(services.lists().saved()).isEmpty();
            assertThatThrownBy(() -> services.connection().test())
                    .isInstanceOf(Failure.NoPassword.class)
                    .hasMessage("closed");
            kept.closed = false;
            assertThatThrownBy(() -> services.connection().test())
                    .isInstanceOf(Failure.NoPassword.class)
                    .hasMessageContaining("MAILWRIGHT_PASSWORD");
        }
    }

    @Test
    void aPasswordStoredLaterCounts() {
        var accounts = accounts(null, Prompt.NOBODY);
        accounts.put(account("own", server.url()), "wrong");
        try (var services = accounts.open(accounts.named("own"))) {
            assertThatThrownBy(() -> services.connection().test())
                    .isInstanceOf(Failure.Refused.class);
            accounts.put(account("own", server.url()), "right");
            services.connection().test();
        }
    }

    @Test
    void filesAreTriedWithTheLoginOfTheApiAndSaidApart() {
        var accounts = accounts(null, Prompt.NOBODY);
        var own = withFiles(server.ftp().orElseThrow());
        accounts.testFiles(own, "right", "");
        assertThatThrownBy(() -> accounts.testFiles(own, "wrong", ""))
                .isInstanceOf(Failure.Refused.class)
                .hasMessageContaining("refused the login");
        accounts.put(own, "right");
        try (var services = accounts.open(own)) {
            assertThat(services.files().exists()).isTrue();
            services.files().test("");
        }
        assertThatThrownBy(() -> accounts.testFiles(account("own", server.url()), "right", ""))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("no place for files");
    }

    @Test
    void theUserOfTheAddressForFilesHasAPasswordOfTheirOwn() {
        var accounts = accounts(null, Prompt.NOBODY);
        var url = server.ftp().orElseThrow();
        var own = withFiles(URI.create(url.toString().replace("ftp://", "ftp://u@")));
        accounts.put(own, "api");
        try (var services = accounts.open(own)) {
            assertThatThrownBy(() -> services.files().test("")).isInstanceOf(Failure.Refused.class);
            accounts.keepFilesPassword("own", "right");
            services.files().test("");
        }
        assertThat(accounts.filesPassword(own)).contains("right");
        accounts.remove("own");
        assertThat(kept.passwords).isEmpty();
    }

    @Test
    void plainFtpGoesToThisComputerAloneUnlessTheAddressSaysOtherwise() {
        var accounts = accounts(null, Prompt.NOBODY);
        var plain = URI.create("ftp://ftp.example.org/import");
        assertThatThrownBy(() -> accounts.put(withFiles(plain), "right"))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("in the clear");
        var allowed = URI.create(plain + "?plain=allowed");
        accounts.put(withFiles(allowed), "right");
        assertThat(AccountService.isInTheClear(allowed)).isTrue();
        assertThat(AccountService.isInTheClear(server.ftp().orElseThrow())).isFalse();
        assertThat(AccountService.isInTheClear(URI.create("ftps://ftp.example.org/"))).isFalse();
    }

    private static Account withFiles(URI files) {
        return new Account("own", server.url(), "u", files, 1);
    }

    private AccountService accounts(String given, Prompt prompt) {
        return new AccountService(
                new Home(folder),
                kept,
                new GivenPasswords(given, null),
                prompt,
                new NoSampleAccount());
    }

    private static Account account(String name, URI url) {
        return new Account(name, url, "u", null, 1);
    }

    private static URI free() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/integrate.aspx");
        }
    }

    private static HttpServer webSite() throws Exception {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var page = "<!doctype html><title>Hello</title>".getBytes(StandardCharsets.UTF_8);
        site.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        site.start();
        return site;
    }

    /** Keeps passwords in memory, and can be closed. */
    private static final class Kept implements Secrets {
        private final Map<String, String> passwords = new HashMap<>();
        private boolean closed;

        @Override
        public Optional<String> password(String account) {
            requireOpen();
            return Optional.ofNullable(passwords.get(account.toLowerCase(Locale.ROOT)));
        }

        @Override
        public void keep(String account, String password) {
            requireOpen();
            passwords.put(account.toLowerCase(Locale.ROOT), password);
        }

        @Override
        public void forget(String account) {
            passwords.remove(account.toLowerCase(Locale.ROOT));
        }

        @Override
        public String place() {
            return "memory";
        }

        private void requireOpen() {
            if (closed) {
                throw new Failure.NoPassword("closed", null);
            }
        }
    }
}
