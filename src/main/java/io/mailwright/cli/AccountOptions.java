package io.mailwright.cli;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.server.engine.Addresses;
import io.mailwright.server.store.AccountSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** What an account is, as far as one says it when it is served; the rest stays as it was. */
final class AccountOptions {
    @Option(
            names = "--company",
            paramLabel = "NAME",
            description =
                    "Who sends, and with --street, --city, --state, --postal-code and --country where "
                            + "they are: what %%%%Member_Busname%%%% and the like print in messages. All are kept.")
    private @Nullable String company;

    @Option(names = "--street", paramLabel = "TEXT")
    private @Nullable String street;

    @Option(names = "--city", paramLabel = "TEXT")
    private @Nullable String city;

    @Option(names = "--state", paramLabel = "TEXT")
    private @Nullable String state;

    @Option(names = "--postal-code", paramLabel = "TEXT")
    private @Nullable String postalCode;

    @Option(names = "--country", paramLabel = "TEXT")
    private @Nullable String country;

    @Option(
            names = "--from-name",
            paramLabel = "NAME",
            description = "Whom sends come from that name nobody. Kept.")
    private @Nullable String fromName;

    @Option(
            names = "--from-email",
            paramLabel = "ADDRESS",
            description = "Whom sends come from that name no address. Kept.")
    private @Nullable String fromEmail;

    /** Makes the account what was said. */
    UnaryOperator<AccountSettings> change() {
        if (fromEmail != null && !Addresses.isValid(fromEmail)) {
            throw new UsageException("--from-email " + fromEmail + " is no e-mail address.");
        }
        return this::changed;
    }

    private AccountSettings changed(AccountSettings old) {
        return new AccountSettings(
                old.memberId(),
                Objects.requireNonNullElse(company, old.businessName()),
                Objects.requireNonNullElse(street, old.address()),
                Objects.requireNonNullElse(city, old.city()),
                Objects.requireNonNullElse(state, old.state()),
                Objects.requireNonNullElse(postalCode, old.postalCode()),
                Objects.requireNonNullElse(country, old.country()),
                Objects.requireNonNullElse(fromName, old.fromName()),
                Objects.requireNonNullElse(fromEmail, old.fromEmail()));
    }
}
