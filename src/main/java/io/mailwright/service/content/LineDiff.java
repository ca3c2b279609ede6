package io.mailwright.service.content;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line, in as few changes as there can be (Myers' way).
 * Texts that have nearly nothing in common are told as one taken out and one put in.
 */
public final class LineDiff {
    /** So many changes are looked for: each more takes longer, and nobody reads that many. */
    private static final int MOST = 2_000;

    private LineDiff() {}

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** A line of one text or both. */
    public record Line(Change change, String text) {}

    /** The lines of both, in their order; of a changed one the old goes before the new. */
    public static List<Line> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var traces = new ArrayList<int[]>();
        int most = Math.min(old.size() + now.size(), MOST);
        var reach = new int[2 * most + 3];
        for (int changes = 0; changes <= most; changes++) {
            traces.add(reach.clone());
            if (step(old, now, reach, changes, most + 1)) {
                return walk(old, now, traces, most + 1);
            }
        }
        var all = new ArrayList<Line>();
        old.forEach(line -> all.add(new Line(Change.REMOVED, line)));
        now.forEach(line -> all.add(new Line(Change.ADDED, line)));
        return all;
    }

    /** The changed lines and some before and after each; others are left out. */
    public static List<Line> around(List<Line> lines, int some) {
        var kept = new ArrayList<Line>();
        int lastChange = -some - 1;
        int written = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).change() != Change.SAME) {
                for (int j = Math.max(written, i - some); j <= i; j++) {
                    kept.add(lines.get(j));
                }
                written = i + 1;
                lastChange = i;
            } else if (i - lastChange <= some) {
                kept.add(lines.get(i));
                written = i + 1;
            }
        }
        return kept;
    }

    /** Goes as far as so many changes lead on each diagonal; answers whether to the end. */
    private static boolean step(
            List<String> old, List<String> now, int[] reach, int changes, int middle) {
        for (int k = -changes; k <= changes; k += 2) {
            int x =
                    isDown(reach, k, changes, middle)
                            ? reach[middle + k + 1]
                            : reach[middle + k - 1] + 1;
            while (x < old.size() && x - k < now.size() && old.get(x).equals(now.get(x - k))) {
                x++;
            }
            reach[middle + k] = x;
            if (x >= old.size() && x - k >= now.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDown(int[] reach, int k, int changes, int middle) {
        return k == -changes || (k != changes && reach[middle + k - 1] < reach[middle + k + 1]);
    }

    private static List<Line> walk(
            List<String> old, List<String> now, List<int[]> traces, int middle) {
        var lines = new ArrayList<Line>();
        int x = old.size();
        int y = now.size();
        for (int changes = traces.size() - 1; changes >= 0; changes--) {
            var reach = traces.get(changes);
            int k = x - y;
            boolean down = isDown(reach, k, changes, middle);
            int fromX = changes == 0 ? 0 : reach[middle + (down ? k + 1 : k - 1)];
            int fromY = changes == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                lines.add(new Line(Change.SAME, old.get(--x)));
                y--;
            }
            if (changes > 0) {
                lines.add(
                        down
                                ? new Line(Change.ADDED, now.get(fromY))
                                : new Line(Change.REMOVED, old.get(fromX)));
                x = fromX;
                y = fromY;
            }
        }
        return lines.reversed();
    }
}
