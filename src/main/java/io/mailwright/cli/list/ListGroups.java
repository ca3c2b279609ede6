package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.Group;

import picocli.CommandLine.Command;

import java.util.List;

/** Shows the groups of all lists. */
@Command(name = "groups", description = "Shows the groups of all lists, from the account.")
final class ListGroups implements Runnable {
    private final Session session;

    ListGroups(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var groups = services.lists().groups();
            session.terminal()
                    .show(groups.stream().map(GroupDocument::of).toList(), () -> table(groups));
        }
    }

    private static Table table(List<Group> groups) {
        var table = new Table("ID", "LIST", "NAME", "DESCRIPTION");
        for (var group : groups) {
            table.row(group.id(), group.parentListId(), group.name(), group.description());
        }
        return table;
    }

    /** A group as {@code --json} shows it. */
    record GroupDocument(long id, long listId, String name, String description) {
        static GroupDocument of(Group group) {
            return new GroupDocument(
                    group.id(), group.parentListId(), group.name(), group.description());
        }
    }
}
