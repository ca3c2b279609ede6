package io.mailwright.service.upload;

import io.mailwright.cache.ListMembers;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.FoundLeavers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Who of a list is not in a file, told by 64 bits of each address, so that large lists fit into
 * memory: 9 bytes a person. Two addresses of the same bits would keep somebody on the list. Who has
 * unsubscribed stays on the list, so that nobody makes them active again.
 */
final class Absentees {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** As many as somebody may look through. */
    private static final int SHOWN = 10_000;

    private final ListMembers members;
    private final long list;
    private final long[] known;
    private final BitSet seen;

    Absentees(ListMembers members, long list) {
        this.members = members;
        this.list = list;
        var all = new long[1024];
        int size = 0;
        for (var page = members.after(list, Long.MIN_VALUE);
                !page.isEmpty();
                page = members.after(list, page.getLast().id())) {
            for (var member : page) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size * 2);
                }
                all[size++] = bits(member.email());
            }
        }
        known = Arrays.copyOf(all, size);
        Arrays.sort(known);
        seen = new BitSet(size);
    }

    /** Takes in an address of the file. */
    void present(String email) {
        int at = Arrays.binarySearch(known, bits(email));
        if (at >= 0) {
            seen.set(at);
        }
    }

    /** Gives the addresses of those who were not in the file. */
    void each(Consumer<String> sink) {
        for (var page = members.after(list, Long.MIN_VALUE);
                !page.isEmpty();
                page = members.after(list, page.getLast().id())) {
            page.stream()
                    .filter(member -> mayLeave(member.status()))
                    .map(ListMembers.Member::email)
                    .filter(email -> !isPresent(email))
                    .forEach(sink);
        }
    }

    FoundLeavers found() {
        long[] count = {0};
        var first = new ArrayList<String>();
        each(email -> {
            if (count[0]++ < SHOWN) {
                first.add(email);
            }
        });
        return new FoundLeavers(count[0], first);
    }

    private boolean isPresent(String email) {
        int at = Arrays.binarySearch(known, bits(email));
        return at < 0 || seen.get(at);
    }

    static boolean mayLeave(Status status) {
        return switch (status) {
            case ACTIVE, BOUNCED, HELD -> true;
            case UNSUBSCRIBED, DELETED -> false;
        };
    }

    private static long bits(String email) {
        var key = EmailAddress.key(email);
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }
}
