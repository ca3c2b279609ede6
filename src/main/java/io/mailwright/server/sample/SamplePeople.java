package io.mailwright.server.sample;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents people, no two with the same address; which ones depends on the generator alone. */
final class SamplePeople {
    static final List<String> LANGUAGES =
            Region.ALL.stream().map(Region::language).distinct().toList();

    private static final List<String> DOMAINS =
            List.of("example.org", "example.com", "example.net");
    private static final List<String> COMPANIES =
            List.of(
                    "Acorn & Sons",
                    "Blue Harbour",
                    "Northwind",
                    "Lindqvist AB",
                    "Søndergaard",
                    "\"Quoted\" Ltd");
    private static final List<String> LOYALTY = List.of("Gold", "Silver", "Basic");
    private static final LocalDate OLDEST = LocalDate.of(1946, 1, 1);
    private static final int BIRTHDAYS = 62 * 365;

    private final RandomGenerator random;
    private long nextId;
    private final Set<String> taken = new HashSet<>();

    SamplePeople(RandomGenerator random, long firstId) {
        this.random = random;
        this.nextId = firstId;
    }

    Subscriber next() {
        var region = any(Region.ALL);
        var given = any(region.givenNames());
        var family = any(region.familyNames());
        var email = email(given, family);
        var type = chance(15) ? EmailType.TEXT : EmailType.HTML;
        return new Subscriber(
                nextId++, email, type, attributes(region, written(given), written(family)));
    }

    private Map<String, String> attributes(Region region, String given, String family) {
        var values = new LinkedHashMap<String, String>();
        values.put("Full Name", given + " " + family);
        values.put("First Name", given);
        values.put("Last Name", family);
        values.put("City", any(region.cities()));
        values.put("Country", region.country());
        values.put(
                "Birthday",
                sometimes(60, WireTime.date(OLDEST.plusDays(random.nextInt(BIRTHDAYS)))));
        values.put("Loyalty", sometimes(80, any(LOYALTY)));
        values.put("Language", region.language());
        values.put("Company", sometimes(40, any(COMPANIES)));
        values.put("Visits", Integer.toString(random.nextInt(250)));
        values.put("Wants Newsletter", chance(70) ? "True" : "False");
        return values;
    }

    private String email(String given, String family) {
        var name = latin(given) + "." + latin(family);
        var tag = chance(4) ? "+news" : "";
        var domain = any(DOMAINS);
        for (int i = 1; ; i++) {
            var email = name + (i == 1 ? "" : Integer.toString(i)) + tag + "@" + domain;
            if (taken.add(email)) {
                return email;
            }
        }
    }

    private static String written(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static String latin(String name) {
        return name.substring(name.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private String sometimes(int percent, String value) {
        return chance(percent) ? value : "";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
