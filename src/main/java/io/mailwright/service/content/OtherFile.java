package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that are no pictures, such as a PDF that an e-mail leads to; kept byte for byte. */
final class OtherFile {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|webp|heic)");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private OtherFile() {}

    /** Whether a file of that name should be a picture. */
    static boolean isPictureName(String name) {
        return PICTURE.matcher(name).matches();
    }

    /** How a name ends, with the dot, in lower case; empty if it does not say what it is. */
    static String ending(String name) {
        var ending = ENDING.matcher(name);
        return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    }

    /** By how a name ends. */
    static String mediaType(String name) {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse("application/octet-stream");
    }

    /** All of one. */
    static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure.FileUnusable(
                        file, "It has more than 20 MB: make it smaller.", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be read.", e);
        }
    }
}
