package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes pictures from an FTP site of the account into its library ({@code email-send.md} M6, grade
 * C). That some or all could not be moved is no refusal: {@link Moved} says it.
 *
 * @param files their names, one or more
 */
public record MoveFiles(Site site, List<String> files) implements Call<MoveFiles.Moved> {
    public MoveFiles {
        files = List.copyOf(files);
    }

    /** Where files are put for the account ({@code subscribers-lists.md} S24, grade C). */
    public enum Site {
        STANDARD("ExactTargetFTP"),
        ENHANCED("ExactTargetEnhancedFTP"),
        ENCRYPTED("ExactTargetEncryptedFTP");

        private final String wireName;

        Site(String wireName) {
            this.wireName = wireName;
        }
    }

    /**
     * What became of it.
     *
     * @param names in the library, which may differ from those asked for
     * @param description why not all were moved, where fewer were than asked for
     */
    public record Moved(long count, List<String> names, String description) {
        public Moved {
            names = List.copyOf(names);
        }
    }

    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "filemanagement"),
                Element.of("action", "filemove"),
                Element.of(
                        "source",
                        Element.of("location", site.wireName),
                        Element.of(
                                "files",
                                files.stream().map(file -> Element.of("filename", file)).toList())),
                Element.of("destination", "imageimport"));
    }

    /** A second try would not find what the first has moved. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Moved read(Element system) {
        var description = Answers.required(system, "filemanagement-description").text();
        var names =
                Stream.of(text(system, "filemanagement-info").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new Moved(
                Answers.count(text(system, "filemanagement-totalmoved")), names, description);
    }

    private static String text(Element system, String name) {
        return system.find(name).map(Element::text).orElse("");
    }
}
