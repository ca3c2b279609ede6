package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that holds the HTML or the text of an e-mail, in UTF-8. */
public final class BodyFile {
    /** What one call takes ({@code envelope.md} E9, grade V), less what stands around a body. */
    private static final long MOST_BYTES = 5 * 1024 * 1024 - 16 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BodyFile() {}

    /**
     * All of it.
     *
     * @throws Failure.FileUnusable if it is not there, empty, too large for the API or not in UTF-8
     */
    public static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure.FileUnusable(file, "It is larger than the XML API takes.", null);
            }
            var text = Files.readString(file);
            if (text.isBlank()) {
                throw new Failure.FileUnusable(file, "It is empty.", null);
            }
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Failure.FileUnusable(file, "It is not in UTF-8: save it as that.", e);
        } catch (NoSuchFileException e) {
            throw new Failure.FileUnusable(file, "There is no such file.", e);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be read.", e);
        }
    }
}
