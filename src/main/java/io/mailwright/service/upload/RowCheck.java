package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.Finding;
import io.mailwright.service.upload.address.AddressCheck;
import io.mailwright.service.upload.address.AddressProposal;
import io.mailwright.service.upload.source.FileRow;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks rows by themselves, without the cache: address, types, lengths, allowed values. */
final class RowCheck {
    private final BoundMapping mapping;
    private final List<ValueCheck> checks;
    private final List<String> columns;
    private final boolean clears;

    /** Checks rows against what the columns go into. */
    RowCheck(BoundMapping mapping, List<String> columns) {
        this.mapping = mapping;
        this.columns = columns;
        this.clears = mapping.blanks() == Blanks.CLEAR;
        this.checks = mapping.others().stream().map(ValueCheck::of).toList();
    }

    Checked check(FileRow row) {
        var address = mapping.address();
        String email = row.cell(address.index());
        if (row.isOverlong()) {
            return refused(
                    row,
                    email,
                    row.overlong() < columns.size() ? columns.get(row.overlong()) : "",
                    "",
                    "A cell has more than 1,000,000 characters, or the row is far too long: perhaps a quote before it is not closed, or a line end is missing.",
                    Finding.OVERLONG);
        }
        if (row.cells().size() > columns.size()) {
            return refused(
                    row,
                    email,
                    "",
                    row.cells().get(columns.size()),
                    "The row has %,d cells, the heading only %,d. A value that holds the delimiter"
                                    .formatted(row.cells().size(), columns.size())
                            + " has to stand in quotes.",
                    Finding.TOO_MANY_CELLS);
        }
        String reason = AddressCheck.reason(email);
        return reason.isEmpty()
                ? values(row, email)
                : refused(row, email, address.column(), email, reason, finding(email));
    }

    /** What becomes of a row whose address stands in another one that is used. */
    Checked superseded(Checked.Fit row, long used) {
        return refused(
                row.row(),
                row.email(),
                mapping.address().column(),
                row.email(),
                "Twice in this file: line %d is used.".formatted(used),
                Finding.TWICE);
    }

    private static Finding finding(String email) {
        return AddressProposal.of(email).isPresent()
                ? Finding.MENDABLE_ADDRESS
                : Finding.NO_ADDRESS;
    }

    private Checked values(FileRow row, String email) {
        var values = new LinkedHashMap<String, String>();
        EmailType emailType = null;
        for (int i = 0; i < checks.size(); i++) {
            var target = mapping.others().get(i);
            String value = row.cell(target.index());
            if (value.isEmpty()) {
                if (clears && !isEmailType(target.attribute())) {
                    values.put(target.attribute().name(), "");
                }
                continue;
            }
            switch (checks.get(i).check(value)) {
                case ValueCheck.Refused(String reason, Finding finding) -> {
                    return refused(row, email, target.column(), value, reason, finding);
                }
                case ValueCheck.Accepted(String accepted) -> {
                    if (isEmailType(target.attribute())) {
                        emailType = emailType(accepted);
                    } else {
                        values.put(target.attribute().name(), accepted);
                    }
                }
            }
        }
        return fit(row, email, emailType, values);
    }

    private Checked fit(
            FileRow row, String email, @Nullable EmailType fromFile, Map<String, String> values) {
        EmailType emailType = fromFile;
        for (var constant : mapping.constants().entrySet()) {
            if (isEmailType(constant.getKey())) {
                emailType = emailType(constant.getValue());
            } else {
                values.put(constant.getKey().name(), constant.getValue());
            }
        }
        return new Checked.Fit(row, email, emailType, values);
    }

    private static boolean isEmailType(Attribute attribute) {
        return attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE);
    }

    private static EmailType emailType(String value) {
        return value.equalsIgnoreCase("Text") ? EmailType.TEXT : EmailType.HTML;
    }

    private static Checked refused(
            FileRow row,
            String email,
            String column,
            String value,
            String reason,
            Finding finding) {
        return new Checked.Refused(row, email, new Checked.Refusal(column, value, reason, finding));
    }
}
