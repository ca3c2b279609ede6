package io.mailwright.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Reads several stretches of events as one, in order. For one thread at a time. */
final class EventMerge {
    private final PriorityQueue<EventRun> heads =
            new PriorityQueue<>(Comparator.comparing(EventRun::row));

    /**
     * @param runs none of which has been read of
     */
    EventMerge(List<EventRun> runs) throws IOException {
        for (var run : runs) {
            if (run.next()) {
                heads.add(run);
            }
        }
    }

    /** So many of the next as there are, {@code most} at most; none behind the last. */
    List<EventRow> next(int most) throws IOException {
        var block = new ArrayList<EventRow>(most);
        while (block.size() < most && !heads.isEmpty()) {
            var run = heads.poll();
            var other = heads.peek();
            boolean more;
            do {
                block.add(run.row());
                more = run.next();
            } while (more
                    && block.size() < most
                    && (other == null || run.row().compareTo(other.row()) <= 0));
            if (more) {
                heads.add(run);
            }
        }
        return block;
    }
}
