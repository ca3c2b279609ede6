package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AddPersonViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<SubscriberDetail> added = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;
    private AddPersonViewModel model;

    @BeforeEach
    void begin() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.sync();
        model =
                new AddPersonViewModel(
                        account.services().subscribers(),
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(SubscribersScreen.class));
        model.begin(account.services().subscribers().attributes(), null);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aListAndAnAddressAreNeeded() {
        assertThat(model.canAdd().get()).isFalse();
        field("Email Address").valueProperty().set("dora@example.org");
        assertThat(model.canAdd().get()).as("without a list").isFalse();
        model.listProperty().set(weekly);
        assertThat(model.canAdd().get()).isTrue();
        field("Email Address").valueProperty().set("dora@");
        assertThat(model.canAdd().get()).isFalse();
        model.add(added::add);
        assertThat(added).isEmpty();
    }

    @Test
    void whoeverIsAddedIsInTheAccountWithWhatWasTyped() {
        fill();
        model.add(added::add);
        assertThat(added).hasSize(1);
        assertThat(added.getFirst().subscriber().attributes()).containsEntry("First Name", "Dora");
        assertThat(account.services().subscribers().saved("dora@example.org")).isPresent();
    }

    @Test
    void outOfReachItIsRefusedInWordsAndBegunAnewEmpty() {
        fill();
        account.pullThePlug();
        model.add(added::add);
        assertThat(model.refusalProperty().get()).contains("did not answer");
        assertThat(field("First Name").valueProperty().get()).isEqualTo("Dora");
        assertThat(model.busyProperty().get()).isFalse();

        model.begin(account.services().subscribers().attributes(), weekly);
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(field("First Name").valueProperty().get()).isEmpty();
        assertThat(model.listProperty().get()).isEqualTo(weekly);
    }

    private void fill() {
        model.listProperty().set(weekly);
        field("Email Address").valueProperty().set("dora@example.org");
        field("First Name").valueProperty().set("Dora");
    }

    private AttributeField field(String name) {
        return model.form().fields().stream()
                .filter(field -> field.attribute().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
