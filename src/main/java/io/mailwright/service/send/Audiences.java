package io.mailwright.service.send;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.AudienceStore;
import io.mailwright.cache.AudienceStore.Wanted;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Portion;
import io.mailwright.xmlapi.XmlApi;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who gets a send, counted from the local copy. Lists need no network; of a group the account is
 * asked for its rule, which is then put to the people here. Thread-safe.
 */
public final class Audiences {
    private final AudienceStore store;
    private final Targets targets;

    public Audiences(XmlApi api, Database copy) {
        this.store = new AudienceStore(copy);
        this.targets = new Targets(api, store, new ListStore(copy), new AttributeStore(copy));
    }

    /**
     * Counts them.
     *
     * @param to ids of lists and groups
     * @param without ids of lists and groups whose people get nothing
     * @throws Failure.Unreachable if there is a group among them and no answer came
     * @throws Failure.Refused if there is no such list or group
     */
    public Audience count(List<Long> to, List<Long> without) {
        var found = targets.of(to);
        var left = targets.of(without);
        var sources = new ArrayList<Audience.Source>();
        for (var target : found) {
            var alone = store.count(Targets.wanted(List.of(target), List.of())).people();
            sources.add(new Audience.Source(target.id(), target.name(), target.isGroup(), alone));
        }
        var all = store.count(Targets.wanted(found, left));
        long once =
                left.isEmpty()
                        ? all.people()
                        : store.count(Targets.wanted(found, List.of())).people();
        long sum = sources.stream().mapToLong(Audience.Source::people).sum();
        return new Audience(sources, sum - once, once - all.people(), all.people(), all.leftOut());
    }

    /** How many of those who get it have no value of each attribute. */
    public Map<String, Long> valueless(List<Long> to, List<Long> without, List<String> names) {
        return store.without(wanted(to, without), names);
    }

    /** A portion of the people of lists and groups. Of a group the account is asked once. */
    public PortionPeople people(List<Long> to, List<Long> without, Portion portion) {
        var known = new AtomicReference<@Nullable Wanted>();
        return new PortionPeople((after, next, most) -> {
            var wanted = known.updateAndGet(was -> was == null ? wanted(to, without) : was);
            return store.stretch(wanted, portion, after, next, most);
        });
    }

    /** Who is meant, as the local copy counts. */
    Wanted wanted(List<Long> to, List<Long> without) {
        return Targets.wanted(targets.of(to), targets.of(without));
    }
}
