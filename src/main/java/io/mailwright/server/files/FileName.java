package io.mailwright.server.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Which names files may have: those any file system takes, and no path among them ({@code
 * subscribers-lists.md} S24: no character that Windows forbids, grade V; the rest X).
 */
final class FileName {
    private static final int LONGEST = 200;

    /** Separators, wildcards and everything that does not print. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Devices on Windows, whatever follows their dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    static boolean isAllowed(String name) {
        return !name.isBlank()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && !name.startsWith(" ")
                && !name.endsWith(" ")
                && !name.endsWith(".")
                && !FORBIDDEN.matcher(name).find()
                && !DEVICE.matcher(name).matches();
    }
}
