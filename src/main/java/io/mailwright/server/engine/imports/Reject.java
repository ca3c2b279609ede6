package io.mailwright.server.engine.imports;

import io.mailwright.server.envelope.ApiError;

/**
 * A row that was not taken.
 *
 * @param row the number of the data record, from 1
 * @param address as in the file
 */
record Reject(long row, String address, ApiError why) {}
