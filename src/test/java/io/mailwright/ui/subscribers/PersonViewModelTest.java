package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.service.Progress;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.service.tracking.extract.TestExtract;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class PersonViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;
    private MailList monthly;
    private PersonViewModel model;
    private long anna;

    @BeforeEach
    void openAnna() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        monthly = account.list("Monthly");
        anna =
                account.person(weekly, "anna@example.org", Map.of("First Name", "Anna"))
                        .subscriber()
                        .id();
        model =
                new PersonViewModel(
                        account.services().subscribers(),
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(SubscribersScreen.class));
        model.onChange(() -> changes.add("changed"));
        account.sync();
        model.open(anna);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void tellsWhatBecameOfMailToThem() {
        assertThat(model.historyProperty().getValue()).isEmpty();
        var recipient = account.person(weekly, "person004@example.org", Map.of()).subscriber().id();
        account.sync();
        new ToldSends()
                .add(9, "March letter", Instant.parse("2026-03-02T09:15:00Z"), 8, weekly.id())
                .into(account.services().cache());

        model.open(recipient);

        assertThat(model.historyProperty().getValue())
                .extracting(happening -> ((Entry) happening).event().type())
                .containsExactly(
                        EventType.CLICK,
                        EventType.CLICK,
                        EventType.OPEN,
                        EventType.OPEN,
                        EventType.SENT);
        assertThat(model.historyProperty().getValue().getFirst())
                .hasFieldOrPropertyWithValue("emailName", "March letter");
        model.open(anna);
        assertThat(model.historyProperty().getValue()).isEmpty();
        assertThat(model.hasHistory().getValue()).isFalse();
    }

    @Test
    void leavesOutWhatMachinesDidIfThatIsWanted() {
        var recipient = account.person(weekly, "person003@example.org", Map.of()).subscriber().id();
        account.sync();
        var sent = Instant.parse("2026-03-02T09:15:00Z");
        new ToldSends()
                .add(9, "March letter", sent, 80, weekly.id())
                .opensByMachine(9, sent, 3)
                .into(account.services().cache());
        model.open(recipient);
        assertThat(model.historyProperty().getValue())
                .extracting(happening -> ((Entry) happening).machine())
                .containsExactly(true, false);

        model.humanOnlyProperty().set(true);

        assertThat(model.historyProperty().getValue())
                .extracting(happening -> ((Entry) happening).event().type())
                .containsExactly(EventType.SENT);
        assertThat(model.hasHistory().getValue()).isTrue();
    }

    /** No account needs to be in reach, nor ever to have been. */
    @Test
    void showsWhomOnlyAnExtractKnowsAndLeavesThemAsTheyAre() throws IOException {
        var zip =
                new TestExtract()
                        .file(
                                "Attributes.csv",
                                "SubscriberID,EmailAddress,City\n900,zoe@example.org,Graz\n")
                        .file(
                                "Subscribers.csv",
                                """
                                SubscriberKey,SubscriberID,EmailAddress,Status
                                crm-9,900,zoe@example.org,Held
                                """)
                        .file(
                                "ListMembership.csv",
                                """
                                SubscriberID,EmailAddress,ListID,ListName,DateJoined,JoinType
                                900,zoe@example.org,77,Teas,3/2/2010 9:00:00 AM,Form
                                """)
                        .zip(folder.resolve("extract.zip"));
        account.services().trackingImport().read(zip, Progress.NONE);

        model.openStranger(900, "zoe@example.org");

        assertThat(field("City").valueProperty().get()).isEqualTo("Graz");
        assertThat(model.form().fields())
                .extracting(field -> field.attribute().editable())
                .containsOnly(false);
        assertThat(shown().memberships())
                .containsExactly(new Membership(77, "Teas", Status.ACTIVE));
        assertThat(model.strangerProperty().get()).contains("the status is Held");
        assertThat(model.numbers()).isEqualTo("id 900 · key crm-9");
        assertThat(model.historyProperty().getValue())
                .containsExactly(
                        new Happening.Joined(
                                Instant.parse("2010-03-02T15:00:00Z"), "Teas", "Form"));
        model.open(anna);
        assertThat(model.strangerProperty().get()).isEmpty();
        assertThat(model.numbers()).isEqualTo("id " + anna);
        assertThat(field("First Name").valueProperty().get()).isEqualTo("Anna");
    }

    private SubscriberDetail shown() {
        return Objects.requireNonNull(model.personProperty().get());
    }

    @Test
    void savesOnlyWhatWasChanged() {
        field("Last Name").valueProperty().set("Bergström");
        assertThat(model.form().changesProperty().get()).isOne();
        assertThat(model.form().values().attributes()).containsOnlyKeys("Last Name");
        model.save();

        assertThat(model.form().changesProperty().get()).isZero();
        assertThat(stored().subscriber().attributes())
                .containsEntry("First Name", "Anna")
                .containsEntry("Last Name", "Bergström");
        assertThat(changes).hasSize(1);
    }

    @Test
    void aWrongAddressIsSaidBelowItsFieldAndNotSent() {
        field("Email Address").valueProperty().set("anna@");
        assertThat(field("Email Address").problemProperty().get()).contains("anna@example.org");
        model.save();
        assertThat(changes).isEmpty();
        model.discard();
        assertThat(model.form().changesProperty().get()).isZero();
    }

    @Test
    void offlineTheEditIsRefusedInWordsAndNotLost() {
        field("First Name").valueProperty().set("Änne");
        account.pullThePlug();
        model.save();
        assertThat(model.refusalProperty().get()).contains("did not answer");
        assertThat(field("First Name").valueProperty().get()).isEqualTo("Änne");
        assertThat(model.form().changesProperty().get()).isOne();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(stored().subscriber().attributes()).containsEntry("First Name", "Anna");
    }

    @Test
    void unsubscribesFromOneListAndMakesActiveAgain() {
        model.addTo(monthly.id());
        model.unsubscribe(weekly.id());
        assertThat(status(weekly)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(status(monthly)).isEqualTo(Status.ACTIVE);
        model.makeActive(weekly.id());
        assertThat(status(weekly)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anEditNeverMakesSomebodyActive() {
        model.unsubscribe(weekly.id());
        field("First Name").valueProperty().set("Änne");
        model.save();
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(status(weekly)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void whatWasTypedOutlivesAnotherChange() {
        field("First Name").valueProperty().set("Änne");
        model.addTo(monthly.id());
        assertThat(field("First Name").valueProperty().get()).isEqualTo("Änne");
        assertThat(model.form().changesProperty().get()).isOne();
    }

    @Test
    void removedFromAListTheyStay() {
        model.addTo(monthly.id());
        model.removeFrom(monthly.id());
        assertThat(stored().memberships()).extracting(Membership::listId).contains(weekly.id());
        assertThat(stored().memberships())
                .extracting(Membership::listId)
                .doesNotContain(monthly.id());
        assertThat(model.personProperty().get()).isNotNull();
    }

    @Test
    void deletedTheDrawerCloses() {
        model.delete();
        assertThat(model.personProperty().get()).isNull();
        assertThat(account.services().subscribers().saved(anna)).isEmpty();
    }

    private AttributeField field(String name) {
        return model.form().fields().stream()
                .filter(field -> field.attribute().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private io.mailwright.domain.SubscriberDetail stored() {
        return account.services().subscribers().saved(anna).orElseThrow();
    }

    private Status status(MailList list) {
        return Objects.requireNonNull(model.personProperty().get()).memberships().stream()
                .filter(on -> on.listId() == list.id())
                .map(Membership::status)
                .findFirst()
                .orElseThrow();
    }
}
