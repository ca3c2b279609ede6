package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that is no picture, such as a PDF that an e-mail leads to; kept byte for byte.
 *
 * @param mediaType by how its name ends
 */
record OtherFile(String name, String mediaType, byte[] bytes) {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|webp|heic)");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /** Whether a file of that name should be a picture. */
    static boolean isPictureName(String name) {
        return PICTURE.matcher(name).matches();
    }

    /** How a name ends, with the dot, in lower case; empty if it does not say what it is. */
    static String ending(String name) {
        var ending = ENDING.matcher(name);
        return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    }

    static OtherFile read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure.FileUnusable(
                        file, "It has more than 20 MB: make it smaller.", null);
            }
            var name = String.valueOf(file.getFileName());
            var type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name));
            return new OtherFile(
                    name, type.orElse("application/octet-stream"), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be read.", e);
        }
    }
}
