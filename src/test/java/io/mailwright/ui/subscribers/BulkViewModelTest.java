package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.domain.SubscriberQuery;
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
import java.util.Map;
import java.util.stream.IntStream;

class BulkViewModelTest {
    private static final int PEOPLE = 7;
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;
    private List<Long> people;
    private BulkViewModel model;

    @BeforeEach
    void sevenPeopleOnAList() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        people =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i ->
                                account.person(weekly, "p" + i + "@example.org", Map.of())
                                        .subscriber()
                                        .id())
                        .toList();
        account.sync();
        model =
                new BulkViewModel(
                        account.services().subscribers(),
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(SubscribersScreen.class));
        model.onChange(() -> changes.add("changed"));
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void whoIsTickedIsFixedBeforeAnythingIsAsked() {
        var ticks = new Ticks();
        ticks.tickAll(SubscriberQuery.ALL, PEOPLE);
        ticks.toggle(people.getFirst());
        model.resolve(ticks, asked::addAll);
        account.person(weekly, "late@example.org", Map.of());
        assertThat(asked).containsExactlyInAnyOrderElementsOf(people.subList(1, PEOPLE));
    }

    @Test
    void aFewRefusalsAreToldByNameTheRestByNumber() {
        model.apply(people, new SubscriberChange.RemoveFromList(weekly.id()));
        assertThat(model.outcomeProperty().get()).isEqualTo(PEOPLE + " changed.");
        model.apply(people, new SubscriberChange.RemoveFromList(weekly.id()));

        var words = model.outcomeProperty().get();
        assertThat(words.lines().findFirst())
                .hasValue("0 changed. " + PEOPLE + " refused by the account:");
        assertThat(words.lines().skip(1)).hasSize(5).allMatch(line -> line.contains("@example."));
        assertThat(changes).hasSize(2);
        model.dismiss();
        assertThat(model.outcomeProperty().get()).isEmpty();
    }

    @Test
    void outOfReachNothingIsChangedAndTheFailureIsReported() {
        account.pullThePlug();
        model.apply(people, new SubscriberChange.Delete());
        assertThat(account.services().subscribers().count(SubscriberQuery.ALL)).isEqualTo(PEOPLE);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(problems).singleElement().asString().contains("Unreachable");
        problems.clear();
    }

    @Test
    void stoppedItSaysThatWhatWasDoneStaysDone() {
        var held = new ArrayList<Runnable>();
        var jobs = new Jobs(held::add, Runnable::run, problems::add);
        var slow =
                new BulkViewModel(
                        account.services().subscribers(), jobs, Texts.of(SubscribersScreen.class));
        slow.onChange(() -> changes.add("changed"));
        slow.apply(people, new SubscriberChange.Delete());
        assertThat(slow.runningProperty().get()).isTrue();
        jobs.running().getFirst().cancel();
        held.forEach(Runnable::run);
        assertThat(slow.outcomeProperty().get()).startsWith("Stopped.");
        assertThat(changes).as("the table shows who").hasSize(1);
        assertThat(slow.runningProperty().get()).isFalse();
    }
}
