package io.mailwright.domain.tracking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known to have happened to one address.
 *
 * @param entries what became of messages, newest first
 * @param told what extracts tell beside
 */
public record SubscriberHistory(String email, List<Entry> entries, ToldPerson told) {
    /**
     * All of it, newest first.
     *
     * @param humanOnly without what machines did
     */
    public List<Happening> all(boolean humanOnly) {
        var events = entries.stream().filter(entry -> !humanOnly || !entry.machine());
        return Stream.<Happening>concat(events, told.happenings().stream())
                .sorted(Happening.NEWEST_FIRST)
                .toList();
    }

    /**
     * What became of a message.
     *
     * @param emailName empty if that was not told
     * @param machine whether it is taken for a machine's: see {@code docs/machines.md}
     */
    public record Entry(Event event, String emailName, boolean machine) implements Happening {
        @Override
        public Instant at() {
            return event.at();
        }
    }
}
