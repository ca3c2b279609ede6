package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.TemplateFit;
import io.mailwright.service.upload.saved.MappingFile;
import io.mailwright.service.upload.saved.SavedMappings;
import io.mailwright.service.upload.source.RowSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Mappings kept under names, exported, and applied to other files. Thread-safe, also against other
 * processes.
 */
public final class MappingTemplates {
    private final SavedMappings saved;

    MappingTemplates(SavedMappings saved) {
        this.saved = saved;
    }

    /**
     * All of the account, by name.
     *
     * @throws Failure.FileUnusable if they cannot be read
     */
    public List<MappingTemplate> all() {
        return saved.all();
    }

    /** The one of that name; case makes no difference. */
    public Optional<MappingTemplate> find(String name) {
        return saved.all().stream().filter(one -> one.isCalled(name)).findFirst();
    }

    /**
     * Keeps one in the place of any of the same name.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public void save(MappingTemplate template) {
        saved.save(template);
    }

    /**
     * Keeps one from elsewhere; under another name, where there is another one of its name.
     *
     * @return as it was kept
     * @throws Failure.FileUnusable if it cannot be written
     */
    public MappingTemplate add(MappingTemplate template) {
        var kept =
                IntStream.iterate(1, n -> n + 1)
                        .mapToObj(n -> n == 1 ? template : numbered(template, n))
                        .filter(one -> find(one.name()).map(one::equals).orElse(true))
                        .findFirst()
                        .orElseThrow();
        saved.save(kept);
        return kept;
    }

    private static MappingTemplate numbered(MappingTemplate template, int number) {
        var tail = " " + number;
        var name = template.name();
        var room = Math.min(name.length(), MappingTemplate.LONGEST - tail.length());
        return template.with(name.substring(0, room) + tail);
    }

    /**
     * Forgets the one of that name.
     *
     * @throws Failure.FileUnusable if it cannot be taken away
     */
    public void delete(String name) {
        saved.delete(name);
    }

    /**
     * Reads an exported one.
     *
     * @throws Failure.FileUnusable if the file holds none, saying why
     */
    public MappingTemplate read(Path file) {
        return MappingFile.read(file);
    }

    /**
     * Exports one.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public void write(MappingTemplate template, Path file) {
        MappingFile.write(template, file);
    }

    /** What one exported to a file is called: as the file is, without its ending. */
    public static String name(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "").strip();
        return name.isEmpty()
                ? "mapping"
                : name.substring(0, Math.min(name.length(), MappingTemplate.LONGEST));
    }

    /**
     * What is to be kept of a mapping: of each column of the file where it goes or that it is left
     * out, and how it writes dates or numbers if that was said and it goes where such are kept.
     *
     * @throws Failure.Invalid if the name is none
     */
    public static MappingTemplate of(
            String name, Mapping mapping, List<String> columns, List<Attribute> attributes) {
        var kept = new ArrayList<MappingTemplate.Column>();
        for (var column : columns.subList(0, RejectsFile.ownColumns(columns))) {
            var target = mapping.targets().getOrDefault(column, "");
            var type = known(target, attributes).map(Attribute::type).orElse(DataType.TEXT);
            var spelling = mapping.spellings().get(column);
            kept.add(
                    new MappingTemplate.Column(
                            column,
                            target,
                            spelling != null && type == DataType.DATE ? spelling.dates() : null,
                            spelling != null && type == DataType.NUMBER
                                    ? spelling.decimals()
                                    : null));
        }
        try {
            return new MappingTemplate(name, kept, mapping.constants(), mapping.blanks());
        } catch (IllegalArgumentException e) {
            throw new Failure.Invalid(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Attribute> known(String name, List<Attribute> attributes) {
        return attributes.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Applies one to a file. What it names and there is not is left, and told; columns of the file
     * that it does not name, or whose attribute there is not, go as they seem to.
     *
     * @throws Failure.FileUnusable in words, if the file can no longer be read
     */
    public TemplateFit apply(
            MappingTemplate template, FilePreview preview, List<Attribute> attributes) {
        var file = RowSource.open(preview.file(), FormatChoice.of(preview.format()));
        return TemplateFitting.of(template, preview.columns(), attributes, ColumnSample.of(file));
    }
}
