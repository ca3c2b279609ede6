package io.mailwright.domain.upload;

import java.nio.charset.Charset;

/** All it takes to read the rows of a file: found by itself, or chosen. */
public sealed interface FileFormat {
    /** Whether the first row names the columns. */
    boolean heading();

    /**
     * A table as text.
     *
     * @param delimiter between two cells
     */
    record Text(Charset charset, char delimiter, Quoting quoting, boolean heading)
            implements FileFormat {}

    /** A sheet of a workbook. */
    record Sheet(String name, boolean heading) implements FileFormat {}
}
