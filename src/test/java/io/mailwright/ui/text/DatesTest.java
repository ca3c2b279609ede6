package io.mailwright.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;

@Isolated
class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BORN = LocalDate.of(1988, 3, 14);
    private final Locale before = Locale.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 14 Mar 1988",
        "en-GB, 14/3/88",
        "en-GB, 14.03.1988",
        "en-GB, 14 march 88",
        "en-GB, March 14 1988",
        "en-GB, 14th of March 1988",
        "en-GB, 1988-03-14",
        "en-GB, 3/14/1988",
        "en-US, 3/14/1988",
        "en-US, 03-14-88",
        "en-US, 'Mar 14, 1988'",
        "en-US, 14/3/1988",
        "de-DE, 14.3.1988",
        "de-DE, 14. März 1988",
        "de-DE, 14 Mar 1988",
        "sv-SE, 1988-03-14",
        "ja-JP, 1988/3/14",
        "ja-JP, 88/3/14",
    })
    void isUnderstood(String language, String text) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(Dates.typed(text, TODAY)).contains(BORN);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "morgen",
        "04/2026",
        "31/2/2026",
        "14 Ma 1988",
        "14 3 198",
        "1 2 3 4",
        "0/3/1988",
    })
    void isNoWholeDate(String text) {
        Locale.setDefault(Locale.UK);
        assertThat(Dates.typed(text, TODAY)).isEmpty();
    }

    @Test
    void dayAndMonthAreInTheOrderOfTheLanguage() {
        Locale.setDefault(Locale.UK);
        assertThat(Dates.typed("3/4/2026", TODAY)).contains(LocalDate.of(2026, 4, 3));
        Locale.setDefault(Locale.US);
        assertThat(Dates.typed("3/4/2026", TODAY)).contains(LocalDate.of(2026, 3, 4));
    }

    @Test
    void twoDigitsAreAYearNearBy() {
        Locale.setDefault(Locale.UK);
        assertThat(Dates.typed("1/2/36", TODAY)).contains(LocalDate.of(2036, 2, 1));
        assertThat(Dates.typed("1/2/37", TODAY)).contains(LocalDate.of(1937, 2, 1));
    }

    @Test
    void whatIsShownIsUnderstoodInEveryLanguage() {
        for (var language :
                new String[] {"en-GB", "en-US", "de-DE", "fr-FR", "sv-SE", "pt-BR", "ja-JP"}) {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Dates.typed(Dates.shown(BORN), TODAY)).as(language).contains(BORN);
        }
        Locale.setDefault(Locale.UK);
        assertThat(Dates.shown(BORN)).isEqualTo("14 Mar 1988");
    }
}
