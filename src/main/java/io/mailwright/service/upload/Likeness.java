package io.mailwright.service.upload;

import io.mailwright.cache.PlainMembers;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.MailList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells of most rows that change nothing that they do, without looking their people up: of
 * everybody plainly on the list it has a number for the address and one for the values the file has
 * columns for. What it does not tell of may still change nothing. Thread-safe once it is made.
 */
final class Likeness {
    /** So many take 64 MB. */
    private static final long MOST = 2_000_000;

    private static final long NOBODY = 0;
    private static final long SEVERAL = 0;

    private final List<String> names;
    private final boolean hasType;
    private final long[] keys;
    private final long[] values;
    private int free;

    private Likeness(BoundMapping mapping, long people) {
        var all =
                Stream.concat(
                                mapping.others().stream().map(BoundMapping.Target::attribute),
                                mapping.constants().keySet().stream())
                        .map(Attribute::name)
                        .toList();
        names = all.stream().filter(name -> !name.equalsIgnoreCase(Attribute.EMAIL_TYPE)).toList();
        hasType = names.size() < all.size();
        int places = Integer.highestOneBit((int) Math.max(people, 1)) * 4;
        keys = new long[places];
        values = new long[places];
        // There may be more by now than were counted, and searches end at free places.
        free = places / 4 * 3;
    }

    /** Where it comes from: the list and the columns of one upload. */
    record Source(PlainMembers members, MailList list, BoundMapping mapping) {
        /** Whether that many rows are worth going through the whole list for. */
        boolean pays(long rows) {
            long people = members.count(list);
            return people <= MOST && rows > people / 4;
        }

        /** Goes through everybody on the list. */
        Likeness make() {
            var likeness = new Likeness(mapping, members.count(list));
            members.each(list, likeness::add);
            return likeness;
        }
    }

    private void add(String key, EmailType type, Map<String, String> attributes) {
        long hash = some(TextHash.of(key));
        int at = place(hash);
        if (keys[at] == hash) {
            values[at] = SEVERAL;
        } else if (free > 0) {
            keys[at] = hash;
            values[at] = of(attributes, type);
            free--;
        }
    }

    /** Whether a row is of somebody on the list and says nothing new of them. */
    boolean isSame(Checked.Fit row) {
        int at = place(some(TextHash.of(row.key())));
        return values[at] == of(row.attributes(), row.emailType());
    }

    /** Where that address is, or the free place where it would be. */
    private int place(long hash) {
        int mask = keys.length - 1;
        int at = (int) hash & mask;
        while (keys[at] != hash && keys[at] != NOBODY) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private long of(Map<String, String> attributes, @Nullable EmailType type) {
        long hash = hasType ? TextHash.of(String.valueOf(type)) : 1;
        for (var name : names) {
            hash = TextHash.with(hash, attributes.getOrDefault(name, ""));
        }
        return some(hash);
    }

    /** Never 0, which says that there is nothing. */
    private static long some(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
