package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.ui.TestAccount;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The e-mails of a real server, and what is left of them without it. */
class AccountEmailsTest {
    @TempDir Path folder;
    private TestAccount account;
    private AccountEmails emails;
    private long march;
    private long april;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        emails = account.services().content().emails();
        march = account.services().emails().add("March", "New teas", "<p>Quay 50%</p>", null);
        april = account.services().emails().add("April", "Cups", "<p>Harbour</p>", null);
    }

    @AfterEach
    void close() {
        account.close();
    }

    private List<Long> found(String text) {
        return emails.search(text).stream().map(EmailHeading::id).toList();
    }

    @Test
    void aSynchronisationBringsWhatTheyAreCalledAndLookingBringsWhatTheySay() {
        assertThat(emails.search("")).isEmpty();
        account.sync();
        assertThat(found("")).containsExactly(april, march);
        assertThat(emails.kept(march)).isEmpty();
        assertThat(emails.body(march).html()).isEqualTo("<p>Quay 50%</p>");
        account.pullThePlug();
        assertThat(emails.body(march).html()).isEqualTo("<p>Quay 50%</p>");
        assertThatThrownBy(() -> emails.body(april)).isInstanceOf(Failure.Unreachable.class);
        emails.bring();
        assertThat(found("")).as("what was known stays").containsExactly(april, march);
    }

    @Test
    void theyAreFoundByNameSubjectAndWhatIsKept() {
        account.sync();
        assertThat(found("TEAS")).containsExactly(march);
        assertThat(found("apr")).containsExactly(april);
        assertThat(found("quay 50%")).isEmpty();
        emails.body(march);
        assertThat(found("quay 50%")).containsExactly(march);
        assertThat(found("quay 50_")).isEmpty();
    }
}
