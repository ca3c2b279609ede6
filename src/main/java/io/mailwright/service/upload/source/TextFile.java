package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file of text: finds its encoding, opens it strictly, and says in words why it cannot be read.
 */
final class TextFile {
    /** How much of a text its encoding is guessed from. */
    private static final int TELLING = 1 << 16;

    /** How far a letter beyond ASCII is looked for. */
    private static final int FARTHEST = 1 << 24;

    private static final Optional<String> EBCDIC =
            Optional.of(
                    "This is text of a mainframe (EBCDIC). Have it sent as UTF-8, or name its encoding,"
                            + " such as IBM037.");

    private static final int WORD = 64;
    private static final int BYTES_A_ZERO = 1000;

    /** So many zeros are a few bad cells in a short text too, but for a very short one. */
    private static final int FEW_ZEROS = 3;

    private static final int SHORT = 16;

    private final Content content;
    private final Encoding encoding;

    private TextFile(Content content, Encoding encoding) {
        this.content = content;
        this.encoding = encoding;
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param chosen its encoding, if that was said
     * @throws Failure.FileUnusable if it is empty, or another kind of file
     */
    static TextFile open(Content content, @Nullable Charset chosen) {
        var path = content.path();
        try (var in = content.open()) {
            byte[] start = in.readNBytes(TELLING);
            FileKind.notText(start)
                    .or(() ->
                            chosen == null && FileKind.isEbcdic(start) ? EBCDIC : Optional.empty())
                    .ifPresent(words -> {
                        throw new Failure.FileUnusable(path, words, null);
                    });
            var encoding = encoding(start, in, chosen);
            notText(start, encoding)
                    .or(() -> NoTable.of(start, encoding))
                    .ifPresent(words -> {
                        throw new Failure.FileUnusable(path, words, null);
                    });
            return new TextFile(content, encoding);
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    /** A few zeros are a few bad cells; many are no text. */
    private static Optional<String> notText(byte[] start, Encoding encoding) {
        if (start.length == encoding.mark()) {
            return Optional.of("The file is empty.");
        }
        long zeros = IntStream.range(0, start.length).filter(i -> start[i] == 0).count();
        boolean isWide = encoding.charset().name().matches("UTF-(16|32).*");
        long most =
                Math.max(start.length / BYTES_A_ZERO, Math.min(FEW_ZEROS, start.length / SHORT));
        return zeros > most && !isWide
                ? Optional.of("This is not a text file: it holds zero bytes.")
                : Optional.empty();
    }

    private static Encoding encoding(byte[] start, InputStream rest, @Nullable Charset chosen)
            throws IOException {
        var marked = Encoding.marked(start);
        if (chosen != null) {
            return new Encoding(chosen, marked.map(Encoding::mark).orElse(0));
        }
        return marked.isPresent()
                ? marked.get()
                : new Encoding(EncodingGuess.of(telling(start, rest)), 0);
    }

    /**
     * What the encoding of a file is guessed from.
     *
     * @throws Failure.FileUnusable if it cannot be read
     */
    static byte[] telling(Content content) {
        try (var in = content.open()) {
            return telling(in.readNBytes(TELLING), in);
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    /**
     * The first stretch that has something beyond ASCII, with enough behind it to tell by; if there
     * is none in what is looked at, the beginning. What comes later is read strictly, as UTF-8.
     */
    private static byte[] telling(byte[] start, InputStream rest) throws IOException {
        byte[] stretch = start;
        for (int read = start.length; read < FARTHEST && stretch.length > 0; read += TELLING) {
            for (int i = 0; i < stretch.length; i++) {
                if (stretch[i] <= 0) {
                    return joined(stretch, Math.max(0, i - WORD), rest.readNBytes(TELLING));
                }
            }
            stretch = rest.readNBytes(TELLING);
        }
        return start;
    }

    private static byte[] joined(byte[] stretch, int from, byte[] more) {
        var all = Arrays.copyOfRange(stretch, from, stretch.length + more.length);
        System.arraycopy(more, 0, all, stretch.length - from, more.length);
        return all;
    }

    Charset charset() {
        return encoding.charset();
    }

    boolean byteOrderMark() {
        return encoding.mark() > 0;
    }

    Path path() {
        return content.path();
    }

    /** In bytes. */
    long size() {
        try {
            return content.size();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The text without a byte-order mark. What is not of its encoding fails while it is read. */
    Reader open() throws IOException {
        return new EndMarkReader(
                new InputStreamReader(
                        bytes(),
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private InputStream bytes() throws IOException {
        var in = content.open();
        in.skipNBytes(encoding.mark());
        return in;
    }

    /** Why reading failed, in words. */
    Failure.FileUnusable unreadable(IOException cause) {
        return cause instanceof CharacterCodingException
                ? new Failure.FileUnusable(path(), foreign(), cause)
                : content.unreadable(cause);
    }

    /**
     * What stands in a line, to be put behind words about it; empty if it cannot be read.
     *
     * @param line its number, the first is 1
     */
    String shown(long line) {
        try (var reader = new InputStreamReader(bytes(), charset())) {
            return " It reads: «%s».".formatted(ShownLine.of(reader, line));
        } catch (IOException _) {
            return "";
        }
    }

    private String foreign() {
        long line;
        try (var in = bytes()) {
            line = FaultLine.of(in, charset());
        } catch (IOException _) {
            line = 0;
        }
        return (line == 0 ? "A line" : "Line " + line)
                + " is not "
                + charset().displayName()
                + " text. Choose the encoding the file was written in"
                + (charset().equals(StandardCharsets.UTF_8)
                        ? ", such as windows-1252, or save it as \"CSV UTF-8\"."
                        : ", such as UTF-8.")
                + (line == 0 ? "" : shown(line));
    }
}
