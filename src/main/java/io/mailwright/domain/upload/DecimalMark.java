package io.mailwright.domain.upload;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands before the fraction of a number; the other one may stand between thousands. */
public enum DecimalMark {
    POINT("."),
    COMMA(",");

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final String mark;
    private final Pattern pattern;

    DecimalMark(String mark) {
        this.mark = mark;
        // Thousands stand apart by the other mark, an apostrophe, or a blank that may be narrow.
        var between = "[" + (mark.equals(".") ? "," : ".") + "'’ \u00a0\u202f]";
        this.pattern =
                Pattern.compile(
                        "[+-]?(?:\\d+|\\d{1,3}(?:%s\\d{3})+)(?:\\%s\\d+)?"
                                .formatted(between, mark));
    }

    /** A number of the wire with this mark. */
    String write(String number) {
        return number.replace(".", mark);
    }

    /**
     * The number as the wire has it: digits, and a point before the fraction. One that is so
     * already stays to the letter.
     *
     * @param text without blanks around it
     * @return nothing if it is no number with this mark
     */
    public Optional<String> read(String text) {
        if (this == POINT && PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        int at = text.indexOf(mark);
        var whole = at < 0 ? text : text.substring(0, at);
        var fraction = at < 0 ? "" : "." + text.substring(at + 1);
        return Optional.of(whole.replaceAll("[^\\d+-]", "") + fraction);
    }
}
