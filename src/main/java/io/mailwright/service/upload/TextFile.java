package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of UTF-8 text: opens it strictly, and says in words why it cannot be read. */
final class TextFile {
    private static final int MARK = 3;

    private final Path path;
    private final boolean byteOrderMark;

    private TextFile(Path path, boolean byteOrderMark) {
        this.path = path;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * Looks at the beginning of a file.
     *
     * @throws Failure.FileUnusable if it is missing, empty, or another kind of file
     */
    static TextFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw new Failure.FileUnusable(path, "This is a folder, not a file.", null);
        }
        try (var in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(FileKind.BYTES);
            FileKind.notText(start)
                    .ifPresent(words -> {
                        throw new Failure.FileUnusable(path, words, null);
                    });
            return new TextFile(path, FileKind.hasMark(start));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    Path path() {
        return path;
    }

    /** The text without the byte-order mark. What is not UTF-8 fails while it is read. */
    Reader open() throws IOException {
        var in = Files.newInputStream(path);
        in.skipNBytes(byteOrderMark ? MARK : 0);
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Why reading failed, in words. */
    Failure.FileUnusable unreadable(IOException cause) {
        return unreadable(path, cause);
    }

    private static Failure.FileUnusable unreadable(Path path, IOException cause) {
        String reason =
                switch (cause) {
                    case NoSuchFileException _ -> "There is no such file.";
                    case AccessDeniedException _ -> "This file may not be read by you.";
                    case CharacterCodingException _ -> notUtf8(path);
                    default -> "The file cannot be read: " + cause.getMessage();
                };
        return new Failure.FileUnusable(path, reason, cause);
    }

    private static String notUtf8(Path path) {
        String where;
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            where = "Line " + lineOfFault(in);
        } catch (IOException _) {
            where = "A line";
        }
        return where
                + " is not UTF-8 text. Save the file as \"CSV UTF-8\" and choose it again; "
                + "other encodings cannot be read yet.";
    }

    /** Goes through the bytes line by line until one does not decode. */
    private static long lineOfFault(InputStream in) throws IOException {
        long line = 1;
        var bytes = new Utf8Bytes();
        int previous = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (!bytes.accepts(b)) {
                return line;
            }
            if (b == '\r' || (b == '\n' && previous != '\r')) {
                line++;
            }
            previous = b;
        }
        return line;
    }
}
