package io.mailwright.domain.upload;

import java.util.List;

/**
 * A row as the check sees it.
 *
 * @param row what would become of it, and the value there is something to say of
 * @param proposal what could stand in place of that value; empty if nothing suggests itself
 * @param changes what would be other than before, of somebody whom the account has
 */
public record CheckedRow(UploadRow row, String proposal, List<CellChange> changes) {
    public CheckedRow {
        changes = List.copyOf(changes);
    }
}
