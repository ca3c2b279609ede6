package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.MailList;
import io.mailwright.domain.fault.Fault;
import io.mailwright.service.Progress;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.Ping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is put together works: with no account at hand, the sample account. */
class CompositionTest {
    @TempDir Path folder;

    @Test
    void theSampleAccountIsServedFromTheFirstCallOn() {
        var home = new Home(folder);
        var given = Map.of("MAILWRIGHT_PASSWORD", "of another account");
        var accounts = Composition.accounts(home, given::get, Prompt.NOBODY);
        try (var services = accounts.open(accounts.named(Account.SAMPLE))) {
            assertThat(home.sampleServer()).isEmptyDirectory();
            services.sync().sync(false, Progress.NONE);
            assertThat(services.lists().saved())
                    .extracting(MailList::name)
                    .contains("All Subscribers");
        }
        accounts.test(accounts.named(Account.SAMPLE), "");
    }

    @Test
    void servingEndsWithItsLastUser() {
        var sample = new SampleServer(new Home(folder));
        var first = sample.serve();
        var second = sample.serve();
        assertThat(second.url()).isEqualTo(first.url());
        first.close();
        first.close();
        ping(second.url(), second.password());
        second.close();
        assertThatThrownBy(() -> ping(second.url(), second.password()))
                .isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void faultsThatAreSwitchedOnOutliveTheServing() {
        var accounts = Composition.accounts(new Home(folder), _ -> null, Prompt.NOBODY);
        var sample = accounts.named(Account.SAMPLE);
        accounts.faults().set(List.of(Fault.parse("busy:1:diagnostics.ping")));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> accounts.test(sample, ""))
                    .isInstanceOf(Failure.Unreachable.class);
        }
        try (var services = accounts.open(sample)) {
            assertThatThrownBy(() -> services.connection().test())
                    .isInstanceOf(Failure.Unreachable.class);
            accounts.faults().set(List.of());
            services.connection().test();
        }
    }

    private static void ping(URI url, String password) {
        try (var line = new HttpTransport(url)) {
            new XmlApi(line, () -> new Credentials("sample", password), 1).send(new Ping());
        }
    }
}
