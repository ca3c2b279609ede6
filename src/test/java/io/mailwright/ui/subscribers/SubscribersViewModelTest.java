package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SubscribersViewModelTest {
    private static final Texts TEXTS = Texts.of(SubscribersScreen.class);
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
    private TestAccount account;
    private MailList weekly;
    private MailList monthly;
    private SubscribersViewModel model;

    @BeforeEach
    void threePeopleOnTwoLists() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        monthly = account.list("Monthly");
        account.person(weekly, "anna@example.org", Map.of("First Name", "Anna"));
        account.person(weekly, "bert@example.org", Map.of("First Name", "Bert"));
        account.person(monthly, "carla@example.org", Map.of("First Name", "Carla"));
        account.sync();
        model =
                new SubscribersViewModel(
                        account.services().subscribers(), account.services().lists(), jobs, TEXTS);
        model.open(PeopleWanted.EVERYBODY);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    /** As from the people behind a number of an extract. */
    @Test
    void whomTheAccountHasNotToldOfIsShownAllTheSame() {
        model.open(PeopleWanted.one(900, "zoe@example.org"));
        assertThat(model.person().strangerProperty().get()).startsWith("Known by tracking data");
        model.open(PeopleWanted.one(900, "ANNA@example.org"));
        assertThat(model.person().strangerProperty().get()).isEmpty();
        model.person().close();
        model.open(PeopleWanted.one(900, ""));
        assertThat(model.person().personProperty().get()).isNull();
    }

    @Test
    void showsEverybodyWithTheirNumber() {
        assertThat(addresses())
                .containsExactly("anna@example.org", "bert@example.org", "carla@example.org");
        assertThat(model.summaryProperty().get()).matches("3 · \\d+ ms");
        assertThat(model.lists()).extracting(MailList::name).contains("Weekly", "Monthly");
    }

    @Test
    void whereNobodyMatchesTheConditionThatExcludesMostIsNamed() {
        model.search().textProperty().set("anna");
        model.search().toggle(Status.HELD);
        var way = Objects.requireNonNull(model.exclusion().wayProperty().get());
        assertThat(way.words()).isEqualTo("Whatever the status: 1 person");
        way.take().run();
        assertThat(addresses()).containsExactly("anna@example.org");
        assertThat(model.exclusion().wayProperty().get()).isNull();

        model.search().textProperty().set("nobody");
        assertThat(model.exclusion().wayProperty().get()).as("one condition only").isNull();
    }

    @Test
    void searchListAndStatusNarrow() {
        model.search().textProperty().set("bert");
        assertThat(addresses()).containsExactly("bert@example.org");
        assertThat(model.summaryProperty().get()).matches("1 of 3 · \\d+ ms");

        model.search().clear();
        model.search().listIdProperty().set(monthly.id());
        assertThat(addresses()).containsExactly("carla@example.org");

        model.search().toggle(Status.UNSUBSCRIBED);
        assertThat(addresses()).isEmpty();
        model.search().clear();
        assertThat(addresses()).hasSize(3);
    }

    @Test
    void theScopeOfTicksIsAlwaysSaid() {
        model.ticks().toggle(id("anna@example.org"));
        assertThat(model.ticks().inWords(TEXTS)).isEqualTo("1 ticked");
        model.tickAll();
        assertThat(model.ticks().inWords(TEXTS)).isEqualTo("All 3 that match");
        model.ticks().toggle(id("anna@example.org"));
        assertThat(model.ticks().inWords(TEXTS)).isEqualTo("2 of the 3 that match");
        model.search().textProperty().set("b");
        assertThat(model.ticks().inWords(TEXTS)).as("ticked among others").isEmpty();
    }

    @Test
    void aBulkChangeHitsExactlyThoseTicked() {
        model.search().listIdProperty().set(weekly.id());
        model.tickAll();
        var asked = new ArrayList<Long>();
        model.bulk().resolve(model.ticks(), asked::addAll);
        assertThat(asked).containsExactlyInAnyOrder(id("anna@example.org"), id("bert@example.org"));

        model.bulk().apply(asked, new SubscriberChange.Unsubscribe(weekly.id(), "by hand"));

        assertThat(model.bulk().outcomeProperty().get()).isEqualTo("2 changed.");
        assertThat(status("anna@example.org", weekly)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(status("carla@example.org", monthly)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void thoseTickedOffAreLeftOutOfABulkChange() {
        model.tickAll();
        model.ticks().toggle(id("carla@example.org"));
        var asked = new ArrayList<Long>();
        model.bulk().resolve(model.ticks(), asked::addAll);
        model.bulk().apply(asked, new SubscriberChange.Delete());
        assertThat(addresses()).containsExactly("carla@example.org");
    }

    @Test
    void refusalsOfABulkChangeAreToldByAddress() {
        model.bulk()
                .apply(
                        List.of(id("anna@example.org"), id("carla@example.org")),
                        new SubscriberChange.RemoveFromList(weekly.id()));
        assertThat(model.bulk().outcomeProperty().get())
                .contains("1 changed")
                .contains("carla@example.org");
    }

    @Test
    void copiesRowsAsTabSeparatedText() {
        var copied = new ArrayList<String>();
        model.ticks().toggle(id("anna@example.org"));
        model.ticks().toggle(id("carla@example.org"));
        model.copying().copy(model.ticks(), null, List.of("First Name"), copied::add);
        assertThat(copied)
                .containsExactly(
                        """
                        Email Address\tFirst Name
                        anna@example.org\tAnna
                        carla@example.org\tCarla
                        """);
    }

    @Test
    void addsAPersonToAList() {
        model.search().listIdProperty().set(weekly.id());
        model.beginAdding();
        var adding = model.adding();
        assertThat(Objects.requireNonNull(adding.listProperty().get()).id()).isEqualTo(weekly.id());
        assertThat(adding.canAdd().get()).as("without an address").isFalse();
        field(adding.form(), "Email Address").valueProperty().set("dora@example.org");
        field(adding.form(), "First Name").valueProperty().set("Dora");
        adding.add(model::added);

        assertThat(addresses()).contains("dora@example.org");
        assertThat(status("dora@example.org", weekly)).isEqualTo(Status.ACTIVE);
        assertThat(model.person().personProperty().get().subscriber().email())
                .isEqualTo("dora@example.org");
    }

    @Test
    void whoIsOnTheListAlreadyIsRefusedInWordsAndStaysTyped() {
        model.beginAdding();
        var adding = model.adding();
        adding.listProperty().set(weekly);
        field(adding.form(), "Email Address").valueProperty().set("anna@example.org");
        adding.add(_ -> {});
        assertThat(adding.refusalProperty().get()).contains("refused");
        assertThat(field(adding.form(), "Email Address").valueProperty().get())
                .isEqualTo("anna@example.org");
    }

    private static AttributeField field(PersonForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.attribute().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> addresses() {
        return Objects.requireNonNull(model.search().foundProperty().get()).rows().stream()
                .map(Slot::row)
                .map(SubscriberRow::subscriber)
                .map(person -> person.email())
                .toList();
    }

    private long id(String email) {
        return account.services().subscribers().saved(email).orElseThrow().subscriber().id();
    }

    private Status status(String email, MailList list) {
        return account.services().subscribers().saved(email).orElseThrow().memberships().stream()
                .filter(on -> on.listId() == list.id())
                .map(Membership::status)
                .findFirst()
                .orElseThrow();
    }
}
