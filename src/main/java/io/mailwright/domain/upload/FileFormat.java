package io.mailwright.domain.upload;

import java.nio.charset.Charset;

/** All it takes to read the rows of a file: found by itself, or chosen. */
public sealed interface FileFormat {
    /** Whether the first row of the table names the columns. */
    boolean heading();

    /**
     * How many lines of the file, counted from its first, stand above the table and are none of it.
     */
    int above();

    /**
     * A table as text.
     *
     * @param delimiter between two cells
     */
    record Text(Charset charset, char delimiter, Quoting quoting, boolean heading, int above)
            implements FileFormat {
        /** One that begins with its table. */
        public Text(Charset charset, char delimiter, Quoting quoting, boolean heading) {
            this(charset, delimiter, quoting, heading, 0);
        }
    }

    /** A sheet of a workbook. */
    record Sheet(String name, boolean heading, int above) implements FileFormat {
        /** One that begins with its table. */
        public Sheet(String name, boolean heading) {
            this(name, heading, 0);
        }
    }
}
