package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.DateOrder;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;

/** The zone of the computer moves no date. It is the same for all that runs in the process. */
@Isolated
class DateZoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-03",
                "2026-4-3",
                "2026/04/03",
                "2026-04-03T23:59:59Z",
                "2026-04-03T00:00:00+14:00",
                "2026-04-03 00:00:00.000-1200",
                "2026-04-03 10:15",
                "3.4.2026",
                "03.04.2026 23:30",
                "3/4/2026",
                "03-04-2026 11:59:59 PM"
            })
    void aDateIsTheDayThatIsWrittenWhateverTheZone(String value) {
        var usual = TimeZone.getDefault();
        try {
            for (var zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(DateOrder.DAY_FIRST.read(value)).contains(LocalDate.of(2026, 4, 3));
                assertThat(TypedValues.date(value, DateOrder.DAY_FIRST))
                        .isEqualTo(new ValueCheck.Accepted("4/3/2026"));
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }
}
