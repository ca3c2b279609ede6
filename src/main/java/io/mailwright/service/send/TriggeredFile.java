package io.mailwright.service.send;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Reads a CSV file of people who are to get a message by a definition: UTF-8, a heading with {@code
 * Email Address} (or {@code Email}), and an attribute in each other column.
 */
final class TriggeredFile {
    private static final List<String> NAMES = List.of(Attribute.EMAIL_ADDRESS, "Email", "E-mail");

    private TriggeredFile() {}

    /**
     * All rows. Who is in it twice gets one message.
     *
     * @throws Failure.FileUnusable if it cannot be read, or has no column of addresses
     */
    static TriggeredPeople read(Path file) {
        var rows = new ArrayList<TriggeredRow>();
        var seen = new HashSet<String>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var record : csv) {
                rows.add(row(file, record, seen));
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Failure.FileUnusable(file, "It cannot be read as CSV in UTF-8.", e);
        }
        if (rows.isEmpty()) {
            throw new Failure.FileUnusable(file, "It has no rows.", null);
        }
        return new TriggeredPeople(file.getFileName().toString(), rows);
    }

    private static TriggeredRow row(Path file, NamedCsvRecord record, Set<String> seen) {
        var column =
                record.getHeader().stream()
                        .filter(name -> NAMES.stream().anyMatch(name.strip()::equalsIgnoreCase))
                        .findFirst()
                        .orElseThrow(() ->
                                new Failure.FileUnusable(
                                        file, "It has no column \"Email Address\".", null));
        var email = record.getField(column).strip();
        var attributes = new LinkedHashMap<String, String>();
        record.getFieldsAsMap()
                .forEach((name, value) -> {
                    if (!name.equals(column) && !value.isEmpty()) {
                        attributes.put(name.strip(), value);
                    }
                });
        var refusal = refusal(email, seen);
        return new TriggeredRow(
                (int) record.getStartingLineNumber(),
                email,
                attributes,
                refusal.isEmpty() ? State.PENDING : State.REFUSED,
                refusal);
    }

    /** The account would say the same, but its words could not be told from those of the first. */
    private static String refusal(String email, Set<String> seen) {
        if (email.isEmpty()) {
            return words(SendCode.MISSING_EMAIL_ADDRESS);
        }
        return seen.add(EmailAddress.key(email)) ? "" : words(SendCode.DUPLICATE_EMAIL);
    }

    private static String words(SendCode code) {
        return code.number() + " " + code.text();
    }
}
