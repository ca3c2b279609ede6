package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code list}: the mailing lists of an account. */
@Command(
        name = "list",
        description = "The account's mailing lists. A list is named by its id or its exact name.")
public final class ListCommands implements Runnable {
    private ListCommands() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new ListCommands())
                .addSubcommand(new ListLists(session))
                .addSubcommand(new ShowList(session))
                .addSubcommand(new AddList(session))
                .addSubcommand(new RenameList(session))
                .addSubcommand(new DeleteList(session))
                .addSubcommand(new ListGroups(session))
                .addSubcommand(new ListMembersAt(session))
                .addSubcommand(new ShowListChanges(session));
    }

    @Override
    public void run() {
        throw new UsageException("Say ls, show, add, rename, rm, groups, at or changes.");
    }
}
