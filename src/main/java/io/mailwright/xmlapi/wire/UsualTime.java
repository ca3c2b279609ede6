package io.mailwright.xmlapi.wire;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Reads a time in its usual spelling, {@code M/D/YYYY h:mm:ss AM}, letter by letter: extracts have
 * millions of them, and a formatter takes far longer. For one text.
 */
final class UsualTime {
    private static final int NOON = 12;
    private static final int NONE = -1;

    private final String text;
    private int place;

    private UsualTime(String text) {
        this.text = text;
    }

    /** Nothing for any other spelling, which may be a time all the same. */
    static Optional<LocalDateTime> read(String text) {
        return new UsualTime(text).read();
    }

    private Optional<LocalDateTime> read() {
        int month = number(2, '/');
        int day = number(2, '/');
        int year = number(4, ' ');
        int hour = number(2, ':');
        int minute = number(2, ':');
        int second = number(2, ' ');
        int half = half();
        boolean isTime = hour >= 1 && hour <= NOON && minute >= 0 && second >= 0 && half >= 0;
        if (month < 0 || day < 0 || year <= 1 || !isTime) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour % NOON + half, minute, second));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Of so many digits at most, and the letter behind them; below zero if there are none. */
    private int number(int digits, char end) {
        int begin = place;
        int number = 0;
        while (place < text.length() && place - begin < digits && isDigit(text.charAt(place))) {
            number = 10 * number + text.charAt(place++) - '0';
        }
        boolean isEnded = place > begin && place < text.length() && text.charAt(place) == end;
        place = isEnded ? place + 1 : text.length();
        return isEnded ? number : NONE;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The hours before it. */
    private int half() {
        if (text.length() - place != 2 || (text.charAt(place + 1) | ' ') != 'm') {
            return NONE;
        }
        return switch (text.charAt(place) | ' ') {
            case 'a' -> 0;
            case 'p' -> NOON;
            default -> NONE;
        };
    }
}
