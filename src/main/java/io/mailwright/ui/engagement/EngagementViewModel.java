package io.mailwright.ui.engagement;

import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.service.Services;
import io.mailwright.service.engagement.EngagementService;
import io.mailwright.ui.control.Pages;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.subscribers.PeopleWanted;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.NewList;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;

/** Who has gone quiet and who is most active: how many they are, and one crowd of them. */
final class EngagementViewModel {
    private final Texts texts = Texts.of(EngagementViewModel.class);
    private final EngagementService engagement;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final NewList newList;
    private final Pages<PersonActivity> people;
    private final ObjectProperty<Crowd> crowd = new SimpleObjectProperty<>(Crowd.QUIET_90);
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private Subscription following = Subscription.EMPTY;

    EngagementViewModel(Services services, BooleanProperty humanOnly, Frame frame) {
        this.engagement = services.engagement();
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.newList = new NewList(services, frame);
        this.people = new Pages<>(frame.jobs(), texts.get("job.people"));
        crowd.subscribe((_, _) -> showPeople());
    }

    /** Shows what the local copy has, and again after every sync. */
    void open() {
        following =
                frame.sync()
                        .lastProperty()
                        .subscribe((_, _) -> reload())
                        .and(humanOnly.subscribe((_, _) -> reload()));
        reload();
    }

    void close() {
        following.unsubscribe();
    }

    private void reload() {
        boolean human = humanOnly.get();
        frame.jobs()
                .of(texts.get("job.read"), _ -> read(human))
                .quietly()
                .onDone(read -> {
                    if (human == humanOnly.get()) {
                        known.set(read.orElse(null));
                        showPeople();
                    }
                })
                .start();
    }

    private Optional<Known> read(boolean human) {
        return engagement
                .asOf()
                .map(asOf -> {
                    var counts = new EnumMap<Crowd, Long>(Crowd.class);
                    for (var each : Crowd.values()) {
                        counts.put(each, engagement.count(each.wanted(asOf, human)));
                    }
                    return new Known(asOf, human, counts);
                });
    }

    private void showPeople() {
        wanted().ifPresent(
                        wanted -> people.show(after -> engagement.page(wanted, after, Pages.PAGE)));
    }

    private Optional<EngagementWanted> wanted() {
        return Optional.ofNullable(known.get())
                .map(now -> crowd.get().wanted(now.asOf(), now.humanOnly()));
    }

    /** Writes the people who are shown into a file. */
    void save(Path file) {
        wanted().ifPresent(wanted ->
                new Saved(frame).write(file, () -> engagement.write(wanted, file)));
    }

    /** Asks for the name of a new list of the people who are shown. */
    void listPeople() {
        var now = known.get();
        if (now != null) {
            var wanted = crowd.get().wanted(now.asOf(), now.humanOnly());
            newList.ask(
                    texts.get("crowd." + crowd.get().name()),
                    now.counts().getOrDefault(crowd.get(), 0L),
                    sink -> engagement.each(wanted, person -> sink.accept(person.email())));
        }
    }

    /** Shows one of them among the people of the account. */
    void open(PersonActivity person) {
        frame.navigator()
                .open(
                        SubscribersScreen.class,
                        PeopleWanted.one(person.subscriber(), person.email()));
    }

    Pages<PersonActivity> people() {
        return people;
    }

    ObjectProperty<Crowd> crowdProperty() {
        return crowd;
    }

    /** Whether what machines did is left out. */
    BooleanProperty humanOnlyProperty() {
        return humanOnly;
    }

    /** {@code null} where nothing was sent, as far as is known, or it is not read yet. */
    ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }
}
