package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;

/** What was said of how a file is to be read; what is {@code null} is found by itself. */
public record FormatChoice(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Quoting quoting,
        @Nullable Boolean heading,
        @Nullable String sheet,
        @Nullable Integer above) {
    /** Everything is found by itself. */
    public static final FormatChoice NONE = new FormatChoice(null, null, null, null, null, null);

    /** Nothing is left to be found. */
    public static FormatChoice of(FileFormat format) {
        return switch (format) {
            case FileFormat.Text(var charset, var delimiter, var quoting, var heading, var above) ->
                    new FormatChoice(charset, delimiter, quoting, heading, null, above);
            case FileFormat.Sheet(var name, var heading, var above) ->
                    new FormatChoice(null, null, null, heading, name, above);
        };
    }

    public FormatChoice withCharset(@Nullable Charset another) {
        return new FormatChoice(another, delimiter, quoting, heading, sheet, above);
    }

    public FormatChoice withDelimiter(@Nullable Character another) {
        return new FormatChoice(charset, another, quoting, heading, sheet, above);
    }

    public FormatChoice withQuoting(@Nullable Quoting another) {
        return new FormatChoice(charset, delimiter, another, heading, sheet, above);
    }

    public FormatChoice withHeading(@Nullable Boolean another) {
        return new FormatChoice(charset, delimiter, quoting, another, sheet, above);
    }

    public FormatChoice withSheet(@Nullable String another) {
        return new FormatChoice(charset, delimiter, quoting, heading, another, above);
    }

    public FormatChoice withAbove(@Nullable Integer another) {
        return new FormatChoice(charset, delimiter, quoting, heading, sheet, another);
    }
}
