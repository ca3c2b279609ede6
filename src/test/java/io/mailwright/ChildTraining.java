package io.mailwright;

import io.mailwright.ui.TestAccount;

import java.nio.file.Path;
import java.util.Map;

/** What child processes may need, done once, so that the archive has its classes. */
final class ChildTraining {
    private ChildTraining() {}

    /** In the folder that is named. */
    static void main(String[] arguments) {
        try (var account = TestAccount.empty(Path.of(arguments[0]))) {
            account.person(account.list("Spring"), "anna@example.org", Map.of());
        }
        System.exit(0);
    }
}
