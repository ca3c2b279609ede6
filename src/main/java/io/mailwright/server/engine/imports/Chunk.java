package io.mailwright.server.engine.imports;

import java.util.List;

/**
 * Some rows of a file in its order, carried out together.
 *
 * @param keys of their addresses, in order, none twice
 * @param records of the file up to its end
 */
record Chunk(List<Row> rows, List<String> keys, long records) {
    /** Whether none of the addresses is in both. */
    boolean isApartFrom(Chunk other) {
        int mine = 0;
        int theirs = 0;
        while (mine < keys.size() && theirs < other.keys.size()) {
            int order = keys.get(mine).compareTo(other.keys.get(theirs));
            if (order == 0) {
                return false;
            }
            mine += order < 0 ? 1 : 0;
            theirs += order > 0 ? 1 : 0;
        }
        return true;
    }
}
