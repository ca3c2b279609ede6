package io.mailwright.ui.accounts;

import io.mailwright.domain.Failure;
import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.ui.accounts.AccountForm.Tested;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

/**
 * Tries an account that may not be written down yet, and says which of API and files failed.
 *
 * @param password as typed; empty for the stored one
 * @param filesPassword the same, for the user the address for files names
 * @param fingerprint of a server for files that is to be known from now on; empty for none
 */
record AccountTest(Account account, String password, String filesPassword, String fingerprint) {
    Tested run(AccountService service, Problems problems, Texts texts) {
        var typed = password.isEmpty() ? service.password(account).orElse("") : password;
        var api = fault(() -> service.test(account, typed));
        if (account.ftp() == null) {
            return api == null
                    ? new Tested(true, texts.get("test.good"), "")
                    : new Tested(false, problems.of(api).words(), "");
        }
        var own =
                filesPassword.isEmpty()
                        ? service.filesPassword(account).orElse(typed)
                        : filesPassword;
        var files = fault(() -> service.testFiles(account, own, fingerprint));
        if (api == null && files == null) {
            return new Tested(true, texts.get("test.good.both"), "");
        }
        var words =
                texts.get(
                        "test.parts",
                        api == null ? texts.get("test.good") : problems.of(api).words(),
                        files == null ? texts.get("test.good.files") : problems.of(files).words());
        return new Tested(
                false,
                words,
                files instanceof Failure.Untrusted unknown && !unknown.changed()
                        ? unknown.fingerprint()
                        : "");
    }

    private static @Nullable Failure fault(Runnable test) {
        try {
            test.run();
            return null;
        } catch (Failure failure) {
            return failure;
        }
    }
}
