package io.mailwright.service.upload.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the looks of cells say of their numbers: whether they are dates, and how many digits. */
final class CellFormats {
    /** For a workbook without looks. */
    static final CellFormats NONE = new CellFormats();

    private static final long MOST = 64L << 20;
    private static final int MOST_DIGITS = 20;

    /** What stands in a format as it is: in quotes, behind a backslash, colours, conditions. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!h+]|m+]|s+])[^]]*]");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");

    private final List<Look> looks = new ArrayList<>();

    private CellFormats() {}

    /** How a number is shown. */
    sealed interface Look {
        /** As a number of at least so many digits. */
        record Digits(int least) implements Look {}

        /** As a date, or as a time of a day, or as both. */
        record Date(boolean time) implements Look {}

        /** As hours, minutes and seconds, of which there may be more than a day has. */
        record Elapsed() implements Look {}
    }

    private static final Look PLAIN = new Look.Digits(0);

    /** Those of a part. */
    static CellFormats of(Parts parts, String part) throws IOException {
        var formats = new CellFormats();
        var codes = new HashMap<Integer, String>();
        try (var reader = PartReader.open(parts, part, MOST)) {
            for (var e = reader.toElement(); e != null; e = reader.toElement()) {
                switch (e) {
                    case "numFmt" ->
                            codes.put(
                                    reader.number("numFmtId", -1),
                                    String.valueOf(reader.attribute("formatCode")));
                    case "cellXfs" -> formats.read(reader, codes);
                    default -> {}
                }
            }
        }
        return formats;
    }

    private void read(PartReader reader, Map<Integer, String> codes) throws IOException {
        for (var e = reader.toElementIn("cellXfs"); e != null; e = reader.toElementIn("cellXfs")) {
            if (e.equals("xf")) {
                int id = reader.number("numFmtId", 0);
                looks.add(codes.containsKey(id) ? look(codes.get(id)) : builtIn(id));
            }
        }
    }

    Look look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : PLAIN;
    }

    /** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asia. */
    private static Look builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17 -> new Look.Date(false);
            case 18, 19, 20, 21, 22, 45, 47 -> new Look.Date(true);
            case 46 -> new Look.Elapsed();
            default ->
                    (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
                            ? new Look.Date(id >= 32 && id <= 35)
                            : PLAIN;
        };
    }

    /** By what a format of the user's own shows for numbers above zero. */
    static Look look(String code) {
        var first = code.split(";", -1)[0];
        if (ELAPSED.matcher(first).find()) {
            return new Look.Elapsed();
        }
        var plain = LITERAL.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (plain.equals("general") || plain.equals("@")) {
            return PLAIN;
        }
        boolean isTime = plain.matches("(?s).*[hs].*");
        if (isTime || plain.matches("(?s).*[ymd].*")) {
            return new Look.Date(isTime);
        }
        return plain.matches("0+") && plain.length() <= MOST_DIGITS
                ? new Look.Digits(plain.length())
                : PLAIN;
    }
}
