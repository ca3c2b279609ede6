package io.mailwright.cli.email;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.content.EmailHeading;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.util.List;

/** Shows all e-mails of the account. */
@Command(name = "ls", description = "Shows all e-mails, from the account.")
final class ListEmails implements Runnable {
    private final Session session;

    ListEmails(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var emails = services.emails().all().stream().map(EmailDocument::of).toList();
            session.terminal().show(emails, () -> table(emails));
        }
    }

    private static Table table(List<EmailDocument> emails) {
        var table = new Table("ID", "NAME", "SUBJECT", "CREATED");
        for (var email : emails) {
            table.row(
                    email.emailId,
                    email.name,
                    email.subject,
                    email.created == null ? "" : email.created);
        }
        return table;
    }

    /** An e-mail as {@code --json} shows it; {@code created} is a day of the account's zone. */
    record EmailDocument(
            long emailId,
            String name,
            String subject,
            @Nullable String created,
            @Nullable Long categoryId) {
        static EmailDocument of(EmailHeading email) {
            return new EmailDocument(
                    email.id(),
                    email.name(),
                    email.subject(),
                    email.created() == null ? null : email.created().toString(),
                    email.category());
        }
    }
}
