package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.domain.upload.TemplateFit;
import io.mailwright.service.Services;
import io.mailwright.service.upload.MappingTemplates;
import io.mailwright.service.upload.UploadService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which mapping template the columns go by, and under what name theirs is kept. */
final class MappingOptions {
    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE.json",
            description =
                    "Columns go as a saved mapping says, or one exported to a file; --map, --constant, "
                            + "--dates and --decimals go before it.")
    private @Nullable String applied;

    @Option(
            names = "--save-mapping",
            paramLabel = "NAME|FILE.json",
            description =
                    "Keeps how the columns go: under a name, in the place of one of the same name, or in "
                            + "a file.")
    private @Nullable String kept;

    @Option(
            names = "--no-remember",
            description = "The next file with these columns does not go as this one by itself.")
    private boolean forgotten;

    /** Whether the next file with these columns goes the same way. */
    boolean remembered() {
        return !forgotten;
    }

    /**
     * Refuses what can be no name, before anything is done.
     *
     * @throws UsageException if it is none
     */
    void check() {
        if (kept != null && isFile(kept)) {
            file(kept);
        } else if (kept != null
                && (kept.isBlank() || kept.strip().length() > MappingTemplate.LONGEST)) {
            throw new UsageException(
                    "--save-mapping must be a name of 1 to %d characters, or a file that ends in .json."
                            .formatted(MappingTemplate.LONGEST));
        }
    }

    /** Where the columns could go, by the template if there is one. */
    SuggestedMapping suggested(
            UploadService uploads,
            FilePreview preview,
            List<Attribute> attributes,
            Terminal terminal) {
        if (applied == null) {
            return uploads.suggest(preview, attributes);
        }
        var template = template(applied, uploads.templates());
        var fit = uploads.templates().apply(template, preview, attributes);
        missing(template, fit).forEach(terminal::warn);
        return fit.suggested();
    }

    private static MappingTemplate template(String said, MappingTemplates templates) {
        var saved = templates.find(said);
        if (saved.isPresent()) {
            return saved.get();
        }
        if (isFile(said)) {
            return templates.read(file(said));
        }
        var names = templates.all().stream().map(MappingTemplate::name).toList();
        throw new UsageException(
                names.isEmpty()
                        ? "There is no mapping '%s': none is saved yet.".formatted(said)
                        : "There is no mapping '%s', but: %s"
                                .formatted(said, String.join(", ", names)));
    }

    private static boolean isFile(String said) {
        return said.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static Path file(String said) {
        try {
            return Path.of(said);
        } catch (InvalidPathException e) {
            throw new UsageException("'%s' is no name of a file.".formatted(said));
        }
    }

    private static List<String> missing(MappingTemplate template, TemplateFit fit) {
        return Stream.of(
                        words(
                                "The mapping \"%s\" names columns that the file lacks: %s. The others go as it says.",
                                template, fit.missingColumns()),
                        words(
                                "The mapping \"%s\" fills attributes that the account lacks: %s. Nothing goes into these.",
                                template, fit.missingAttributes()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String words(String line, MappingTemplate template, List<String> names) {
        return names.isEmpty() ? "" : line.formatted(template.name(), String.join(", ", names));
    }

    /** Keeps the mapping, if that was wanted. */
    void keep(Services services, Mapping mapping, FilePreview preview, Terminal terminal) {
        if (kept == null) {
            return;
        }
        var templates = services.uploads().templates();
        var file = isFile(kept) ? file(kept) : null;
        var template =
                MappingTemplates.of(
                        file == null ? kept : MappingTemplates.name(file),
                        mapping,
                        preview.columns(),
                        services.subscribers().attributes());
        if (file == null) {
            templates.save(template);
        } else {
            templates.write(template, file);
        }
        terminal.note("The mapping is saved as %s.".formatted(kept.strip()));
    }
}
