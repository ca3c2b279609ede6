package io.mailwright.service.upload.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.sanctionco.jmail.JMail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PlainAddressTest {
    private static final String CHARACTERS = "aZ09.@-+_ é\"!xn";
    private static final int TEXTS = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "Ann.B_c-d+news@mail.example-shop.co.uk",
                "1@2.de",
                "a@b.museum"
            })
    void knowsWhatIsUsual(String address) {
        assertThat(PlainAddress.is(address)).isTrue();
    }

    @Test
    void knowsNothingThatIsNoAddress() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var known =
                Stream.generate(() -> text(random))
                        .limit(TEXTS)
                        .filter(PlainAddress::is)
                        .collect(Collectors.toList());
        assertThat(known).as("seed %d", seed).isNotEmpty();
        assertThat(known)
                .as("seed %d", seed)
                .allMatch(address -> JMail.strictValidator().isValid(address));
    }

    private static String text(Random random) {
        var text = random.ints(random.nextInt(1, 12), 0, CHARACTERS.length());
        var name = text.mapToObj(i -> CHARACTERS.charAt(i) + "").collect(Collectors.joining());
        return random.nextBoolean() ? name : name + "@" + name.replace("@", "") + ".example";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.de",
                "a@b",
                "a..b@c.de",
                ".a@c.de",
                "a.@c.de",
                "a@-c.de",
                "a@c-.de",
                "a@c..de",
                "a@c.d",
                "a@c.123",
                "a@xn--c.de",
                "a b@c.de",
                "é@c.de",
                "a@b@c.de"
            })
    void leavesTheRestToTheValidator(String text) {
        assertThat(PlainAddress.is(text)).isFalse();
    }

    @Test
    void leavesWhatIsTooLongToTheValidator() {
        assertThat(PlainAddress.is("a".repeat(64) + "@example.org")).isTrue();
        assertThat(PlainAddress.is("a".repeat(65) + "@example.org")).isFalse();
        assertThat(PlainAddress.is("a@" + "b".repeat(64) + ".org")).isFalse();
        assertThat(PlainAddress.is("a@" + "bcd.".repeat(70) + "org")).isFalse();
    }
}
