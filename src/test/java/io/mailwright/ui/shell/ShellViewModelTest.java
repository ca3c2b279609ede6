package io.mailwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Account;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ShellViewModelTest {
    private static final Account OTHER = account("Harbour & Pine", "https://api.example.com/x");
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Account> opened = new ArrayList<>();
    private TestAccount account;
    private ShellViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
        model = new ShellViewModel(account.accounts(), jobs, opened::add);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    /** Its tables are changed when it is opened, which may take minutes. */
    @Test
    void whyAnOlderLocalCopyTakesLongToOpenIsSaid() {
        var said = new ArrayList<String>();
        Shell.renewing((done, total, words) -> said.add(done + "/" + total + " " + words))
                .at(3, 12, "");
        assertThat(said).containsExactly("3/12 bringing its local copy up to date");
    }

    @Test
    void anAccountAddedMeanwhileIsFoundWhenLookedUp() {
        model.lookUpAccounts();
        assertThat(model.accounts()).extracting(Account::name).containsExactly(Account.SAMPLE);
        account.accounts().put(OTHER, "secret");
        model.lookUpAccounts();
        assertThat(model.accounts())
                .extracting(Account::name)
                .containsExactlyInAnyOrder(Account.SAMPLE, OTHER.name());
    }

    @Test
    void onlyAnotherAccountThanTheOpenOneIsOpened() {
        var area = Area.of("fth-list", KeyCode.DIGIT2);
        assertThat(model.isOpen(OTHER)).isFalse();
        model.opened(OTHER, List.of(area));
        assertThat(model.accountProperty().get()).isEqualTo(OTHER);
        assertThat(model.areas()).containsExactly(area);
        model.choose(OTHER);
        assertThat(opened).isEmpty();
        model.choose(account.account());
        assertThat(opened).containsExactly(account.account());
    }

    @Test
    void theMarkIsAtMostTwoLettersInAnyScript() {
        assertThat(ShellViewModel.initials(OTHER)).isEqualTo("HP");
        assertThat(initials("one two three")).isEqualTo("OT");
        assertThat(initials("écho")).isEqualTo("É");
        assertThat(initials("—7 \uD835\uDC9C")).as("beyond 16 bits").isEqualTo("7\uD835\uDC9C");
    }

    @Test
    void whereAnAccountIsIsItsHostOrThisComputer() {
        assertThat(ShellViewModel.where(OTHER)).isEqualTo("api.example.com");
        assertThat(ShellViewModel.where(account(Account.SAMPLE, "http://127.0.0.1:9/x")))
                .isEqualTo("On this computer");
        assertThat(ShellViewModel.where(account("Odd", "mailto:x"))).isEqualTo("mailto:x");
    }

    private static String initials(String name) {
        return ShellViewModel.initials(account(name, "https://api.example.com/x"));
    }

    private static Account account(String name, String url) {
        return new Account(name, URI.create(url), "user", null, 1);
    }
}
