package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.MappingTemplate;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the saved mappings, or forgets one. */
@Command(
        name = "mappings",
        description =
                "Shows the mappings that 'upload --mapping' applies, by name; or deletes one.")
final class ListMappings implements Runnable {
    private final Session session;

    @Option(names = "--delete", paramLabel = "NAME", description = "Forgets this one first.")
    private @Nullable String deleted;

    ListMappings(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var templates = services.uploads().templates();
            if (deleted != null) {
                if (templates.find(deleted).isEmpty()) {
                    throw new Failure.NotOne(
                            "There is no mapping \"%s\".".formatted(deleted),
                            templates.all().stream().map(MappingTemplate::name).toList());
                }
                templates.delete(deleted);
            }
            var all = templates.all().stream().map(MappingDocument::of).toList();
            session.terminal().show(all, () -> MappingDocument.table(all));
        }
    }
}
