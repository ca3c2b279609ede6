package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.SendMail;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What the account does not list is known here, as it was told to be. */
class DefinitionsTest {
    @TempDir static Path folder;
    private static SendAccount account;
    private static Definitions definitions;
    private static DefinitionValues values;

    @BeforeAll
    static void open() {
        account = new SendAccount(folder, new DeliverTo.Hold());
        definitions = Triggered.of(account.api, account.copy).definitions();
        values =
                DefinitionValues.active(
                        "Welcome", account.email("<p>Hi</p>"), account.list("Weekly"));
        account.sync();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static DefinitionStatus status(String key) {
        return account.store.read(tables -> tables.definitions().find(key)).orElseThrow().status();
    }

    @Test
    void oneThatIsMadeIsKnownAndTurnedOnAndOff() {
        var made = definitions.add(" welcome ", values);

        assertThat(made.key()).isEqualTo("welcome");
        assertThat(definitions.all()).contains(made);
        assertThat(definitions.turn("welcome", DefinitionStatus.INACTIVE).values())
                .isEqualTo(values.with(DefinitionStatus.INACTIVE));
        assertThat(status("welcome")).isEqualTo(DefinitionStatus.INACTIVE);
        definitions.turn("welcome", DefinitionStatus.ACTIVE);
        assertThat(status("welcome")).isEqualTo(DefinitionStatus.ACTIVE);
        assertThat(definitions.find("WELCOME").values()).isEqualTo(values);
    }

    @Test
    void whatTheAccountRefusesIsNotKnown() {
        definitions.add("twice", values);

        assertThatThrownBy(() -> definitions.add("twice", values.with(DefinitionStatus.NEW)))
                .isInstanceOf(Failure.Refused.class)
                .hasMessageContaining("twice");
        assertThat(definitions.find("twice").values()).isEqualTo(values);
        assertThatThrownBy(() -> definitions.turn("never", DefinitionStatus.ACTIVE))
                .isInstanceOf(Failure.NotOne.class);
        assertThatThrownBy(() -> definitions.add("half", DefinitionValues.of(DefinitionStatus.NEW)))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void oneThatTheAccountHasIsNotedAndForgottenHereAlone() {
        int asked = account.line.actions().size();

        definitions.note("theirs", values.with(null));
        assertThat(definitions.find("theirs").values().status()).isNull();
        definitions.forget("theirs");

        assertThat(definitions.all()).noneMatch(known -> known.key().equals("theirs"));
        assertThat(account.line.actions()).hasSize(asked);
    }

    @Test
    void theFormAsksForWhatIsPrintedOnceAndForNoStringOfTheAccount() {
        var mail =
                new SendMail(
                        1,
                        "Receipt",
                        "Your %%Order Number%%",
                        "<p>%%first name%% %%First Name%% %%Email Address%% %%xtlongdate%%</p>"
                                + "%%[ SET @t = [Total] ]%%%%=v(@t)=%%"
                                + "%%=IIF(EMPTY([Town]), 'here', [Town])=%%"
                                + SendAccount.FOOTER,
                        null);

        assertThat(definitions.asks(mail))
                .containsExactly("Order Number", "first name", "Total", "Town");
    }
}
