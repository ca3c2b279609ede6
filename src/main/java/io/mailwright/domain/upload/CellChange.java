package io.mailwright.domain.upload;

/**
 * One value that would be another than before.
 *
 * @param before empty if there was none
 */
public record CellChange(String attribute, String before, String after) {}
