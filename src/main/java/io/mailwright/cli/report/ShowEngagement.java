package io.mailwright.cli.report;

import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Pages;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.cli.upload.PeopleUpload;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.service.Services;
import io.mailwright.service.engagement.EngagementService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows who has gone quiet and who is most active. */
@Command(
        name = "engagement",
        description = {
            "Shows how many people have gone quiet, or who: sent to in so many days, and nothing"
                    + " opened",
            "or clicked in them. Of those who are active in the account."
        })
final class ShowEngagement implements Callable<Integer> {
    private static final List<Integer> USUAL = List.of(30, 90, 180);

    private final Session session;

    @Option(names = "--quiet-for", paramLabel = "DAYS", description = "Who is quiet for so long.")
    private int quiet;

    @Option(names = "--most-active", description = "Who opened and clicked in most messages.")
    private boolean mostActive;

    @Mixin private final HumanOnly human = new HumanOnly();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; else all.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes all of them into a CSV file; what is there is written over.")
    private @Nullable Path out;

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "Makes a new list of all of them, by an upload.")
    private @Nullable String list;

    @Option(names = "--yes", description = "Does not ask before it makes the list.")
    private boolean yes;

    ShowEngagement(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (quiet < 0 || limit < 1) {
            throw new UsageException("--quiet-for and --limit must be at least 1.");
        }
        if ((quiet > 0 && mostActive) || (out != null && list != null)) {
            throw new UsageException(
                    "Say --quiet-for or --most-active, and --out or --list, one at a time.");
        }
        if (quiet == 0 && !mostActive && (out != null || list != null)) {
            throw new UsageException("Say whom: --quiet-for DAYS or --most-active.");
        }
        try (var services = ReportCommands.open(session)) {
            var asOf =
                    services.engagement()
                            .asOf()
                            .orElseThrow(() ->
                                    new Failure.Invalid(
                                            "Nothing was sent yet, as far as this computer"
                                                    + " knows."));
            return show(services, asOf);
        }
    }

    private int show(Services services, Instant asOf) {
        var terminal = session.terminal();
        var engagement = services.engagement();
        if (quiet == 0 && !mostActive) {
            var figures = figures(engagement, asOf);
            terminal.show(figures, () -> table(figures));
            return ExitCode.DONE;
        }
        var wanted =
                mostActive
                        ? new EngagementWanted.MostActive(human.isChosen())
                        : EngagementWanted.quiet(asOf, quiet, human.isChosen());
        if (list != null) {
            return new PeopleUpload(terminal, services, yes)
                    .make(list, sink -> engagement.each(wanted, p -> sink.accept(p.email())));
        }
        if (out != null) {
            engagement.write(wanted, out);
            var file = out.toString();
            terminal.show(new Written(file), () -> "The people are in " + file);
            return ExitCode.DONE;
        }
        terminal.showPages(
                new Pages<>(
                        limit,
                        (last, size) -> engagement.page(wanted, last, size),
                        PersonDocument::of),
                ShowEngagement::table);
        return ExitCode.DONE;
    }

    private Figures figures(EngagementService engagement, Instant asOf) {
        var counts = new LinkedHashMap<String, Long>();
        for (int days : USUAL) {
            counts.put(
                    Integer.toString(days),
                    engagement.count(EngagementWanted.quiet(asOf, days, human.isChosen())));
        }
        return new Figures(
                Words.of(asOf),
                counts,
                engagement.count(new EngagementWanted.MostActive(human.isChosen())));
    }

    private static Table table(Figures figures) {
        var table = new Table("AS OF", "PEOPLE", "WHO");
        figures.quiet.forEach(
                (days, people) -> table.row(figures.asOf, people, "quiet for " + days + " days"));
        table.row(figures.asOf, figures.active, "opened or clicked anything");
        return table;
    }

    private static Table table(List<PersonDocument> people) {
        var table = new Table("ID", "EMAIL", "LAST REACTION", "LAST SENT", "OPENED", "CLICKED");
        for (var person : people) {
            table.row(
                    Long.toString(person.subscriberId),
                    person.email,
                    person.lastReaction == null ? "never" : person.lastReaction,
                    person.lastSent == null ? "never" : person.lastSent,
                    person.opened,
                    person.clicked);
        }
        return table;
    }

    /**
     * How many, as {@code --json} shows them.
     *
     * @param quiet people by days
     * @param active people who opened or clicked anything
     */
    record Figures(String asOf, Map<String, Long> quiet, long active) {}

    /** As {@code --json} shows that they are in a file. */
    record Written(String file) {}

    /** Somebody as {@code --json} shows them; times are {@code null} for never. */
    record PersonDocument(
            long subscriberId,
            String email,
            @Nullable String lastReaction,
            @Nullable String lastSent,
            long opened,
            long clicked) {
        static PersonDocument of(PersonActivity person) {
            return new PersonDocument(
                    person.subscriber(),
                    person.email(),
                    words(person.lastReaction()),
                    words(person.lastSent()),
                    person.opened(),
                    person.clicked());
        }

        private static @Nullable String words(@Nullable Instant moment) {
            return moment == null ? null : Words.of(moment);
        }
    }
}
