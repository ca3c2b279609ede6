package io.mailwright.service.engagement;

import io.mailwright.cache.Database;
import io.mailwright.cache.EngagementStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.service.tracking.export.CsvFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who has gone quiet and who is most active, from the local copy: of those who are active in the
 * account; where no account was ever brought, of everybody. Thread-safe.
 */
public final class EngagementService {
    private static final int PAGE = 1000;

    private final EngagementStore store;

    public EngagementService(Database cache) {
        this.store = new EngagementStore(cache);
    }

    /** As of when it is known; days are counted back from then. Empty where nothing is known. */
    public Optional<Instant> asOf() {
        return store.asOf();
    }

    /** How many people there are. */
    public long count(EngagementWanted wanted) {
        return store.count(wanted);
    }

    /**
     * A page of people in the order of what is asked for.
     *
     * @param after the last of the page before; {@code null} for the first page
     */
    public List<PersonActivity> page(
            EngagementWanted wanted, @Nullable PersonActivity after, int limit) {
        return store.page(wanted, after, limit);
    }

    /** Gives all of them, however many they are. */
    public void each(EngagementWanted wanted, Consumer<PersonActivity> sink) {
        var page = page(wanted, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = page(wanted, page.getLast(), PAGE);
        }
    }

    /**
     * Writes them as CSV. A file that is there is replaced when the new one is whole.
     *
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public void write(EngagementWanted wanted, Path file) {
        CsvFile.write(
                file,
                List.of(
                        "subscriber_id",
                        "email",
                        "last_sent",
                        "last_reaction",
                        "opened",
                        "clicked"),
                rows -> each(wanted, person -> rows.accept(cells(person))));
    }

    private static List<String> cells(PersonActivity person) {
        return List.of(
                person.subscriber() > 0 ? Long.toString(person.subscriber()) : "",
                person.email(),
                Objects.toString(person.lastSent(), ""),
                Objects.toString(person.lastReaction(), ""),
                Long.toString(person.opened()),
                Long.toString(person.clicked()));
    }
}
