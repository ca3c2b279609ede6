package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.ListType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new list in the account. */
@Command(name = "add", description = "Makes a new list.")
final class AddList implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Option(
            names = "--type",
            defaultValue = "public",
            description = "public or private (${DEFAULT-VALUE}).")
    private String type = "";

    AddList(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var kind = kind();
        try (var services = session.open()) {
            var list = ListDocument.of(services.lists().add(name, kind));
            session.terminal().show(list, () -> "List %d %s made".formatted(list.id(), name));
        }
    }

    private ListType kind() {
        return switch (type) {
            case "public" -> ListType.PUBLIC;
            case "private" -> ListType.PRIVATE;
            default -> throw new UsageException("--type must be public or private.");
        };
    }
}
