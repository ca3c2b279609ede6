package io.mailwright.server.engine.imports;

import java.util.List;

/**
 * Some rows of a file in its order, carried out together.
 *
 * @param keys of their addresses, in order, none twice
 * @param records of the file up to its end
 */
record Chunk(List<Row> rows, List<String> keys, long records) {}
