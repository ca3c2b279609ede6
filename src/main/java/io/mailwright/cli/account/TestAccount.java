package io.mailwright.cli.account;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Failure;
import io.mailwright.service.Services;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries an account's address and login, and those of the place for its files. */
@Command(
        name = "test",
        description = {
            "Tries address and login with one call, and those of the place for files if there",
            "is one. Changes nothing."
        })
final class TestAccount implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Option(
            names = "--trust",
            paramLabel = "FINGERPRINT",
            defaultValue = "",
            description = "Of the server for files: it is known by it from now on.")
    private String fingerprint = "";

    TestAccount(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var accounts = session.accounts();
        var account = accounts.named(name);
        try (var services = accounts.open(account)) {
            test(services);
            boolean files = services.files().exists();
            var words = files ? " answers, and so does its place for files" : " answers";
            session.terminal()
                    .show(
                            new Answer(account.name(), true, files ? true : null),
                            () -> account.name() + words);
        }
    }

    private void test(Services services) {
        if (!services.files().exists()) {
            services.connection().test();
            return;
        }
        var api = fault("The XML API", services.connection()::test);
        var files = fault("The place for files", () -> services.files().test(fingerprint));
        if (api != null || files != null) {
            var faults =
                    Stream.of(
                                    api == null ? "The XML API answers." : api,
                                    files == null ? "The place for files answers." : files)
                            .collect(Collectors.joining(" "));
            throw new CommandEnded(ExitCode.FAILED, faults);
        }
    }

    private static @Nullable String fault(String what, Runnable test) {
        try {
            test.run();
            return null;
        } catch (Failure failure) {
            return what + ": " + Words.of(failure);
        }
    }

    /**
     * What {@code account test --json} prints.
     *
     * @param files whether the place for files answers; {@code null} if there is none
     */
    record Answer(String name, boolean answers, @Nullable Boolean files) {}
}
