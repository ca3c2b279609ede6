package io.mailwright.ui.triggered;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages go by a definition to one and to many, and what became of each is told. */
class FireViewModelTest {
    private static final String HTML =
            "<p>Dear %%First Name%%, %%Last Name%%</p><p><a href=\"%%unsub_center_url%%\">Leave</a>"
                    + " %%member_busname%% %%member_addr%% %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private final TestFrame test = new TestFrame();
    private FireViewModel model;

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        long list = account.list("Weekly").id();
        var email = account.services().emails().add("Receipt", "Thanks", HTML, null);
        account.sync();
        var definitions = account.services().triggered().definitions();
        definitions.add("receipt", DefinitionValues.active("Receipt", email, list));
        definitions.add("other", DefinitionValues.active("Other", email, list));
        definitions.turn("other", DefinitionStatus.INACTIVE);
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void begin() {
        model = new FireViewModel(account.services(), test.frame());
    }

    private static DefinitionRow row(String key) {
        return new DefinitionRow(account.services().triggered().definitions().find(key), "Receipt");
    }

    private static Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), "Email Address,Last Name\n" + rows);
    }

    @Test
    void onePersonGetsTheValuesThatAreTyped() {
        model.show(row("receipt"));

        assertThat(model.form())
                .extracting(FormField::name)
                .containsExactly("First Name", "Last Name");
        assertThat(model.isReady()).isFalse();
        model.addressProperty().set(" ann@example.org ");
        model.form().get(1).value().set("A-17");
        model.show(row("receipt"));
        assertThat(model.form().get(1).value().get()).as("typed stays").isEqualTo("A-17");
        model.fire();

        assertThat(model.outcomeProperty().get()).contains("1 queued");
        assertThat(model.sendingProperty().get()).isFalse();
        var batch = model.batches().getFirst();
        assertThat(model.title(batch)).startsWith("One person");
        model.results(
                batch,
                results -> {
                    var person = results.rows().getFirst();
                    assertThat(person.attributes()).containsOnlyKeys("Last Name");
                    assertThat(model.words(person)).contains("ann@example.org", "queued");
                });
        assertThat(test.problems()).isEmpty();
    }

    @Test
    void everybodyInAFileIsAskedForAndResultsAreByCode() throws IOException {
        model.show(row("receipt"));
        model.look(
                file("fair.csv", "cid@example.org,1\nCID@example.org,2\nwrong,3\n"),
                people -> {
                    assertThat(people.wanted()).isEqualTo(2);
                    model.send(people);
                });

        var batch = model.batches().getFirst();
        assertThat(model.title(batch)).startsWith("fair.csv");
        assertThat(model.words(batch)).isEqualTo("1 queued, 2 refused");
        model.results(
                batch,
                results -> {
                    assertThat(results.reasons())
                            .containsOnlyKeys("5 Invalid Email Address", "6 Duplicate Email");
                    assertThat(results.rows().getFirst().state()).isEqualTo(State.REFUSED);
                    assertThat(results.rows()).hasSize(3);
                });
        model.look(folder.resolve("none.csv"), _ -> {});
        assertThat(model.outcomeProperty().get()).contains("no such file");
    }

    @Test
    void whatIsRefusedAltogetherIsGoneOnWith() throws IOException {
        model.show(row("other"));
        model.look(file("late.csv", "dan@example.org,1\n"), model::send);
        assertThat(model.outcomeProperty().get()).contains("not active");
        var batch = model.batches().getFirst();
        assertThat(FireViewModel.isOpen(batch)).isTrue();

        account.services().triggered().definitions().turn("other", DefinitionStatus.ACTIVE);
        model.resume(batch);

        assertThat(model.batches()).singleElement().matches(one -> !FireViewModel.isOpen(one));
        assertThat(model.words(model.batches().getFirst())).isEqualTo("1 queued");
        model.show(null);
        assertThat(model.batches()).isEmpty();
        assertThat(model.form()).isEmpty();
    }
}
