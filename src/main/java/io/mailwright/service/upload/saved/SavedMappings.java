package io.mailwright.service.upload.saved;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.MappingTemplate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The mapping templates of one account, each a file of a folder, as it is when exported. Written to
 * a temporary file and moved, so that another process reads the old one or the new one, whole.
 */
public final class SavedMappings {
    private static final Logger LOG = LoggerFactory.getLogger(SavedMappings.class);
    private static final String ENDING = ".json";

    private final Path folder;

    /** Those in a folder, which is made once there is one. */
    public SavedMappings(Path folder) {
        this.folder = folder;
    }

    /**
     * By name. A damaged file is passed over, and left as it is.
     *
     * @throws Failure.FileUnusable if the folder cannot be read
     */
    public List<MappingTemplate> all() {
        return byFile().values().stream()
                .sorted(Comparator.comparing(MappingTemplate::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Map<Path, MappingTemplate> byFile() {
        var found = new HashMap<Path, MappingTemplate>();
        if (Files.notExists(folder)) {
            return found;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                try {
                    found.put(file, MappingFile.read(file));
                } catch (Failure.FileUnusable damaged) {
                    LOG.warn("A saved mapping is passed over: {}", damaged.getMessage());
                }
            }
            return found;
        } catch (IOException e) {
            throw new Failure.FileUnusable(folder, "The saved mappings cannot be read.", e);
        }
    }

    private Optional<Path> file(String name) {
        return byFile().entrySet().stream()
                .filter(one -> one.getValue().isCalled(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Keeps one in the place of any of the same name.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public void save(MappingTemplate template) {
        var file = file(template.name()).orElseGet(() -> folder.resolve(fileName(template)));
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, "", ".tmp");
            try {
                MappingFile.write(template, temporary);
                Files.move(
                        temporary,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "The mapping cannot be written.", e);
        }
    }

    /** The same for the same name: what is in a name may not be in that of a file. */
    private static String fileName(MappingTemplate template) {
        var key = template.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(key) + ENDING;
    }

    /**
     * Forgets the one of that name, if there is one.
     *
     * @throws Failure.FileUnusable if it cannot be taken away
     */
    public void delete(String name) {
        var file = file(name);
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                throw new Failure.FileUnusable(file.get(), "The mapping cannot be deleted.", e);
            }
        }
    }
}
