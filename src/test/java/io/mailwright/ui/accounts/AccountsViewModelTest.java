package io.mailwright.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Account;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class AccountsViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private AccountsViewModel model;

    @BeforeEach
    void begin() {
        account = TestAccount.empty(folder);
        model =
                new AccountsViewModel(
                        account.accounts(),
                        "shown",
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(AccountsScreen.class));
        model.load(null);
        model.begin();
    }

    @Test
    void theAccountShownIsNotRemoved() {
        var shown = new Account("shown", URI.create("https://api.example.com/x"), "u", null, 1);
        assertThat(model.refusesToRemove(shown)).isTrue();
        assertThat(model.refusalProperty().get()).contains("Open another one first");
        var other = new Account("other", URI.create("https://api.example.com/x"), "u", null, 1);
        assertThat(model.refusesToRemove(other)).isFalse();
        assertThat(model.refusalProperty().get()).isEmpty();
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void theSampleAccountIsAlwaysThere() {
        assertThat(model.accounts()).extracting(Account::name).containsExactly(Account.SAMPLE);
        assertThat(AccountsViewModel.isSample(model.accounts().getFirst())).isTrue();
    }

    @Test
    void aGoodLoginIsSaid() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        model.test();
        assertThat(tested().good()).isTrue();
        assertThat(model.accounts()).as("testing stores nothing").hasSize(1);
    }

    @Test
    void aRefusedLoginIsSaidWithItsCause() {
        fill("Mine", "tester", "wrong");
        model.test();
        assertThat(tested().good()).isFalse();
        assertThat(tested().words()).contains("refused the login");
        model.form().passwordProperty().set("other");
        assertThat(model.form().testedProperty().get()).as("of what is typed now").isNull();
    }

    @Test
    void aTestSaysWhichOfApiAndFilesFailed() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        var files = account.files().toString();
        model.form().ftpProperty().set(files);
        model.test();
        assertThat(tested().good()).isTrue();
        assertThat(tested().words()).contains("place for files");

        model.form().ftpProperty().set(files.replace("ftp://", "ftp://tester@"));
        assertThat(model.form().filesUserProperty().get()).isTrue();
        model.form().filesPasswordProperty().set("wrong");
        model.test();
        assertThat(tested().good()).isFalse();
        assertThat(tested().words())
                .contains("XML API: The account answers", "Files: ", "refused the login");

        model.form().passwordProperty().set("wrong");
        model.form().filesPasswordProperty().set(TestAccount.PASSWORD);
        model.test();
        assertThat(tested().good()).isFalse();
        assertThat(tested().words()).contains("Files: It answers");
    }

    @Test
    void anUnencryptedWayForFilesIsRefusedThenWarnedOf() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        model.form().ftpProperty().set("ftp://ftp.example.org/import");
        assertThat(model.form().isValid().get()).isFalse();
        assertThat(model.form().problemProperty().get()).contains("?plain=allowed");
        model.form().ftpProperty().set("ftp://ftp.example.org/import?plain=allowed");
        assertThat(model.form().isValid().get()).isTrue();
        assertThat(model.form().cautionProperty().get()).contains("unencrypted");
        model.form().ftpProperty().set("ftps://ftp.example.org/import");
        assertThat(model.form().cautionProperty().get()).isEmpty();
    }

    @Test
    void aServerForFilesThatIsAgreedToIsKnownFromThenOn() throws Exception {
        try (var ssh = new SshPlace(folder)) {
            fill("Mine", "tester", TestAccount.PASSWORD);
            model.form().ftpProperty().set(ssh.url("tester", TestAccount.PASSWORD));
            model.test();
            assertThat(tested().fingerprint()).isEqualTo(ssh.fingerprint());
            model.trust();
            assertThat(tested().good()).isTrue();
            model.test();
            assertThat(tested().good()).isTrue();
        }
    }

    @Test
    void nobodyThereIsSaidWithItsCause() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        account.pullThePlug();
        model.test();
        assertThat(tested().words()).contains("did not answer");
    }

    @Test
    void savesListsAndRemoves() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        model.save();
        assertThat(model.accounts()).extracting(Account::name).contains("Mine");
        assertThat(model.form().passwordProperty().get()).isEmpty();

        model.form().connectionsProperty().set(3);
        model.save();
        assertThat(account.accounts().named("Mine").connections()).isEqualTo(3);

        model.remove(account.accounts().named("Mine"));
        assertThat(model.accounts()).extracting(Account::name).containsExactly(Account.SAMPLE);
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() {
        fill("Mine", "tester", TestAccount.PASSWORD);
        model.form().urlProperty().set("http://example.org/integrate.aspx");
        assertThat(model.form().problemProperty().get()).contains("https://");
        assertThat(model.form().isValid().get()).isFalse();
        model.form().urlProperty().set("https://example.org/integrate.aspx");
        assertThat(model.form().isValid().get()).isTrue();
        model.form().nameProperty().set("sample ACCOUNT");
        assertThat(model.form().problemProperty().get()).contains("already");
        model.form().nameProperty().set("Mine");
        model.form().ftpProperty().set("gopher://example.org");
        assertThat(model.form().isValid().get()).isFalse();
    }

    private void fill(String name, String user, String password) {
        model.form().nameProperty().set(name);
        model.form().urlProperty().set(account.account().url().toString());
        model.form().usernameProperty().set(user);
        model.form().passwordProperty().set(password);
    }

    private AccountForm.Tested tested() {
        return Objects.requireNonNull(model.form().testedProperty().get());
    }
}
