package io.mailwright.service.send;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.RowSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a file of people who are to get a message by a definition, written in any way that an
 * upload reads: a heading with {@code Email Address} (or {@code Email}), and an attribute in each
 * other column.
 */
final class TriggeredFile {
    private static final List<String> NAMES = List.of(Attribute.EMAIL_ADDRESS, "Email", "E-mail");

    private final List<String> headings;
    private final int address;
    private final Set<String> seen = new HashSet<>();

    private TriggeredFile(Path file, List<String> headings) {
        this.headings = headings;
        this.address = address(file);
    }

    /**
     * All rows. Who is in it twice gets one message.
     *
     * @throws Failure.FileUnusable if it cannot be read, has no column of addresses, or one name
     *     for two columns
     */
    static TriggeredPeople read(Path file) {
        var source = RowSource.open(file, FormatChoice.NONE);
        var headings = source.layout().headings().stream().map(String::strip).toList();
        var people = new TriggeredFile(file, headings);
        var rows = new ArrayList<TriggeredRow>();
        source.read(row -> rows.add(people.row(row)));
        if (rows.isEmpty()) {
            throw new Failure.FileUnusable(file, "It has no rows.", null);
        }
        return new TriggeredPeople(file.getFileName().toString(), rows);
    }

    private int address(Path file) {
        var names = new HashSet<String>();
        int found = -1;
        for (int column = 0; column < headings.size(); column++) {
            var name = headings.get(column);
            if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new Failure.FileUnusable(
                        file, "It has two columns \"%s\".".formatted(name), null);
            }
            if (found < 0 && NAMES.stream().anyMatch(name::equalsIgnoreCase)) {
                found = column;
            }
        }
        if (found < 0) {
            throw new Failure.FileUnusable(file, "It has no column \"Email Address\".", null);
        }
        return found;
    }

    private TriggeredRow row(FileRow row) {
        var email = row.cell(address);
        var attributes = new LinkedHashMap<String, String>();
        for (int column = 0; column < headings.size(); column++) {
            if (column != address && !row.cell(column).isEmpty()) {
                attributes.put(headings.get(column), row.cell(column));
            }
        }
        var refusal = refusal(row, email);
        return new TriggeredRow(
                Math.toIntExact(row.line()),
                email,
                attributes,
                refusal.isEmpty() ? State.PENDING : State.REFUSED,
                refusal);
    }

    private String refusal(FileRow row, String email) {
        if (row.isOverlong()) {
            return "A cell is too long to be a value";
        }
        if (hasNameless(row)) {
            return "A value stands under no heading";
        }
        // The account would say the same, but its words could not be told from those of the first.
        if (email.isEmpty()) {
            return words(SendCode.MISSING_EMAIL_ADDRESS);
        }
        return seen.add(EmailAddress.key(email)) ? "" : words(SendCode.DUPLICATE_EMAIL);
    }

    /** Often its values have slipped by a column then, and its message would be somebody's else. */
    private boolean hasNameless(FileRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            boolean isNamed = column < headings.size() && !headings.get(column).isEmpty();
            if (!isNamed && !row.cell(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String words(SendCode code) {
        return code.number() + " " + code.text();
    }
}
