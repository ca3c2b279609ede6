package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * An e-mail out of a file: HTML with the pictures beside it, an archive of both, or a message.
 *
 * @param subject empty if the file does not tell
 * @param text the text part; {@code null} if there is none
 * @param pictures finds the bytes of a picture by what the HTML calls it; {@code null} for none
 */
record MailFile(
        String name,
        String subject,
        String html,
        @Nullable String text,
        Function<String, byte @Nullable []> pictures) {
    /** More than any e-mail has, pictures and all. */
    static final long MOST_BYTES = 50L * 1024 * 1024;

    /**
     * Reads one.
     *
     * @throws Failure.FileUnusable if it cannot be read, or is none of these
     */
    static MailFile read(Path file) {
        var name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure.FileUnusable(file, "It is larger than 50 MB.", null);
            }
            return switch (ending(name)) {
                case "html", "htm" -> html(file, stem(name));
                case "zip" -> ZippedMail.read(file, stem(name));
                case "eml" -> MessageFile.read(file, stem(name));
                default ->
                        throw new Failure.FileUnusable(
                                file, "It is neither .html, .zip nor .eml.", null);
            };
        } catch (NoSuchFileException e) {
            throw new Failure.FileUnusable(file, "There is no such file.", e);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be read: it is damaged.", e);
        }
    }

    private static MailFile html(Path file, String name) throws IOException {
        var whole = file.toAbsolutePath();
        var folder = whole.resolveSibling(".").normalize();
        var html = HtmlBytes.text(Files.readAllBytes(file));
        return new MailFile(name, "", html, null, called -> beside(folder, called));
    }

    /** Only what lies in the folder of the HTML, or below it, is of the e-mail. */
    private static byte @Nullable [] beside(Path folder, String called) {
        try {
            var path = folder.resolve(called).normalize();
            boolean inside = path.startsWith(folder) && Files.isRegularFile(path);
            return inside
                            && path.toRealPath().startsWith(folder.toRealPath())
                            && Files.size(path) <= MOST_BYTES
                    ? Files.readAllBytes(path)
                    : null;
        } catch (IOException | InvalidPathException absent) {
            return null;
        }
    }

    /** Finds by names of a map, as HTML in a folder calls them. */
    static Function<String, byte @Nullable []> in(Map<String, byte[]> files, String folder) {
        var byName = new HashMap<>(files);
        return called -> {
            try {
                return byName.get(fromTop(Path.of("/" + folder).resolve(called)));
            } catch (InvalidPathException absent) {
                return null;
            }
        };
    }

    /** A path from the top of an archive, as names in one are written, wherever it would lead. */
    static String fromTop(Path path) {
        var whole = path.normalize().toString().replace('\\', '/');
        return whole.substring(Math.min(1, whole.length()));
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
