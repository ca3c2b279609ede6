package io.mailwright.domain.upload;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file looks like before anything is done with it.
 *
 * @param stamp as it was when this was read
 * @param format as found or chosen
 * @param sheets names of those to choose from; none if it is no workbook
 * @param columns the heading row; without one "Column 1" and so on
 * @param rows the first rows, at most 20, each as wide as the heading
 */
public record FilePreview(
        Path file,
        FileStamp stamp,
        FileFormat format,
        boolean byteOrderMark,
        List<String> sheets,
        List<String> columns,
        List<List<String>> rows,
        RowEstimate all) {

    public long bytes() {
        return stamp.bytes();
    }

    /** The same file, read with other quotes, as far as it is text. */
    public FilePreview with(Quoting another) {
        return format
                        instanceof
                        FileFormat.Text(var charset, var delimiter, _, var heading, var above)
                ? new FilePreview(
                        file,
                        stamp,
                        new FileFormat.Text(charset, delimiter, another, heading, above),
                        byteOrderMark,
                        sheets,
                        columns,
                        rows,
                        all)
                : this;
    }

    /** How many rows the file has under its heading; a guess unless {@code exact}. */
    public record RowEstimate(long rows, boolean exact) {}
}
