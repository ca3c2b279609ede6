package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.service.upload.source.EncodingRival;
import io.mailwright.service.upload.source.Garbled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** How the file is to be read, as far as it was said; the rest is found. */
final class Reading {
    private static final int LONGEST = 60;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Such as UTF-8, windows-1252 or Shift_JIS (found by itself).")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description =
                    "Between two cells: comma, semicolon, tab, pipe or any one character (found"
                            + " by itself).")
    private @Nullable String delimiter;

    @Option(
            names = "--quotes",
            paramLabel = "HOW",
            description =
                    "doubled: one inside a cell is written twice; backslash: it stands behind one; "
                            + "single: cells stand in single quotes; lenient: doubled, but misplaced quotes are "
                            + "taken as they stand; in-line: lenient, and no cell goes on into the next line;"
                            + " none: quotes mean nothing (found by itself).")
    private @Nullable String quotes;

    @Option(
            names = "--header",
            negatable = true,
            description =
                    "The first row does, or with --no-header does not, name the columns, which"
                            + " then are \"Column 1\" and so on (found by itself).")
    private @Nullable Boolean header;

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            description =
                    "So many lines above the headings, or the first row, are left out, such as a"
                            + " title (found by itself).")
    private @Nullable Integer above;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Of a workbook (the first visible one that has rows).")
    private @Nullable String sheet;

    /** As what a file was read. */
    static String words(FilePreview preview) {
        return switch (preview.format()) {
            case FileFormat.Text text ->
                    "Read as %s text%s, %s between cells, quotes %s, %s, %s."
                            .formatted(
                                    text.charset().displayName(),
                                    preview.byteOrderMark() ? ", its byte-order mark removed" : "",
                                    name(text.delimiter()),
                                    Words.of(text.quoting()),
                                    heading(text),
                                    columns(preview.columns().size()));
            case FileFormat.Sheet sheet ->
                    "Read sheet \"%s\"%s, %s."
                            .formatted(sheet.name(), others(preview, sheet), heading(sheet));
        };
    }

    private static String columns(int count) {
        return count == 1 ? "1 column" : "%,d columns".formatted(count);
    }

    /** Says where text in another encoding was read as if it were in that of the file. */
    static void warnOfGarbled(FilePreview preview, Terminal terminal) {
        Garbled.first(preview.file(), FormatChoice.of(preview.format()))
                .ifPresent(found ->
                        terminal.warn(
                                "Line %,d looks garbled: «%s»%s"
                                        .formatted(
                                                found.line(),
                                                shortened(found.value()),
                                                why(preview, found))));
    }

    private static String why(FilePreview preview, Garbled.Found found) {
        return isUtf8(preview)
                ? ", which is meant to be «%s». The file was encoded twice: have it written anew, or mend it by a recipe (use-proposals)."
                        .formatted(shortened(found.meant()))
                : ". The file mixes encodings, or was written in another; --encoding says which.";
    }

    private static boolean isUtf8(FilePreview preview) {
        return preview.format() instanceof FileFormat.Text text
                && text.charset().equals(StandardCharsets.UTF_8);
    }

    /** Says that another encoding fits about as well, unless it was said which it is. */
    void warnOfRival(FilePreview preview, Terminal terminal) {
        if (encoding == null) {
            EncodingRival.of(preview)
                    .filter(doubt -> !doubt.samples().isEmpty())
                    .ifPresent(doubt ->
                            terminal.warn(
                                    "Two encodings fit about as well: in %s it reads «%s», in %s «%s». --encoding says which."
                                            .formatted(
                                                    doubt.found().displayName(),
                                                    doubt.samples().getFirst().asFound(),
                                                    doubt.rival().displayName(),
                                                    doubt.samples().getFirst().asRival())));
        }
    }

    private static String shortened(String value) {
        var line = value.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String others(FilePreview preview, FileFormat.Sheet sheet) {
        var others = preview.sheets().stream().filter(name -> !name.equals(sheet.name())).toList();
        return others.isEmpty() ? "" : " (not " + String.join(", ", others) + ")";
    }

    private static String heading(FileFormat format) {
        if (format.above() == 0) {
            return format.heading()
                    ? "the first row names the columns"
                    : "no row names the columns";
        }
        var left =
                format.above() == 1
                        ? "the first line left out"
                        : "the first %,d lines left out".formatted(format.above());
        return left
                + (format.heading()
                        ? ", the next row names the columns"
                        : ", no row names the columns");
    }

    private static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default ->
                    Character.isISOControl(delimiter)
                            ? "U+%04X".formatted((int) delimiter)
                            : String.valueOf(delimiter);
        };
    }

    FormatChoice choice() {
        return new FormatChoice(charset(), delimiter(), quoting(), header, sheet, above());
    }

    private @Nullable Integer above() {
        if (above != null && above < 0) {
            throw new UsageException("--skip-lines must be 0 or more.");
        }
        return above;
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "--encoding: there is no encoding '%s'; such as UTF-8 or windows-1252."
                            .formatted(e.getMessage()));
        }
    }

    private @Nullable Character delimiter() {
        return switch (delimiter) {
            case null -> null;
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> {
                if (delimiter.length() != 1 || "\"\r\n\0\uFEFF\uFFFF".contains(delimiter)) {
                    throw new UsageException(
                            "--delimiter must be comma, semicolon, tab, pipe or one character.");
                }
                yield delimiter.charAt(0);
            }
        };
    }

    private @Nullable Quoting quoting() {
        try {
            return quotes == null
                    ? null
                    : Quoting.valueOf(quotes.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw new UsageException(
                    "--quotes must be doubled, backslash, single, lenient, in-line or none.");
        }
    }
}
