package io.mailwright.server.engine.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of the rows an import did not take ({@code subscribers-lists.md} S23, X), written piece
 * by piece: what the store does not know of is written over after a crash.
 */
final class ResultFile {
    private static final String HEADING = "row,email,code,reason\r\n";

    private final Path file;

    ResultFile(Path file) {
        this.file = file;
    }

    /** Writes the heading; answers how many bytes the file has. */
    long begin() {
        return write(0, HEADING);
    }

    /**
     * Writes rows behind the first {@code length} bytes, whatever stood there, and has them on the
     * disk before it answers how many bytes the file has.
     */
    long append(long length, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return length;
        }
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (var reject : rejects) {
                csv.writeRecord(
                        Long.toString(reject.row()),
                        reject.address(),
                        Integer.toString(reject.why().code().number()),
                        reject.why().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(length, text.toString().replace(RecordFile.NO_TEXT, "\uFFFD"));
    }

    /** Cuts off what the store does not know of, for the end. */
    void end(long length) {
        write(length, "");
    }

    private long write(long length, String text) {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(length);
            out.seek(length);
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
            return out.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
