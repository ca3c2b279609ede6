package io.mailwright.ui.triggered;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.triggered.TriggeredViewModel.State;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;

/** Definitions are added, turned on and off and forgotten, without a window. */
class TriggeredViewModelTest {
    private static final String HTML =
            "<p>Dear %%First Name%%, %%Last Name%%</p><p><a href=\"%%unsub_center_url%%\">Leave</a>"
                    + " %%member_busname%% %%member_addr%% %%member_city%%</p>";

    @TempDir static Path folder;
    private static TestAccount account;
    private final TestFrame test = new TestFrame();

    @BeforeAll
    static void open() {
        account = TestAccount.empty(folder);
        account.list("Weekly");
        account.services().emails().add("Receipt", "Thanks", HTML, null);
        account.sync();
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private TriggeredViewModel opened() {
        var model = new TriggeredViewModel(account.services(), test.frame());
        model.open();
        return model;
    }

    private static NewDefinition typed(TriggeredViewModel model, String key, boolean isThere) {
        return new NewDefinition(
                key,
                "",
                model.emails().getFirst(),
                isThere ? null : model.lists().getFirst(),
                isThere);
    }

    @Test
    void aDefinitionLivesFromNothingToForgotten() {
        var model = opened();
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        var refused = new ArrayList<String>();
        var done = new ArrayList<String>();
        model.add(new NewDefinition("a", "", null, null, false), () -> {}, refused::add);
        assertThat(refused).singleElement().asString().contains("Type a key");

        model.add(typed(model, "receipt", false), () -> done.add("made"), refused::add);

        assertThat(done).containsExactly("made");
        assertThat(model.stateProperty().get()).isEqualTo(State.TABLE);
        var row = model.chosenProperty().get();
        assertThat(row.key()).isEqualTo("receipt");
        assertThat(row.name()).isEqualTo("receipt");
        assertThat(row.email()).isEqualTo("Receipt");
        assertThat(row.status()).isEqualTo(DefinitionStatus.ACTIVE);
        model.turn();
        assertThat(model.chosenProperty().get().status()).isEqualTo(DefinitionStatus.INACTIVE);
        model.turn();
        assertThat(model.chosenProperty().get().status()).isEqualTo(DefinitionStatus.ACTIVE);

        model.add(typed(model, "receipt", false), () -> done.add("again"), refused::add);
        assertThat(refused).hasSize(2);
        model.add(typed(model, "theirs", true), () -> done.add("noted"), refused::add);
        assertThat(done).containsExactly("made", "noted");
        assertThat(model.chosenProperty().get().status()).isNull();
        var forgotten = new ArrayList<DefinitionRow>();
        model.forget(forgotten::add);
        assertThat(model.rows()).extracting(DefinitionRow::key).containsExactly("receipt");
        model.restore(forgotten.getFirst());
        assertThat(model.rows())
                .extracting(DefinitionRow::key)
                .containsExactly("receipt", "theirs");
        assertThat(test.problems()).isEmpty();
    }
}
