package io.mailwright.cli.report;

import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Pages;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.cli.upload.PeopleUpload;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.service.upload.Addresses;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Shows who opened, clicked and so on. */
@Command(name = "people", description = "Shows who did something with a job, by their ids.")
final class ListPeople implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            required = true,
            description = "What they did or had: ${COMPLETION-CANDIDATES}.")
    private Asked event = Asked.open;

    @ArgGroup private PartOfJob of = new PartOfJob();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those with this in their addresses, without case.")
    private String part = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes all of them into a CSV file; what is there is written over.")
    private @Nullable Path out;

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description =
                    "Makes a new list of all of them that are in the account, by an upload. Nobody "
                            + "unsubscribed is made active.")
    private @Nullable String list;

    @Option(names = "--yes", description = "Does not ask before it makes the list.")
    private boolean yes;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; else all.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Those behind this subscriber id, such as the last one shown before.")
    private long after = Long.MIN_VALUE;

    @Mixin private final HumanOnly human = new HumanOnly();

    /** Events that can be asked for, as they are typed. */
    enum Asked {
        open(EventType.OPEN),
        click(EventType.CLICK),
        bounce(EventType.BOUNCE),
        unsubscribe(EventType.UNSUBSCRIBE),
        sent(EventType.SENT);

        private final EventType type;

        Asked(EventType type) {
            this.type = type;
        }
    }

    ListPeople(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.");
        }
        if (out != null && list != null) {
            throw new UsageException("Say --out or --list, one at a time.");
        }
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var wanted = wanted(services.reports()).with(part);
            if (list != null) {
                return new PeopleUpload(session.terminal(), services, yes)
                        .make(list, addresses(services.reports(), wanted));
            }
            if (out != null) {
                services.reportFiles().writePeople(job, wanted, out);
                var file = out.toString();
                session.terminal().show(new Written(job, file), () -> "The people are in " + file);
            } else {
                session.terminal().showPages(pages(services.reports(), wanted), ListPeople::table);
            }
            human.tell(report, session.terminal());
            return ExitCode.DONE;
        }
    }

    private Addresses addresses(ReportService reports, PeopleWanted wanted) {
        return sink -> reports.eachPerson(job, wanted, person -> sink.accept(person.email()));
    }

    private PeopleWanted wanted(ReportService reports) {
        return PeopleWanted.of(event.type, human.isChosen(), of.among(reports, job, event.type));
    }

    private Pages<EventPerson, PersonDocument> pages(ReportService reports, PeopleWanted wanted) {
        return new Pages<>(
                limit,
                (last, size) ->
                        reports.people(job, wanted, last == null ? after : last.subscriber(), size),
                PersonDocument::of);
    }

    private static Table table(List<PersonDocument> people) {
        var table = new Table("ID", "EMAIL", "TIMES", "FIRST", "LAST", "WHAT");
        for (var person : people) {
            table.row(
                    Long.toString(person.subscriberId),
                    person.email,
                    person.events,
                    Objects.requireNonNullElse(person.firstAt, ""),
                    Objects.requireNonNullElse(person.lastAt, ""),
                    new EventWords(null, null, person.category, person.reason).cell());
        }
        return table;
    }

    /** As {@code --json} shows that they are in a file. */
    record Written(long jobId, String file) {}

    /** Somebody as {@code --json} shows them; category and reason are those of the last event. */
    record PersonDocument(
            long subscriberId,
            String email,
            long events,
            @Nullable String firstAt,
            @Nullable String lastAt,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String key) {
        static PersonDocument of(EventPerson person) {
            var words = EventWords.of(person.last());
            return new PersonDocument(
                    person.subscriber(),
                    person.email(),
                    person.events(),
                    at(person.firstAt()),
                    at(person.lastAt()),
                    words.category(),
                    words.reason(),
                    person.key().isEmpty() ? null : person.key());
        }

        private static @Nullable String at(@Nullable Instant moment) {
            return moment == null ? null : Words.of(moment);
        }
    }
}
