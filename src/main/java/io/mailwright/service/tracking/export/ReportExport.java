package io.mailwright.service.tracking.export;

import io.mailwright.cache.Database;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.tracking.JobLinks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Writes reports into files, by the local copy alone. Thread-safe. */
public final class ReportExport {
    /** Of each kind of event; more make a page that browsers are slow with. */
    private static final int MOST_PEOPLE = 10_000;

    /** Those behind them have hardly anybody. */
    private static final int MOST_DOMAINS = 1000;

    private static final List<EventType> WITH_PEOPLE =
            List.of(EventType.OPEN, EventType.CLICK, EventType.BOUNCE, EventType.UNSUBSCRIBE);

    private final ReportStore reports;
    private final JobLinks links;
    private final LongFunction<String> listName;
    private final Supplier<Words> words;

    /**
     * The reports of an account.
     *
     * @param listName what a list is called
     */
    public ReportExport(Database cache, LongFunction<String> listName) {
        this(cache, listName, Words::ofThisComputer);
    }

    ReportExport(Database cache, LongFunction<String> listName, Supplier<Words> words) {
        this.reports = new ReportStore(cache);
        this.links = new JobLinks(cache);
        this.listName = listName;
        this.words = words;
    }

    /**
     * What a file holds.
     *
     * @param addresses whether people in it are told by their addresses rather than by codes, and
     *     what only one of them answered is there word for word
     * @param humanOnly whether what machines did is left out
     */
    public record Choice(boolean addresses, boolean humanOnly) {}

    /**
     * Writes the report of a job. A file that is there is replaced when the new one is whole.
     *
     * @throws Failure.Invalid if there is no such job
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public void write(long job, ReportFormat format, Choice choice, Path file) {
        var found =
                reports.find(job)
                        .orElseThrow(() ->
                                new Failure.Invalid(
                                        "There is no job %d in the local copy. Synchronise, or look at the jobs there are."
                                                .formatted(job)));
        var report = report(found, format, choice);
        write(file, out -> write(report, format, choice.addresses(), out));
    }

    /**
     * Writes who is behind a number of a job, as CSV. A file that is there is replaced when the new
     * one is whole.
     *
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public void writePeople(long job, PeopleWanted wanted, Path file) {
        write(file, out -> PeopleFile.write(reports, job, wanted, out));
    }

    /**
     * Writes the figures of jobs as CSV, in their order. A file that is there is replaced when the
     * new one is whole.
     *
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public void writeJobs(List<JobReport> jobs, Path file) {
        JobsFile.write(jobs, listName, file);
    }

    static void write(Path file, Content content) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            part.toFile().delete();
            throw new Failure.FileUnusable(
                    file,
                    "It cannot be written there. Choose another place, or free some space.",
                    e);
        }
    }

    private void write(Report report, ReportFormat format, boolean withAddresses, OutputStream out)
            throws IOException {
        var said = words.get();
        switch (format) {
            case CSV -> CsvReport.write(report, out);
            case XLSX -> XlsxReport.write(report, said, out);
            case PDF -> PdfReport.write(report, said, out);
            case HTML ->
                    HtmlReport.write(
                            report,
                            said,
                            withAddresses ? UnaryOperator.identity() : new Codes()::of,
                            !withAddresses,
                            out);
        }
    }

    private Report report(JobReport job, ReportFormat format, Choice choice) {
        boolean humanOnly = choice.humanOnly();
        return new Report(
                humanOnly ? job.humanOnly() : job,
                humanOnly,
                job.machines(),
                ListWords.of(job.lists(), listName),
                links.of(job.job(), humanOnly),
                reports.bounces(job.job()),
                reports.domains(job.job(), humanOnly, MOST_DOMAINS),
                reports.lists(job.job(), humanOnly).stream().map(this::named).toList(),
                reports.origins(job.job(), humanOnly),
                SurveyAnswers.chosen(reports.told(job.job()), choice.addresses()),
                reports.quarters(job.job(), humanOnly),
                format == ReportFormat.HTML ? people(job.job(), humanOnly) : Map.of());
    }

    private PartFigure named(ListFigure list) {
        return list.named(list.list() == 0 ? "" : ListWords.of(list.list(), listName));
    }

    private Map<EventType, List<EventPerson>> people(long job, boolean humanOnly) {
        var people = new EnumMap<EventType, List<EventPerson>>(EventType.class);
        for (var type : WITH_PEOPLE) {
            people.put(type, reports.people(job, type, humanOnly, Long.MIN_VALUE, MOST_PEOPLE));
        }
        return people;
    }

    /** What a file is filled with. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
