package io.mailwright.cli.list;

import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Pages;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.cli.upload.PeopleUpload;
import io.mailwright.domain.growth.ListMember;
import io.mailwright.domain.growth.TrackedList;
import io.mailwright.service.engagement.TimeMachine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows who was on a list on a day. */
@Command(
        name = "at",
        description = {
            "Shows who was on a list at the end of a day (UTC), from the local copy, which knows"
                    + " that",
            "since the list was first brought. Who unsubscribed is not on it."
        })
final class ListMembersAt implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID|NAME", description = "The list, gone or not.")
    private String list = "";

    @Parameters(index = "1", paramLabel = "DATE", description = "The day, YYYY-MM-DD.")
    private String day = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; else all.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Those behind this subscriber id, such as the last one shown before.")
    private long after = Long.MIN_VALUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes all of them into a CSV file; what is there is written over.")
    private @Nullable Path out;

    @Option(
            names = "--list",
            paramLabel = "NAME",
            description = "Makes a new list of all of them, by an upload.")
    private @Nullable String made;

    @Option(names = "--yes", description = "Does not ask before it makes the list.")
    private boolean yes;

    ListMembersAt(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.");
        }
        if (out != null && made != null) {
            throw new UsageException("Say --out or --list, one at a time.");
        }
        var at = Days.end(day);
        try (var services = session.openSynchronised()) {
            var machine = services.timeMachine();
            var found = machine.find(list);
            warn(found, at);
            if (made != null) {
                return new PeopleUpload(session.terminal(), services, yes)
                        .make(
                                made,
                                sink ->
                                        machine.eachMember(
                                                found.listId(),
                                                at,
                                                member -> sink.accept(member.email())));
            }
            show(machine, found, at);
            return ExitCode.DONE;
        }
    }

    private void warn(TrackedList found, Instant at) {
        if (at.isBefore(found.since())) {
            session.terminal()
                    .note(
                            "The list is known since %s only: shown is who was on it then."
                                    .formatted(Words.of(found.since())));
        }
    }

    private void show(TimeMachine machine, TrackedList found, Instant at) {
        var terminal = session.terminal();
        if (out != null) {
            machine.writeMembers(found.listId(), at, out);
            var file = out.toString();
            terminal.show(new Written(found.listId(), file), () -> "The people are in " + file);
            return;
        }
        terminal.showPages(
                new Pages<ListMember, MemberDocument>(
                        limit,
                        (last, size) ->
                                machine.members(
                                        found.listId(),
                                        at,
                                        last == null ? after : last.subscriber(),
                                        size),
                        MemberDocument::of),
                ListMembersAt::table);
    }

    private static Table table(List<MemberDocument> members) {
        var table = new Table("ID", "EMAIL", "STATUS");
        members.forEach(member ->
                table.row(Long.toString(member.subscriberId), member.email, member.status));
        return table;
    }

    /** As {@code --json} shows that they are in a file. */
    record Written(long listId, String file) {}

    /** Somebody as {@code --json} shows them. */
    record MemberDocument(long subscriberId, String email, String status) {
        static MemberDocument of(ListMember member) {
            return new MemberDocument(
                    member.subscriber(), member.email(), Words.of(member.status()));
        }
    }
}
