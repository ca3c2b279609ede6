package io.mailwright.service.tracking.export;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The figures of several sends as CSV, a line each: what was counted by the names of {@link
 * SummaryCount}, rates as fractions, times as ISO 8601, UTC.
 */
final class JobsFile {
    private static final List<String> BEGIN =
            List.of("job_id", "email", "subject", "lists", "sent_at", "as_of");

    private static final List<String> RATES =
            List.of(
                    "delivery_rate",
                    "bounce_rate",
                    "open_rate",
                    "click_rate",
                    "click_to_open_rate",
                    "unsubscribe_rate");

    private JobsFile() {}

    static void write(List<JobReport> jobs, LongFunction<String> listName, Path file) {
        var columns = new ArrayList<>(BEGIN);
        for (var count : SummaryCount.values()) {
            columns.add(count.name().toLowerCase(Locale.ROOT));
        }
        columns.addAll(RATES);
        CsvFile.write(
                file, columns, rows -> jobs.forEach(job -> rows.accept(cells(job, listName))));
    }

    private static List<String> cells(JobReport job, LongFunction<String> listName) {
        var told = job.told();
        var cells = new ArrayList<String>();
        cells.add(Long.toString(job.job()));
        cells.add(told.emailName());
        cells.add(told.subject());
        cells.add(ListWords.of(job.lists(), listName));
        cells.add(text(told.sentAt()));
        cells.add(text(job.asOf()));
        for (var count : SummaryCount.values()) {
            var figure = job.figure(count);
            cells.add(figure.isPresent() ? Long.toString(figure.getAsLong()) : "");
        }
        var rates = job.rates();
        Stream.of(
                        rates.delivery(),
                        rates.bounce(),
                        rates.open(),
                        rates.click(),
                        rates.clickToOpen(),
                        rates.unsubscribe())
                .map(JobsFile::text)
                .forEach(cells::add);
        return cells;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
