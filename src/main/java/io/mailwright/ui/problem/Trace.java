package io.mailwright.ui.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a failure leaves for whoever mends it: kinds, messages and places in the code, but no
 * address of anybody.
 */
final class Trace {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"']+@[^\\s@<>\"']+");
    private static final int FRAMES = 20;
    private static final int CAUSES = 5;
    private static final int BITS = 0xFFFF;

    private Trace() {}

    /** Message and code places of the failure and what caused it. */
    static String of(Throwable thrown) {
        var lines = new StringBuilder();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < CAUSES; depth++) {
            lines.append(next.getClass().getName()).append(": ").append(message(next)).append('\n');
            Arrays.stream(next.getStackTrace())
                    .limit(FRAMES)
                    .forEach(frame -> lines.append("    at ").append(frame).append('\n'));
            next = next.getCause();
        }
        return lines.toString();
    }

    /** The same for the same trouble at the same place. */
    static String number(Throwable thrown) {
        var place = thrown.getStackTrace();
        var name = thrown.getClass().getName() + (place.length == 0 ? "" : place[0].toString());
        return String.format(Locale.ROOT, "MW-%04X", name.hashCode() & BITS);
    }

    private static String message(Throwable thrown) {
        return ADDRESS.matcher(String.valueOf(thrown.getMessage())).replaceAll("…@…");
    }
}
