package io.mailwright.cli.email;

import io.mailwright.cli.frame.CheckDocument;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.check.Finding;

import java.util.List;

/** What checks found, for people: where it is, and the first way to mend it. */
final class FindingTable {
    private FindingTable() {}

    static Table of(List<Finding> findings) {
        var table = new Table("", "PART", "LINE", "COLUMN", "WHAT", "MENDED BY");
        for (var finding : findings) {
            var shown = CheckDocument.Found.of(finding);
            table.row(
                    shown.severity(),
                    shown.part(),
                    shown.line() == 0 ? "" : shown.line(),
                    shown.column() == 0 ? "" : shown.column(),
                    shown.reason(),
                    shown.fixes().isEmpty() ? "" : shown.fixes().getFirst());
        }
        return table;
    }
}
