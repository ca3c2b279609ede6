package io.mailwright.service.check;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.personalisation.Profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What may have been meant by a name that nothing is called. */
final class NameProposals {
    private static final int MOST = 3;

    private final List<String> known;
    private final Map<String, List<String>> asked = new HashMap<>();

    NameProposals(List<Attribute> attributes) {
        known =
                Stream.concat(
                                attributes.stream().map(Attribute::name),
                                Profile.systemStrings().stream().sorted())
                        .distinct()
                        .toList();
    }

    List<Fix> fixes(String name, MailPart part, Place place) {
        return asked.computeIfAbsent(name, this::alike).stream()
                .map(other -> new Fix("Write " + other, part, place.start(), place.end(), other))
                .toList();
    }

    /** The most alike first. */
    private List<String> alike(String name) {
        var wanted = folded(name);
        int far = Math.max(1, wanted.length() / 3);
        record Near(String name, int distance) {}
        return known.stream()
                .map(other -> new Near(other, distance(wanted, folded(other))))
                .filter(near -> near.distance() <= far)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** How many letters are other, missing, too many or swapped with the next. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(rows[i - 1][j - 1] + other, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean isSwapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
