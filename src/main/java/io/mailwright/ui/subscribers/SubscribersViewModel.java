package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.service.ListService;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The people of an account: who is found, who of them is ticked, who is shown in the drawer. */
final class SubscribersViewModel {
    private final SubscriberService subscribers;
    private final ListService mailLists;
    private final Jobs jobs;
    private final Texts texts;
    private final PeopleSearch search;
    private final PersonViewModel person;
    private final BulkViewModel bulk;
    private final Exclusion exclusion;
    private final CopiedPeople copying;
    private final AddPersonViewModel adding;
    private final Ticks ticks = new Ticks();
    private final ObservableList<MailList> lists = FXCollections.observableArrayList();
    private final ObservableList<Attribute> attributes = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private long total;

    SubscribersViewModel(
            SubscriberService subscribers, ListService mailLists, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.mailLists = mailLists;
        this.jobs = jobs;
        this.texts = texts;
        search = new PeopleSearch(subscribers, jobs, texts);
        exclusion = new Exclusion(search, subscribers, jobs, texts);
        person = new PersonViewModel(subscribers, jobs, texts);
        bulk = new BulkViewModel(subscribers, jobs, texts);
        copying = new CopiedPeople(subscribers, bulk, jobs, texts);
        adding = new AddPersonViewModel(subscribers, jobs, texts);
        search.foundProperty().subscribe(this::found);
        person.onChange(this::reload);
        bulk.onChange(this::reload);
    }

    /** Looks for the first time. */
    void open(PeopleWanted wanted) {
        search.begin(wanted);
        var somebody = wanted.person();
        if (somebody != null) {
            jobs.of(texts.get("job.person"), _ -> find(somebody))
                    .quietly()
                    .onDone(id -> id.ifPresentOrElse(person::open, () -> openStranger(somebody)))
                    .start();
        }
        readChoices();
    }

    /** Of whom not even an address is known there is nothing to show. */
    private void openStranger(PeopleWanted.Somebody somebody) {
        if (!somebody.email().isBlank()) {
            person.openStranger(somebody.subscriberId(), somebody.email());
        }
    }

    /** Tracking data made elsewhere may have another number for the same address. */
    private Optional<Long> find(PeopleWanted.Somebody somebody) {
        return subscribers
                .saved(somebody.subscriberId())
                .or(() -> subscribers.saved(somebody.email()))
                .map(found -> found.subscriber().id());
    }

    /** Reads everything again, as after a change or a sync. */
    void reload() {
        search.look();
        readChoices();
    }

    private void readChoices() {
        jobs.of(
                        texts.get("job.open"),
                        _ ->
                                new Choices(
                                        mailLists.saved(),
                                        subscribers.attributes(),
                                        subscribers.count(SubscriberQuery.ALL)))
                .quietly()
                .onDone(this::choices)
                .start();
    }

    private void choices(Choices read) {
        lists.setAll(read.lists());
        define(read.attributes());
        total = read.total();
        summary.set(search.summary(total));
    }

    /** Takes the attributes there are, for columns and fields. */
    void define(List<Attribute> all) {
        if (!attributes.equals(all)) {
            attributes.setAll(all);
        }
        person.define(all);
    }

    private record Choices(List<MailList> lists, List<Attribute> attributes, long total) {}

    /** Who was ticked among others is ticked no longer. */
    private void found(PeopleSearch.@Nullable Found answer) {
        ticks.clear();
        if (answer != null && answer.query().equals(SubscriberQuery.ALL)) {
            total = answer.rows().size();
        }
        summary.set(search.summary(total));
    }

    void tickAll() {
        var answer = search.foundProperty().get();
        if (answer != null && !answer.rows().isEmpty()) {
            ticks.tickAll(answer.query(), answer.rows().size());
        }
    }

    /** How many match what is looked for. */
    long matching() {
        var answer = search.foundProperty().get();
        return answer == null ? 0 : answer.rows().size();
    }

    /** Begins somebody new, for the list looked at if there is one. */
    void beginAdding() {
        var wanted = search.listIdProperty().get();
        var usable = OfferedLists.usable(lists);
        adding.begin(
                attributes,
                usable.stream()
                        .filter(list -> Objects.equals(list.id(), wanted))
                        .findFirst()
                        .orElse(usable.size() == 1 ? usable.getFirst() : null));
    }

    /** Shows whoever was just added. */
    void added(SubscriberDetail somebody) {
        reload();
        person.open(somebody.subscriber().id());
    }

    PeopleSearch search() {
        return search;
    }

    Exclusion exclusion() {
        return exclusion;
    }

    PersonViewModel person() {
        return person;
    }

    BulkViewModel bulk() {
        return bulk;
    }

    CopiedPeople copying() {
        return copying;
    }

    AddPersonViewModel adding() {
        return adding;
    }

    Ticks ticks() {
        return ticks;
    }

    ObservableList<MailList> lists() {
        return lists;
    }

    ObservableList<Attribute> attributes() {
        return attributes;
    }

    /** How many there are, and how long finding them took. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
