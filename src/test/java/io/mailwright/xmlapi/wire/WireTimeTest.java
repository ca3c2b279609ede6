package io.mailwright.xmlapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Dates as the wire writes them, at UTC-06:00 in summer as in winter. */
class WireTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2010-08-31T14:50:00Z, 8/31/2010 8:50:00 AM",
        "2010-01-05T19:26:58Z, 1/5/2010 1:26:58 PM",
        "2010-07-01T06:00:00Z, 7/1/2010 12:00:00 AM",
        "2010-07-01T18:00:00Z, 7/1/2010 12:00:00 PM"
    })
    void timesBothWays(Instant instant, String text) {
        assertThat(WireTime.dateTime(instant)).isEqualTo(text);
        assertThat(WireTime.parseDateTime(text)).contains(instant);
        assertThat(WireTime.parseDateTime(text.toLowerCase(Locale.ROOT))).contains(instant);
    }

    @Test
    void datesBothWaysAndPadded() {
        var day = LocalDate.of(2010, 3, 1);
        assertThat(WireTime.date(day)).isEqualTo("3/1/2010");
        assertThat(WireTime.parseDate("3/1/2010")).contains(day);
        assertThat(WireTime.parseDate(" 03/01/2010 ")).contains(day);
        assertThat(WireTime.parseDateTime("03/01/2010 08:05:00 AM"))
                .contains(Instant.parse("2010-03-01T14:05:00Z"));
        assertThat(WireTime.parseDateTime("3/1/2010"))
                .contains(Instant.parse("2010-03-01T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1/1/2010 0:0:0 AM, 2010-01-01T06:00:00Z",
        "1/1/2010 12:0:0 am, 2010-01-01T06:00:00Z",
        "1/1/2010  1:2:3 PM, 2010-01-01T19:02:03Z",
        "12/31/2010 11:59:9 PM, 2011-01-01T05:59:09Z"
    })
    void readsTimesAsClientsWriteRanges(String text, Instant instant) {
        assertThat(WireTime.parseDateTime(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/1/2010 13:00:00 PM",
                "1/1/2010 1:60:00 PM",
                "1/1/2010 1:00:00",
                "1/1/2010 soon"
            })
    void aTimeThatIsNoneIsNoDateEither(String text) {
        assertThat(WireTime.parseDateTime(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1/1/0001", "1/1/0001 12:00:00 AM", "2/30/2010", "13/1/2010", "soon"})
    void whatIsNoDateIsNothing(String text) {
        assertThat(WireTime.parseDate(text)).isEmpty();
        assertThat(WireTime.parseDateTime(text)).isEmpty();
    }

    /** The usual spelling is read by itself; every other one as before, and to the same. */
    @Test
    void anySpellingOfATimeIsTheSame() {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            var at = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 200_000_000_000L));
            var usual = WireTime.dateTime(at);
            assertThat(UsualTime.read(usual)).isPresent();
            assertThat(WireTime.parseDateTime(usual)).contains(at);
            assertThat(UsualTime.read(" " + usual)).isEmpty();
            assertThat(WireTime.parseDateTime(" " + usual.replaceFirst(" ", "  "))).contains(at);
        }
        for (var none :
                List.of(
                        "2/30/2010 1:00:00 AM",
                        "1/1/2010 0:00:00 AM",
                        "1/1/2010 1:00:60 AM",
                        "1/1/2010 1:00:00 XM",
                        "1/1/2010 1:00:00 AMS",
                        "1/1/20101 1:00:00 AM",
                        "1/1/0001 1:00:00 AM",
                        "1/1/2010 1:00:00")) {
            assertThat(UsualTime.read(none)).as(none).isEmpty();
        }
    }

    @Test
    void timesOfDayToTheMinute() {
        var five = LocalTime.of(9, 5);
        assertThat(WireTime.time(five)).isEqualTo("09:05");
        assertThat(WireTime.parseTime("09:05")).contains(five);
        assertThat(WireTime.parseTime(" 9:05 ")).contains(five);
        for (var wrong : new String[] {"", "24:00", "9", "9:5", "9:05 PM", "noon"}) {
            assertThat(WireTime.parseTime(wrong)).as(wrong).isEmpty();
        }
    }
}
