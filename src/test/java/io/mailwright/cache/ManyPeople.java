package io.mailwright.cache;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Any number of people with eight attributes, always the same ones, in three scripts. */
public final class ManyPeople {
    static final List<String> FIRST =
            List.of(
                    "Ann",
                    "Robert",
                    "Maria",
                    "Zoë",
                    "François",
                    "Ingrid",
                    "Søren",
                    "Jürgen",
                    "Katarzyna",
                    "Paolo",
                    "Olivia",
                    "Noah",
                    "Emma",
                    "Liam",
                    "Sofia",
                    "Mateo",
                    "Анна",
                    "Дмитрий",
                    "Ольга",
                    "Сергей",
                    "伟",
                    "芳",
                    "秀英",
                    "敏",
                    "太郎",
                    "花子",
                    "さくら",
                    "민준",
                    "서연",
                    "D'Arcy");
    static final List<String> LAST =
            List.of(
                    "Miller",
                    "Smith",
                    "O'Neil",
                    "García",
                    "Müller",
                    "Dubois",
                    "Rossi",
                    "Nowak",
                    "Jensen",
                    "Andersson",
                    "Иванова",
                    "Петров",
                    "Сидоренко",
                    "王",
                    "李",
                    "张",
                    "欧阳",
                    "田中",
                    "佐藤",
                    "김",
                    "박",
                    "van der Berg",
                    "McDonald",
                    "Schröder",
                    "Papadopoulos");
    static final List<String> CITIES =
            List.of(
                    "Berlin",
                    "Zürich",
                    "São Paulo",
                    "Łódź",
                    "Москва",
                    "Київ",
                    "北京",
                    "上海",
                    "東京",
                    "서울",
                    "Reykjavík",
                    "New York",
                    "Springfield",
                    "Portland",
                    "Kraków");
    static final List<String> DOMAINS =
            List.of(
                    "example.org",
                    "example.com",
                    "mail.example.net",
                    "post.example.de",
                    "corp.example.co.uk",
                    "users.example.jp",
                    "example.museum");
    private static final List<String> SYLLABLES =
            List.of(
                    "ka", "lo", "mi", "ra", "te", "zu", "bren", "dor", "fel", "gan", "hul", "jis",
                    "kor", "lum", "nev", "pax", "quo", "ris", "sol", "tur", "vex", "wyn");

    private ManyPeople() {}

    /** The person of that number; numbers begin with 1. */
    static Subscriber person(long number) {
        var random = new Random(number * 7919);
        var first = pick(random, FIRST);
        var last = pick(random, LAST);
        var handle = word(random) + word(random);
        var email = handle + number % 9973 + "@" + pick(random, DOMAINS);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("Full Name", first + " " + last);
        attributes.put("First Name", first);
        attributes.put("Last Name", last);
        attributes.put("City", pick(random, CITIES));
        attributes.put("Company", capital(word(random)) + " " + capital(word(random)) + " Ltd.");
        attributes.put("Customer Number", "C-%08d".formatted(number * 37 % 100_000_000));
        attributes.put("Birthday", birthday(random));
        attributes.put(
                "Interests", random.nextInt(4) == 0 ? "" : word(random) + ", " + word(random));
        return new Subscriber(number, email, EmailType.HTML, attributes);
    }

    /** The person's standing: one in twenty is not active. */
    static Status status(long number) {
        return switch ((int) (number * 31 % 100)) {
            case 0, 1, 2 -> Status.UNSUBSCRIBED;
            case 3 -> Status.BOUNCED;
            case 4 -> Status.HELD;
            default -> Status.ACTIVE;
        };
    }

    /** Every so-manieth of the first {@code count} people, as the account lists them. */
    static Stream<ListedSubscriber> on(long listId, long count, long every) {
        return LongStream.rangeClosed(1, count)
                .filter(number -> number % every == 0)
                .mapToObj(number ->
                        new ListedSubscriber(
                                person(number),
                                new Membership(listId, "", status(number + listId))));
    }

    private static String birthday(Random random) {
        int day = 1 + random.nextInt(28);
        return (1 + random.nextInt(12)) + "/" + day + "/" + (1940 + random.nextInt(65));
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(pick(random, SYLLABLES));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
