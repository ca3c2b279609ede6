package io.mailwright.service.tracking.export;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.mailwright.cache.ReportStore;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.service.Harmless;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** People behind a number as CSV, read and written a page at a time. */
final class PeopleFile {
    private static final int PAGE = 1000;

    private PeopleFile() {}

    static void write(ReportStore reports, long job, PeopleWanted wanted, OutputStream out)
            throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "subscriber_id",
                    "email",
                    "times",
                    "first_at",
                    "last_at",
                    "category",
                    "reason",
                    "key");
            long after = Long.MIN_VALUE;
            List<EventPerson> page;
            do {
                page = reports.people(job, wanted, after, PAGE);
                for (var person : page) {
                    after = person.subscriber();
                    write(person, csv);
                }
            } while (!page.isEmpty());
        }
    }

    private static void write(EventPerson person, CsvWriter csv) {
        csv.writeRecord(
                person.subscriber() > 0 ? Long.toString(person.subscriber()) : "",
                Harmless.cell(person.email()),
                Long.toString(person.events()),
                Objects.toString(person.firstAt(), ""),
                Objects.toString(person.lastAt(), ""),
                category(person.last()),
                Harmless.cell(reason(person.last())),
                Harmless.cell(person.key()));
    }

    private static String category(Detail detail) {
        return detail instanceof Detail.Bounce bounce
                ? bounce.category().name().toLowerCase(Locale.ROOT)
                : "";
    }

    private static String reason(Detail detail) {
        return switch (detail) {
            case Detail.Bounce bounce -> bounce.reason();
            case Detail.Unsubscribe unsubscribe -> unsubscribe.reason();
            case Detail.NotSent notSent -> notSent.reason();
            default -> "";
        };
    }
}
