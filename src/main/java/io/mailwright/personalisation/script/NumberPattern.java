package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes numbers by the formats of the vendor's {@code Format} (V devsf): a letter of C, D, E, F,
 * G, N, P with a number of digits, or a pattern such as {@code #,##0.00;(#,##0.00)}.
 */
final class NumberPattern {
    private static final Pattern STANDARD = Pattern.compile("([CDEFGNPcdefgnp])(\\d{1,2})?");
    private static final int MOST_DIGITS = 20;

    /** In digits; a comma anywhere before the point asks for them. */
    private static final int THOUSANDS = 3;

    private static final int LONGEST_PATTERN = 100;

    private final BigDecimal number;
    private final Locale locale;

    NumberPattern(BigDecimal number, Locale locale) {
        this.number = number;
        this.locale = locale;
    }

    /** The number written so; nothing if that is no format. */
    @Nullable String write(String format) {
        var standard = STANDARD.matcher(format);
        if (!standard.matches()) {
            return pattern(format);
        }
        int digits = standard.group(2) == null ? -1 : Integer.parseInt(standard.group(2));
        if (digits > MOST_DIGITS) {
            return null;
        }
        return switch (Character.toUpperCase(format.charAt(0))) {
            case 'C' -> currency(digits);
            case 'D' -> written("0".repeat(Math.max(1, digits)));
            case 'E' -> scientific(digits < 0 ? 6 : digits);
            case 'F' -> written("0" + decimals(digits));
            case 'N' -> written("#,##0" + decimals(digits));
            case 'P' -> written("#,##0" + decimals(digits) + " %");
            default -> number.stripTrailingZeros().toPlainString();
        };
    }

    private String currency(int digits) {
        var format = NumberFormat.getCurrencyInstance(locale);
        if (digits >= 0) {
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
        }
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private String scientific(int digits) {
        var mantissa = written("0" + decimals(digits) + "E000");
        return mantissa.contains("E-") ? mantissa : mantissa.replace("E", "E+");
    }

    private static String decimals(int digits) {
        int count = digits < 0 ? 2 : digits;
        return count == 0 ? "" : "." + "0".repeat(count);
    }

    private @Nullable String pattern(String pattern) {
        try {
            return pattern.length() > LONGEST_PATTERN ? null : written(pattern);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private String written(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        if (format.isGroupingUsed()) {
            format.setGroupingSize(THOUSANDS);
        }
        return format.format(number);
    }
}
