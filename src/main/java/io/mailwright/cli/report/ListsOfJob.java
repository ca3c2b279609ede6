package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.service.ListService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows what became of a job by the lists it was sent to. */
@Command(
        name = "lists",
        description = "Shows a job by the lists it was sent to, the most messages first.")
final class ListsOfJob implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private final HumanOnly human = new HumanOnly();

    ListsOfJob(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var lists =
                    services.reports().lists(job, human.isChosen()).stream()
                            .map(list -> ListDocument.of(list, services.lists()))
                            .toList();
            session.terminal().show(lists, () -> table(lists));
            human.tell(report, session.terminal());
        }
    }

    private static Table table(List<ListDocument> lists) {
        var table =
                new Table(
                        "ID",
                        "LIST",
                        "SENT",
                        "DELIVERED",
                        "BOUNCED",
                        "OPENED",
                        "CLICKED",
                        "TYPE",
                        "STATUS");
        for (var list : lists) {
            table.row(
                    Long.toString(list.listId),
                    list.name == null ? "-" : list.name,
                    list.sent,
                    list.delivered,
                    list.bounced,
                    list.opened,
                    list.clicked,
                    list.type == null ? "" : list.type,
                    list.status == null ? "" : list.status);
        }
        return table;
    }

    /**
     * A list as {@code --json} shows it; the numbers are of people.
     *
     * @param listId 0 where it was not told
     * @param name {@code null} where it was not told
     * @param type as extracts tell it, as what follows; {@code null} where none does
     */
    record ListDocument(
            long listId,
            @Nullable String name,
            long sent,
            long delivered,
            long bounced,
            long opened,
            long clicked,
            @Nullable String type,
            @Nullable String status,
            @Nullable String description,
            @Nullable String createdAt) {
        static ListDocument of(ListFigure list, ListService lists) {
            var part = list.named(list.list() == 0 ? "" : lists.nameOf(list.list()));
            var told = lists.told(list.list()).orElse(ToldList.named(""));
            var created = told.created();
            return new ListDocument(
                    list.list(),
                    part.name().isEmpty() ? null : part.name(),
                    part.sent(),
                    part.delivered(),
                    part.bounced(),
                    part.opened(),
                    part.clicked(),
                    words(told.type()),
                    words(told.status()),
                    words(told.description()),
                    created == null ? null : Words.of(created));
        }

        private static @Nullable String words(String told) {
            return told.isEmpty() ? null : told;
        }
    }
}
